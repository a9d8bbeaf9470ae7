package app.cuelight.feed.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.FeedService;
import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.LiveFeed;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.JournalException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The receiver says yes only to what is on disk, and a documented no to everything else.
@Timeout(30)
class ReceiverTest {

  private static final String LIKE =
      "{\"type\":\"like\",\"timestamp\":\"2026-11-22T20:15:00Z\",\"data\":{\"room\":\"r\"}}";
  private static final String NOTHING =
      "{\"code\":\"path\",\"message\":\"There is nothing here.\"}";

  private final KeptEvents sink = new KeptEvents();
  private final LiveFeed feed = new LiveFeed(sink);

  @AfterEach
  void close() {
    sink.holdUntil(CompletableFuture.completedFuture(null));
    feed.close();
  }

  @Test
  void everyPathButItsOwnIsTheSameNothing() {
    String right = LiveFeed.SHOP.path();
    for (String path :
        List.of(
            "/",
            "/in",
            "/in/",
            "/in/shop",
            "/in/shop/",
            "/in/nobody/0123456789abcdefghijkl",
            right.substring(0, right.length() - 1),
            right + "x",
            right + "/",
            right.replace("in", "IN"),
            "/in/shop/%30123456789abcdefghijkl",
            "/in/bus/0123456789abcdefghijkl",
            "//in/shop")) {
      var answer = feed.send(post(feed.address() + path, LIKE));
      assertEquals(404, answer.statusCode(), path);
      assertEquals(NOTHING, answer.body(), path);
    }
    assertEquals(Map.of("token", 5), sink.refused("shop"));
    assertEquals(Map.of("token", 1), sink.refused("bus"));
  }

  @Test
  void yesMeansOnDisk() throws Exception {
    var gate = new CompletableFuture<Void>();
    sink.holdUntil(gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> answer = threads.submit(() -> feed.deliver("e1", LIKE));
      assertThrows(
          java.util.concurrent.TimeoutException.class,
          () -> answer.get(300, TimeUnit.MILLISECONDS));
      gate.complete(null);
      assertEquals(200, answer.get().statusCode());
    }
  }

  @Test
  void whatCannotBeKeptNowIsAskedForAgain() {
    sink.failWith(new EventSink.Busy());
    assertAsked(503, "busy", "1");
    sink.failWith(new JournalException(JournalException.Fault.DISK_FULL, "full", null));
    assertAsked(507, "disk-full", "30");
    sink.failWith(new JournalException(JournalException.Fault.READ_ONLY, "ro", null));
    assertAsked(503, "read-only", "30");
    sink.failWith(null);
    assertEquals(200, feed.deliver("e1", LIKE).statusCode());
    assertEquals(Map.of("busy", 1, "disk-full", 1, "read-only", 1), sink.refused("shop"));
  }

  @Test
  void anUnforeseenFaultStaysInside() {
    sink.failWith(new IllegalStateException("secret " + LiveFeed.SECRET));
    var answer = feed.deliver("e1", LIKE);
    assertEquals(500, answer.statusCode());
    assertEquals(
        "{\"code\":\"internal\",\"message\":\"Something is wrong on this side.\"}", answer.body());
    sink.failWith(null);
    assertEquals(200, feed.deliver("e1", LIKE).statusCode());
  }

