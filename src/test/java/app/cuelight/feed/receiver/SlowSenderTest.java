package app.cuelight.feed.receiver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.LiveFeed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Senders that drip a byte now and then (slow loris) are cut off, and hold nobody else up.
///
/// In a process of its own: the JDK's server reads its limits once, and 10 seconds are long for a
/// test. Here it is one.
@Timeout(60)
class SlowSenderTest {

  @Test
  void aDrippingSenderIsCutOff() throws Exception {
    Process process = start();
    try (var out = process.inputReader(StandardCharsets.UTF_8);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int port = URI.create(readAddress(out)).getPort();
      String path = "POST " + LiveFeed.BUS.path() + " HTTP/1.1\r\n";
      List<Future<Long>> drips =
          Stream.of(
                  "POST /",
                  path,
                  path + "Content-Length: 500\r\n\r\n",
                  path + "Transfer-Encoding: chunked\r\n\r\n")
              .map(start -> threads.submit(() -> drip(port, start)))
              .toList();
      assertEquals(401, honest(port));
      for (Future<Long> drip : drips) {
        assertTrue(drip.get() < 8_000, "cut off after " + drip.get() + " ms");
      }
      assertEquals(401, honest(port));
    } finally {
      process.destroy();
    }
  }

  /// Sends a byte every 100 ms until the other side has enough.
  private static long drip(int port, String start) throws Exception {
    long begun = System.nanoTime();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(100);
      socket.getOutputStream().write(start.getBytes(StandardCharsets.ISO_8859_1));
      while (!isClosed(socket)) {
        socket.getOutputStream().write('1');
      }
    } catch (SocketException e) {
      // Cut off while writing.
    }
    return (System.nanoTime() - begun) / 1_000_000;
  }

  private static boolean isClosed(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    }
  }

  private static int honest(int port) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + LiveFeed.BUS.path()))
              .POST(HttpRequest.BodyPublishers.ofString("{}"));
      return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  private static Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dsun.net.httpserver.maxReqTime=1",
            "-Dsun.net.httpserver.timerMillis=200",
            "-cp",
            System.getProperty("java.class.path"),
            Serving.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String readAddress(BufferedReader out) throws IOException {
    return out.readLine();
  }

  /// The process: serves until it is ended.
  static final class Serving {
    private Serving() {}

    public static void main(String[] args) throws Exception {
      try (var feed = new LiveFeed(new KeptEvents())) {
        System.out.println(feed.address());
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      }
    }
  }
}
