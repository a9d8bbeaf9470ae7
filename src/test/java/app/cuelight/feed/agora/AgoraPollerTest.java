package app.cuelight.feed.agora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.Role;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.Basis;
import app.cuelight.domain.event.ShowEvent.Client;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.agora.wire.QueryGate;
import app.cuelight.feed.agora.wire.VirtualTime;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.show.port.EventSink;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgoraPollerTest {

  private static final ConnectionName EU = new ConnectionName("agora-eu");
  private static final RoomKey ROOM = new RoomKey(EU, "main");
  private static final long START = Instant.parse("2026-11-22T20:15:00Z").getEpochSecond();

  private final VirtualTime time = new VirtualTime();
  private final KeptEvents sink = new KeptEvents();
  private final MockWebServer home = new MockWebServer();
  private final MockWebServer other = new MockWebServer();
  private final MockWebServer next = new MockWebServer();

  @BeforeEach
  void open() throws IOException {
    home.start();
    other.start();
    next.start();
  }

  @AfterEach
  void close() {
    home.close();
    other.close();
    next.close();
  }

  @Test
  void aBroadcastIsAskedForAsDocumented() throws Exception {
    answer(broadcast("[7]", "[42]", 1));
    assertEquals(Duration.ofSeconds(10), poller("main").round());

    var request = home.takeRequest();
    assertEquals("GET /dev/v1/channel/user/app1/main HTTP/1.1", request.getRequestLine());
    assertEquals("Basic Y3VzdDpyZXN0", request.getHeaders().get("Authorization"));
    assertEquals(
        Set.of(
            new ShowEvent.ViewerJoined(
                ROOM, person(7, Set.of(Role.HOST)), Basis.SNAPSHOT, Client.OTHER, null),
            new ShowEvent.ViewerJoined(ROOM, person(42, null), Basis.SNAPSHOT, Client.OTHER, null),
            new ShowEvent.RoomMeasured(ROOM, Map.of("concurrent", 1L))),
        Set.copyOf(sink.events()));
    assertEquals(
        Set.of(
            "poll:main:7:" + START + ":join",
            "poll:main:42:" + START + ":join",
            "poll:main:" + START + ":total"),
        ids());
    assertEquals("ok", sink.state("agora-eu"));
  }

  @Test
  void aCallListsItsUsersAndTheirTotal() throws Exception {
    answer(
        "{\"success\":true,\"data\":{\"channel_exist\":true,\"mode\":1,\"total\":2,\"users\":[1,2]}}");
    poller("main").round();
    assertEquals(
        Set.of(
            new ShowEvent.ViewerJoined(ROOM, person(1, null), Basis.SNAPSHOT, Client.OTHER, null),
            new ShowEvent.ViewerJoined(ROOM, person(2, null), Basis.SNAPSHOT, Client.OTHER, null),
            new ShowEvent.RoomMeasured(ROOM, Map.of("concurrent", 2L))),
        Set.copyOf(sink.events()));
  }

  @Test
  void whatIsKeptReadsTheSameAgain() throws Exception {
    answer(broadcast("[7]", "[42]", 1), absent(), absent());
    poll(poller("main"), 3);
    assertEquals(6, sink.arrivals().size());
    for (Arrival arrival : sink.arrivals()) {
      assertEquals("contract", arrival.raw().format());
      assertEquals(arrival, new ContractDecoder().decode(arrival.raw()));
    }
  }

  @Test
  void twoMissesAreALeaveAtTheFirst() throws Exception {
    answer(broadcast("[]", "[42]", 1), broadcast("[]", "[]", 1), absent(), absent());
    poll(poller("main"), 4);
    var left =
        sink.arrivals().stream()
            .filter(a -> a.event() instanceof ShowEvent.ViewerLeft)
            .map(Arrival::raw)
            .toList();
    assertEquals(1, left.size());
    assertEquals(EventKey.of(EU, "poll:main:42:" + (START + 10) + ":leave"), left.getFirst().key());
    assertEquals(Instant.ofEpochSecond(START + 10), left.getFirst().occurredAt());
    assertEquals(Instant.ofEpochSecond(START + 20), left.getFirst().receivedAt());
    assertTrue(
        sink.events()
            .contains(
                new ShowEvent.ViewerLeft(ROOM, person(42, null), null, LeaveReason.UNKNOWN, null)));
  }

  @Test
  void ofALargeAudienceNobodyIsSentAway() throws Exception {
    String crowd =
        LongStream.rangeClosed(1, 10_000)
            .mapToObj(Long::toString)
            .collect(Collectors.joining(",", "[", "]"));
    answer(broadcast("[]", crowd, 87_654));
    for (int i = 0; i < 3; i++) {
      answer(broadcast("[]", "[20000]", 87_654));
    }
    poll(poller("main"), 4);
    assertEquals(10_002, sink.arrivals().size(), "10,001 joins, one total, no leave");
    assertTrue(
        sink.events().contains(new ShowEvent.RoomMeasured(ROOM, Map.of("concurrent", 87_654L))));
  }

  @Test
  void machinesAreNotListed() throws Exception {
    answer(broadcast("[]", "[3, 42, 99]", 3));
    var machines = new Machines(Set.of(99L));
    machines.learn(
        new ShowEvent.ViewerJoined(ROOM, person(3, null), Basis.EXACT, Client.RECORDER, 1L));
    poller(settings("main"), machines).round();
    assertEquals(Set.of("poll:main:42:" + START + ":join", "poll:main:" + START + ":total"), ids());
  }

  @Test
  void aFaultIsAskedAboutTwiceHereThenThereThenNextDoor() throws Exception {
    home.enqueue(new MockResponse.Builder().code(500).build());
    home.enqueue(new MockResponse.Builder().code(504).build());
    other.enqueue(new MockResponse.Builder().code(503).build());
    next.enqueue(ok(broadcast("[]", "[42]", 1)));
    next.enqueue(ok(broadcast("[]", "[42]", 1)));
    AgoraPoller poller = poller("main");
    poller.round();
    assertEquals(List.of(1L, 3L, 6L), rounded(time.seconds()));
    assertEquals(
        List.of(2, 1, 1),
        List.of(home.getRequestCount(), other.getRequestCount(), next.getRequestCount()));
    assertEquals("ok", sink.state("agora-eu"));
    poller.round();
    assertEquals(2, next.getRequestCount(), "who answered is asked first");
  }

  @Test
  void aDeadHostIsLeftBehindToo() throws Exception {
    home.close();
    other.enqueue(ok(broadcast("[]", "[42]", 1)));
    poller("main").round();
    assertEquals(1, other.getRequestCount());
    assertEquals("ok", sink.state("agora-eu"));
  }

  @Test
  void faultsEverywhereSlowThePollingDown() throws Exception {
    AgoraPoller poller = poller("main", "side");
    List<Long> usual = List.of(20L, 40L, 80L, 160L, 300L, 300L, 300L);
    for (long seconds : usual) {
      for (var server : List.of(home, home, other, next)) {
        server.enqueue(new MockResponse.Builder().code(500).build());
      }
      assertNear(seconds, poller.round());
    }
    assertEquals("poll-server", sink.state("agora-eu"));
    assertEquals(28, home.getRequestCount() + other.getRequestCount() + next.getRequestCount());
    assertEquals(List.of(), sink.arrivals());
  }

  @Test
  void tooManyQueriesAreAReasonToWait() throws Exception {
    home.enqueue(new MockResponse.Builder().code(429).build());
    home.enqueue(new MockResponse.Builder().code(429).build());
    answer(broadcast("[]", "[42]", 1), broadcast("[]", "[]", 0));
    AgoraPoller poller = poller("main", "side");
    assertNear(20, poller.round());
    assertEquals("poll-429", sink.state("agora-eu"));
    assertNear(40, poller.round());
    assertEquals(2, home.getRequestCount(), "neither the next channel nor another host is asked");
    assertNear(10, poller.round());
    assertEquals("ok", sink.state("agora-eu"));
  }

  @Test
  void aRefusedKeyIsTriedSlowly() throws Exception {
    for (int status : List.of(401, 403)) {
      home.enqueue(new MockResponse.Builder().code(status).build());
    }
    AgoraPoller poller = poller("main", "side");
    assertNear(300, poller.round());
    assertEquals("poll-401", sink.state("agora-eu"));
    assertNear(300, poller.round());
    assertEquals(2, home.getRequestCount());
  }

  @Test
  void aChannelThatGetsNoListDoesNotStopTheOthers() throws Exception {
    home.enqueue(new MockResponse.Builder().code(404).build());
    answer(broadcast("[]", "[42]", 1));
    assertEquals(Duration.ofSeconds(10), poller("main", "side").round());
    assertEquals("poll-answer", sink.state("agora-eu"));
    assertEquals(Set.of("poll:side:42:" + START + ":join", "poll:side:" + START + ":total"), ids());
  }

  @Test
  void answersThatAreNoListsChangeNothing() throws Exception {
    for (String answer :
        List.of(
            "",
            "[]",
            "<html>",
            "{\"success\":false}",
            "{\"success\":true}",
            "{\"success\":true,\"data\":{\"channel_exist\":true,\"mode\":2,\"audience\":[1]}}")) {
      answer(answer);
      poller("main").round();
      assertEquals("poll-answer", sink.state("agora-eu"), answer);
    }
    home.enqueue(ok(" ".repeat((4 << 20) + 1)));
    poller("main").round();
    home.enqueue(
        new MockResponse.Builder().code(302).setHeader("Location", other.url("/")).build());
    poller("main").round();
    assertEquals(0, other.getRequestCount(), "the customer secret follows no redirect");
    assertEquals(List.of(), sink.arrivals());
  }

  @Test
  void whatWasNotKeptIsFoundAgain() throws Exception {
    answer(broadcast("[]", "[42]", 1), broadcast("[]", "[42]", 1));
    AgoraPoller poller = poller("main");
    sink.failWith(new EventSink.Busy());
    poller.round();
    assertEquals(Collections.nCopies(30, 1L), time.seconds());
    sink.failWith(null);
    poller.round();
    assertEquals(
        Set.of("poll:main:42:" + (START + 30) + ":join", "poll:main:" + (START + 30) + ":total"),
        ids());
  }

  @Test
  void channelNamesAreEscaped() throws Exception {
    answer(absent());
    poller("a b/c?d").round();
    assertEquals("/dev/v1/channel/user/app1/a%20b%2Fc%3Fd", home.takeRequest().getTarget());
  }

  private void poll(AgoraPoller poller, int times) throws InterruptedException {
    for (int i = 0; i < times; i++) {
      time.sleep(poller.round());
    }
  }

  private void answer(String... bodies) {
    for (String body : bodies) {
      home.enqueue(ok(body));
    }
  }

  private Set<String> ids() {
    return sink.arrivals().stream().map(a -> a.raw().key().id()).collect(Collectors.toSet());
  }

  private AgoraPoller poller(String... channels) {
    return poller(settings(channels), new Machines(Set.of()));
  }

  private AgoraPoller poller(PollSettings settings, Machines machines) {
    var backoff = new Backoff(new Random(7));
    var gate = new QueryGate(20, time, time);
    var client =
        new UserListClient(
            new OkHttpClient.Builder().followRedirects(false).build(),
            settings,
            okhttp3.Credentials.basic("cust", "rest"),
            new UserListClient.Turn(gate, backoff, time));
    return new AgoraPoller(
        settings,
        client,
        new PollEvents(EU),
        machines,
        sink,
        new AgoraPoller.Timing(time, time, backoff));
  }

  private PollSettings settings(String... channels) {
    List<HttpUrl> hosts = List.of(url(home), url(other), url(next));
    return new PollSettings(
        "app1", "cust", List.of(channels), Duration.ofSeconds(10), hosts, Set.of());
  }

  private static HttpUrl url(MockWebServer server) {
    return server.url("/");
  }

  private static void assertNear(long seconds, Duration wait) {
    double apart = Math.abs(wait.toMillis() / 1000.0 - seconds);
    assertTrue(apart <= seconds * 0.2, () -> "about " + seconds + " s, but was " + wait);
  }

  private static List<Long> rounded(List<Long> seconds) {
    return seconds.stream().map(s -> s >= 5 ? 6L : s >= 2 ? 3L : 1L).toList();
  }

  private static MockResponse ok(String body) {
    return new MockResponse.Builder().code(200).body(body).build();
  }

  private static String broadcast(String stage, String audience, long total) {
    return "{\"success\":true,\"data\":{\"channel_exist\":true,\"mode\":2,\"broadcasters\":%s,\"audience\":%s,\"audience_total\":%d}}"
        .formatted(stage, audience, total);
  }

  private static String absent() {
    return "{\"success\":true,\"data\":{\"channel_exist\":false}}";
  }

  private static Person person(long uid, Set<Role> roles) {
    String number = Long.toString(uid);
    return new Person(
        Identity.own(EU, number),
        List.of(new Identity(EU, "agora.uid", number)),
        new Profile(null, null, null, null, null, null, null, null, roles, null));
  }
}
