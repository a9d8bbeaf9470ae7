package app.cuelight.feed.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.MonthDay;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The stand-in for Agora's channel management interface keeps its rules.
class ChannelDeskTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Listening.NOW);
  private final PracticePlatform platform =
      new PracticePlatform(new PracticePlan(30_000, 6, 7), now::get);
  private final PracticeConnection agora = platform.connections().getFirst();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    platform.close();
    client.close();
  }

  @Test
  void theUserListNamesHostAndAudience() throws Exception {
    JsonNode body = json(ask(users(), secret()));
    assertTrue(body.at("/success").booleanValue());
    assertTrue(body.at("/data/channel_exist").booleanValue());
    assertEquals(2, body.at("/data/mode").intValue());
    assertEquals(1, body.at("/data/broadcasters").size());
    assertEquals(0, body.at("/data/audience").size());
    assertEquals(0, body.at("/data/audience_total").intValue());
  }

  @Test
  void itNamesTenThousandAndCountsAll() throws Exception {
    var audience = new Audience(7, MonthDay.of(11, 22));
    var seats = new Seats(30_000);
    var story = new Story(new PracticePlan(30_000, 6, 7), audience, seats, Listening.NOW);
    for (int i = 0; i < 12_345; i++) {
      seats.comeFresh(0);
    }
    JsonNode data =
        new ObjectMapper()
            .readTree(new Roster(seats, audience, story.doors()).users())
            .path("data");
    assertEquals(12_345, data.path("audience_total").intValue());
    Set<Long> uids = new HashSet<>();
    data.path("audience").forEach(uid -> uids.add(uid.longValue()));
    assertEquals(Roster.MOST_NAMED, uids.size());
  }

  @Test
  void hostsAndChannelsAreListedToo() throws Exception {
    JsonNode hosts = json(ask(users() + "/hosts_only", secret())).path("data");
    assertEquals(hosts, json(ask(users() + "?hosts_only", secret())).path("data"));
    assertEquals(1, hosts.path("broadcasters").size());
    assertTrue(hosts.path("audience").isMissingNode());
    JsonNode channels = json(ask("/" + set("appId"), secret())).path("data");
    assertEquals("practice", channels.at("/channels/0/channel_name").textValue());
    JsonNode none = json(ask("/user/" + set("appId") + "/elsewhere", secret())).path("data");
    assertEquals(false, none.path("channel_exist").booleanValue());
  }

  @Test
  void withoutTheCustomerSecretNothingIsTold() throws Exception {
    assertEquals(401, ask(users(), "wrong").statusCode());
    assertEquals(401, client.send(request(users()).build(), text()).statusCode());
    assertEquals(404, ask("/user/otherapp/practice", secret()).statusCode());
  }

  @Test
  void theTwentyFirstQueryOfASecondIsTooMuch() throws Exception {
    for (int i = 0; i < 20; i++) {
      assertEquals(200, ask(users(), secret()).statusCode(), "query " + i);
      now.updateAndGet(then -> then.plusMillis(10));
    }
    assertEquals(429, ask(users(), secret()).statusCode());
    now.updateAndGet(then -> then.plusSeconds(1));
    assertEquals(200, ask(users(), secret()).statusCode());
  }

  private HttpResponse<String> ask(String path, String secret) throws Exception {
    String pair = set("customerId") + ":" + secret;
    String code = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return client.send(request(path).header("Authorization", "Basic " + code).build(), text());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(set("api") + "/dev/v1/channel" + path));
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    assertEquals(200, answer.statusCode(), answer.body());
    return new ObjectMapper().readTree(answer.body());
  }

  private String users() {
    return "/user/" + set("appId") + "/practice";
  }

  private String set(String key) {
    return agora.connection().settings().get(key);
  }

  private String secret() {
    return agora.secret().lines().filter(l -> l.startsWith("rest=")).findFirst().get().substring(5);
  }
}
