package app.cuelight.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.contract.Samples;
import app.cuelight.feed.contract.StandardSignature;
import app.cuelight.show.port.EventSink;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the feed costs without a disk behind it. Prints; asserts only that it worked.
@Tag("bench")
class FeedBenchTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:15:30Z");
  private static final int SENDERS = 16;
  private static final Duration ROUND = Duration.ofSeconds(4);
  private static final String JOIN =
      "{\"id\":\"e1234567\",\"type\":\"viewer.join\",\"timestamp\":\"2026-11-22T20:15:00.123Z\",\"data\":"
          + "{\"room\":\"main\",\"viewer\":{\"id\":\"u123456\",\"name\":\"Nguyễn Anh\",\"locale\":\"vi-VN\","
          + "\"country\":\"VN\",\"timeZone\":\"Asia/Ho_Chi_Minh\"},\"client\":\"android\",\"seq\":1234567}}";

  @Test
  void decoding() {
    var decoder = new ContractDecoder();
    var reader = new ContractReader(decoder);
    byte[] batch = batch(500);
    var raws = reader.batch(batch, Samples.carrier()).stream().map(Arrival::raw).toList();
    for (int round = 1; round <= 4; round++) {
      long batched = time(() -> reader.batch(batch, Samples.carrier()).size());
      long replayed = time(() -> raws.stream().map(decoder::decode).toList().size());
      System.out.printf(
          "decode: %d bytes an event, in a batch %.2f us, out of the log %.2f us%n",
          JOIN.length(), batched / 500e3, replayed / 500e3);
    }
  }

  @Test
  void receiving() throws Exception {
    var events = new LongAdder();
    try (var feed = new LiveFeed(new Counted(events), () -> NOW)) {
      for (int round = 1; round <= 3; round++) {
        flood(feed, events, JOIN.getBytes(StandardCharsets.UTF_8), "single");
        flood(feed, events, batch(500), "batches of 500");
      }
    }
  }

  private static void flood(LiveFeed feed, LongAdder events, byte[] body, String what)
      throws Exception {
    byte[] request = request(body);
    events.reset();
    var requests = new LongAdder();
    long cpu = cpu();
    long begun = System.nanoTime();
    long end = begun + ROUND.toNanos();
    try (var threads = Executors.newFixedThreadPool(SENDERS)) {
      Callable<Void> sending =
          () -> {
            send(feed.shop().getPort(), request, requests, end);
            return null;
          };
      for (Future<Void> sender : threads.invokeAll(Collections.nCopies(SENDERS, sending))) {
        sender.get();
      }
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        "%s: %.0f requests/s, %.0f events/s, %.1f us CPU an event, senders included%n",
        what, requests.sum() / seconds, events.sum() / seconds, (cpu() - cpu) / 1e3 / events.sum());
  }

  private static void send(int port, byte[] request, LongAdder requests, long end)
      throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      while (System.nanoTime() < end) {
        socket.getOutputStream().write(request);
        assertEquals(200, status(in));
        requests.increment();
      }
    }
  }

  /// Reads one answer to its end.
  private static int status(InputStream in) throws Exception {
    var head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      head.append((char) in.read());
    }
    int at = head.toString().toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ") + 16;
    in.readNBytes(Integer.parseInt(head.substring(at, head.indexOf("\r", at))));
    return Integer.parseInt(head.substring(9, 12));
  }

  private static byte[] request(byte[] body) {
    String timestamp = Long.toString(NOW.getEpochSecond());
    String head =
        "POST "
            + LiveFeed.SHOP.path()
            + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "webhook-id: msg_1\r\nwebhook-timestamp: "
            + timestamp
            + "\r\nwebhook-signature: "
            + new StandardSignature(LiveFeed.SECRET).sign("msg_1", timestamp, body)
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] request = new byte[bytes.length + body.length];
    System.arraycopy(bytes, 0, request, 0, bytes.length);
    System.arraycopy(body, 0, request, bytes.length, body.length);
    return request;
  }

  private static byte[] batch(int size) {
    return ("[" + String.join(",", Collections.nCopies(size, JOIN)) + "]")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Nanoseconds of CPU for one call; the clock on the wall tells more of the neighbours.
  private static long time(java.util.function.IntSupplier work) {
    var thread = java.lang.management.ManagementFactory.getThreadMXBean();
    long begun = thread.getCurrentThreadCpuTime();
    int rounds = 0;
    while (thread.getCurrentThreadCpuTime() - begun < 1_500_000_000L) {
      assertEquals(500, work.getAsInt());
      rounds++;
    }
    return (thread.getCurrentThreadCpuTime() - begun) / rounds;
  }

  private static long cpu() {
    var process =
        (com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    return process.getProcessCpuTime();
  }

  /// Durable at once, and forgotten.
  private record Counted(LongAdder events) implements EventSink {
    @Override
    public CompletableFuture<Receipt> offer(List<Arrival> delivery) {
      events.add(delivery.size());
      return CompletableFuture.completedFuture(new Receipt(delivery.size(), 0));
    }

    @Override
    public void refused(ConnectionName connection, String code) {}

    @Override
    public void state(ConnectionName connection, String state) {}
  }
}
