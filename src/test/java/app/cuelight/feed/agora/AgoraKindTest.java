package app.cuelight.feed.agora;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Refusal;
import app.cuelight.show.port.Connections.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoraKindTest {

  private static final String BOTH = "ncs=abc\nrest=def\n";
  private static final String LIST =
      "{\"success\":true,\"data\":{\"channel_exist\":true,\"mode\":2,\"broadcasters\":[],"
          + "\"audience\":[42],\"audience_total\":153}}";

  private final KeptEvents sink = new KeptEvents();
  private final AgoraKind kind = new AgoraKind(sink, InstantSource.system(), new Random(7));

  @Test
  void eitherHalfIsEnough() {
    assertDoesNotThrow(() -> kind.check(connection(Map.of()), "secret"));
    assertDoesNotThrow(() -> kind.check(connection(Map.of()), "ncs=secret"));
    assertDoesNotThrow(() -> kind.check(connection(polling()), BOTH));
    assertDoesNotThrow(() -> kind.check(connection(polling()), "rest=def ncs=abc"));
    assertDoesNotThrow(() -> kind.check(connection(polling()), "rest=def"));
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "appId | '' | To ask Agora for the users of its channels, the setting appId is needed:"
            + " the App ID of the project.",
        "customerId | a:b | To ask Agora for the users of its channels, the setting customerId is"
            + " needed: the customer ID of the RESTful API key.",
        "channels | '' | There is a customer secret, but the setting channels does not say what to"
            + " ask for.",
        "region | eu | The setting region is global or cn.",
        "pollSeconds | 0 | The setting pollSeconds is a number from 1 to 3600.",
        "pollSeconds | 3601 | The setting pollSeconds is a number from 1 to 3600.",
        "pollSeconds | often | The setting pollSeconds is a number from 1 to 3600.",
        "recorders | 1,x | The setting recorders is a list of uids, separated by commas.",
        "recorders | 4294967296 | The setting recorders is a list of uids, separated by commas.",
        "api | http://api.example.com | The setting api is an https address; http only on this"
            + " computer.",
        "api | http://127.0.0.1.example.com | The setting api is an https address; http only on"
            + " this computer.",
        "api | ftp://127.0.0.1 | The setting api is an https address; http only on this computer."
      })
  void wrongSettingsAreSaidInASentence(String key, String value, String sentence) {
    var settings = new HashMap<>(polling());
    settings.put(key, value);
    assertEquals(sentence, refusal(settings, BOTH));
  }

  @Test
  void wrongSecretsAreSaidWithoutThem() {
    for (String secret : new String[] {null, "", " \n"}) {
      assertEquals(
          "A connection of this kind needs the secret of its notification configuration.",
          refusal(Map.of(), secret));
    }
    assertEquals(
        "To ask Agora for the users of its channels, the customer secret is needed: a line rest=..."
            + " beside the line ncs=....",
        refusal(polling(), "hush"));
    for (String secret : new String[] {"hush hush", "ncs=hush\nncs=hush", "ncs=\n", "hüsh"}) {
      assertFalse(refusal(Map.of(), secret).contains("hush"), secret);
    }
    assertEquals(
        "AgoraSecret[ncs=kept, rest=none, chat=none, certificate=none]",
        AgoraSecret.of("ncs=hush").toString());
  }

  @Test
  void moreChannelsThanTheBudgetAreTooMany() {
    var settings = new HashMap<>(polling());
    settings.put("pollSeconds", "1");
    settings.put(
        "channels",
        IntStream.rangeClosed(1, 21).mapToObj(i -> "c" + i).collect(Collectors.joining(",")));
    assertEquals(
        "Agora answers 20 queries a second: for so many channels pollSeconds must be larger.",
        refusal(settings, BOTH));
    settings.put("pollSeconds", "2");
    assertDoesNotThrow(() -> kind.check(connection(settings), BOTH));
  }

  @Test
  void theHostsFollowTheRegion() {
    assertEquals(
        List.of("api.agora.io", "api.sd-rtn.com", "api-ap-southeast-1.agora.io"), hosts("global"));
    assertEquals(
        List.of("api.sd-rtn.com", "api.agora.io", "api-cn-east-1.sd-rtn.com"), hosts("cn"));
  }

  @Test
  void theTestIsAHumanSentence() throws Exception {
    assertEquals(
        "The notification secret is kept. Whether it fits shows with the first notification: press"
            + " Check in Agora's console.",
        kind.test(connection(Map.of()), "secret"));
    try (var server = new MockWebServer()) {
      server.start();
      var settings = new HashMap<>(polling());
      settings.put("api", server.url("/").toString());
      server.enqueue(new MockResponse.Builder().code(200).body(LIST).build());
      server.enqueue(new MockResponse.Builder().code(200).body(LIST).build());
      assertEquals(
          "Agora answers: 153 in main, 153 in side.", kind.test(connection(settings), BOTH));
      server.enqueue(new MockResponse.Builder().code(401).build());
      var refused =
          assertThrows(IllegalArgumentException.class, () -> kind.test(connection(settings), BOTH));
      assertEquals("Agora refuses the customer ID or its secret. (poll-401)", refused.getMessage());
    }
  }

  @Test
  void anOpenConnectionPollsUntilItIsClosed() throws Exception {
    try (var server = new MockWebServer()) {
      server.start();
      var settings = new HashMap<>(polling());
      settings.put("api", server.url("/").toString());
      for (int i = 0; i < 2; i++) {
        server.enqueue(new MockResponse.Builder().code(200).body(LIST).build());
      }
      var open = kind.open(connection(settings), BOTH);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            while (sink.arrivals().size() < 4) {
              Thread.sleep(10);
            }
          });
      assertTimeoutPreemptively(Duration.ofSeconds(4), open::close);
      assertEquals(2, server.getRequestCount());
      assertEquals("ok", sink.state("agora-eu"));
    }
  }

  @Test
  void aConnectionThatWaitsForAnAnswerClosesAtOnce() throws Exception {
    try (var server = new MockWebServer()) {
      server.start();
      var settings = new HashMap<>(polling());
      settings.put("api", server.url("/").toString());
      var open = kind.open(connection(settings), BOTH);
      server.takeRequest();
      assertTimeoutPreemptively(Duration.ofSeconds(4), open::close);
    }
  }

  @Test
  void withoutAUsableSecretEverythingIsRefused() throws Exception {
    try (var open = kind.open(connection(Map.of()), "ncs=\n")) {
      var request = new RawRequest("POST", "/", Map.of(), new byte[0]);
      var refusal = assertThrows(Refusal.class, () -> open.read(request, Instant.EPOCH));
      assertEquals("401 secret", refusal.status() + " " + refusal.code());
    }
  }

  private String refusal(Map<String, String> settings, String secret) {
    return assertThrows(
            IllegalArgumentException.class, () -> kind.check(connection(settings), secret))
        .getMessage();
  }

  private static List<String> hosts(String region) {
    var settings = new HashMap<>(polling());
    settings.put("region", region);
    return PollSettings.of(settings).hosts().stream().map(HttpUrl::host).toList();
  }

  private static Map<String, String> polling() {
    return Map.of("appId", "app1", "customerId", "cust", "channels", "main, side");
  }

  private static Connection connection(Map<String, String> settings) {
    return new Connection(
        new ConnectionName("agora-eu"), "agora", "0123456789abcdefghijkl", settings);
  }
}