  @Test
  void otherMethodsAreRefused() {
    for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACK")) {
      var answer =
          feed.send(HttpRequest.newBuilder(feed.shop()).method(method, BodyPublishers.noBody()));
      assertEquals(405, answer.statusCode(), method);
      assertEquals("POST", answer.headers().firstValue("Allow").orElse(""));
    }
    assertEquals(Map.of("method", 7), sink.refused("shop"));
  }

  @Test
  void otherMediaTypesAreRefused() {
    for (String type :
        List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/json; charset=utf-16")) {
      var request = feed.signed("e1", LIKE.getBytes(StandardCharsets.UTF_8), Instant.now());
      assertEquals(415, feed.send(request.setHeader("content-type", type)).statusCode(), type);
    }
    for (String type :
        List.of(
            "application/json;charset=UTF-8", "application/vnd.shop+json", "APPLICATION/JSON")) {
      var request = feed.signed("e1", LIKE.getBytes(StandardCharsets.UTF_8), Instant.now());
      assertEquals(200, feed.send(request.setHeader("content-type", type)).statusCode(), type);
    }
  }

  @Test
  void aHeaderThatIsThereTwiceIsRefused() {
    var request = feed.signed("e1", LIKE.getBytes(StandardCharsets.UTF_8), Instant.now());
    assertEquals(400, feed.send(request.header("webhook-id", "e2")).statusCode());
    assertEquals(Map.of("header", 1), sink.refused("shop"));
  }

  @Test
  void connectionsComeAndGoWithoutTheOthersNoticing() throws Exception {
    var gate = new CompletableFuture<Void>();
    sink.holdUntil(gate);
    var second = new Connection(new ConnectionName("bus"), "cloudevents", "z".repeat(22), Map.of());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> underWay = threads.submit(() -> feed.deliver("e1", LIKE));
      while (sink.arrivals().isEmpty()) {
        Thread.sleep(5);
      }
      feed.service().change(List.of(second));
      assertEquals(404, feed.deliver("e2", LIKE).statusCode());
      assertEquals(404, feed.send(post(feed.bus().toString(), "{}")).statusCode());
      assertEquals(401, feed.send(post(feed.address() + second.path(), "{}")).statusCode());
      gate.complete(null);
      assertEquals(200, underWay.get().statusCode());
    }
    feed.service().change(List.of(LiveFeed.SHOP, second));
    assertEquals(200, feed.deliver("e2", LIKE).statusCode());
  }

  @Test
  void aConnectionThatCannotWorkSaysSoAndTheOthersWork() {
    var strange = new Connection(new ConnectionName("x"), "telepathy", "y".repeat(22), Map.of());
    var bare =
        new Connection(new ConnectionName("y"), "standard-webhooks", "y".repeat(22), Map.of());
    feed.service().change(List.of(strange, LiveFeed.SHOP, bare));
    assertEquals("unknown-kind", sink.state("x"));
    assertEquals("secret", sink.state("y"));
    assertEquals("waiting", sink.state("shop"));
    assertEquals(404, feed.send(post(feed.address() + strange.path(), "{}")).statusCode());
    assertEquals(401, feed.send(post(feed.address() + bare.path(), "{}")).statusCode());
    assertEquals(200, feed.deliver("e1", LIKE).statusCode());
    assertEquals("ok", sink.state("shop"));
  }

  @Test
  void moreThanItCanHoldIsAskedForAgain() throws Exception {
    var gate = new CompletableFuture<Void>();
    sink.holdUntil(gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = new ArrayList<Future<HttpResponse<String>>>();
      for (int i = 0; i < 256; i++) {
        String id = "e" + i;
        answers.add(threads.submit(() -> feed.deliver(id, LIKE)));
      }
      while (sink.arrivals().size() < 256) {
        Thread.sleep(5);
      }
      assertAsked(503, "busy", "1");
      gate.complete(null);
      for (Future<HttpResponse<String>> answer : answers) {
        assertEquals(200, answer.get().statusCode());
      }
    }
    assertEquals(200, feed.deliver("last", LIKE).statusCode());
  }

  @Test
  void closingAnswersWhatWasTaken() throws Exception {
    var gate = new CompletableFuture<Void>();
    sink.holdUntil(gate);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<HttpResponse<String>> underWay = threads.submit(() -> feed.deliver("e1", LIKE));
      while (sink.arrivals().isEmpty()) {
        Thread.sleep(5);
      }
      Future<?> closing = threads.submit(() -> feed.service().close());
      assertThrows(
          java.util.concurrent.TimeoutException.class,
          () -> closing.get(300, TimeUnit.MILLISECONDS));
      assertEquals(503, feed.deliver("e2", LIKE).statusCode());
      gate.complete(null);
      assertEquals(200, underWay.get().statusCode());
      closing.get();
    }
  }

  @Test
  void aTakenPortIsSaidInASentence() throws Exception {
    var loopback = InetAddress.getLoopbackAddress();
    try (var other = new ServerSocket(0, 1, loopback)) {
      int port = other.getLocalPort();
      var exact = new Receiver.Place(loopback, port, true);
      try (var service = service(exact)) {
        var e = assertThrows(UncheckedIOException.class, () -> service.start(List.of()));
        assertEquals(
            "Port " + port + " on 127.0.0.1 is taken, or not this computer's. Choose another one.",
            e.getMessage());
      }
      try (var service = service(new Receiver.Place(loopback, port, false))) {
        URI address = URI.create(service.start(List.of()));
        assertEquals("127.0.0.1", address.getHost());
        assertTrue(address.getPort() > port && address.getPort() <= port + 20, address.toString());
      }
    }
  }

  @Test
  void noAnswerTellsASecret() {
    for (var answer :
        List.of(
            feed.deliver("e1", "{}"),
            feed.send(post(feed.shop().toString(), LIKE)),
            feed.send(post(feed.bus().toString(), LIKE)))) {
      assertTrue(answer.statusCode() >= 400);
      assertFalse(answer.body().contains(LiveFeed.SECRET));
      assertFalse(answer.body().contains(LiveFeed.BEARER));
      assertFalse(answer.body().contains(LiveFeed.SHOP.token()));
      assertEquals("application/json", answer.headers().firstValue("content-type").orElse(""));
    }
  }

  private FeedService service(Receiver.Place place) {
    return new FeedService(
        new Receiver(place, sink, InstantSource.system()),
        LiveFeed.kinds(),
        new LiveFeed.Kept(),
        sink);
  }

  private void assertAsked(int status, String code, String after) {
    var answer = feed.deliver("again", LIKE);
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().startsWith("{\"code\":\"" + code + "\""), answer.body());
    assertEquals(after, answer.headers().firstValue("Retry-After").orElse(""));
  }

  private static HttpRequest.Builder post(String address, String body) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }
}
