package app.cuelight.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/// Sends written-out requests over kept-alive loopback connections as fast as they are answered.
final class Cannon {

  private final int port;
  private final int connections;

  Cannon(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /// How long all of them took.
  record Salvo(int requests, double seconds) {

    double perSecond() {
      return requests / seconds;
    }
  }

  /// Sends all requests; every one of them must be answered 200.
  Salvo fire(List<byte[]> requests) {
    long start = System.nanoTime();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Collection<Future<?>> ends = new ArrayList<>();
      for (int c = 0; c < connections; c++) {
        int first = c;
        ends.add(senders.submit(() -> send(requests, first)));
      }
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
    return new Salvo(requests.size(), (System.nanoTime() - start) / 1e9);
  }

  /// Sends requests at a steady rate.
  ///
  /// @return when the last byte of each was written, in nanoseconds of the running count
  long[] fireAt(List<byte[]> requests, int perSecond) {
    long[] sent = new long[requests.size()];
    long start = System.nanoTime();
    long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int c = 0; c < connections; c++) {
        int first = c;
        senders.execute(() -> send(requests, first, i -> waitUntil(start + i * gap), sent));
      }
    }
    return sent;
  }

  private static void waitUntil(long nanos) {
    for (long rest = nanos - System.nanoTime(); rest > 0; rest = nanos - System.nanoTime()) {
      LockSupport.parkNanos(rest);
    }
  }

  private void send(List<byte[]> requests, int first) {
    send(requests, first, _ -> {}, new long[requests.size()]);
  }

  private void send(List<byte[]> requests, int first, IntConsumer pace, long[] sent) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int i = first; i < requests.size(); i += connections) {
        pace.accept(i);
        out.write(requests.get(i));
        out.flush();
        sent[i] = System.nanoTime();
        readAnswer(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readAnswer(InputStream in) throws IOException {
    String status = line(in);
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    byte[] body = in.readNBytes(length);
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new AssertionError(status + " " + new String(body, StandardCharsets.UTF_8));
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The receiver hung up.");
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }
}
