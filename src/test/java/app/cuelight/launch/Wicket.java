package app.cuelight.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// An HTTP server on the loopback that misbehaves as it is told: what a service does with a request
/// and what it lets the other side know of it are two things.
final class Wicket implements AutoCloseable {

  private static final int SLOW_MILLIS = 700;
  private static final int HANG_SECONDS = 30;

  private final Host host;
  private final int port;
  private volatile ServerSocket door;

  /// What stands behind it.
  interface Host {

    /// Does what is asked.
    Answer done(Request request) throws IOException;

    /// How it is to behave.
    Play play(Request request);

    /// Holds a request on the point a [Play.Blow] names; back when the blow falls, or never came.
    void held(Request request);
  }

  /// @param path with its query
  @SuppressWarnings("ArrayRecordComponent")
  record Request(String method, String path, Map<String, String> headers, byte[] body) {
    String text() {
      return new String(body, UTF_8);
    }
  }

  /// @param header one more header line, or an empty text
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(int status, String header, byte[] body) {
    static Answer json(String text) {
      return new Answer(200, "", text.getBytes(UTF_8));
    }
  }

  Wicket(Host host) throws IOException {
    this.host = host;
    this.door = open(0);
    this.port = door.getLocalPort();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  private ServerSocket open(int at) throws IOException {
    var socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 1_000);
    Thread.ofVirtual().start(() -> accept(socket));
    return socket;
  }

  /// From now on connections are refused.
  void shut() throws IOException {
    door.close();
  }

  /// From now on they are accepted again.
  void reopen() throws IOException {
    door = open(port);
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        caller.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (IOException _) {
        // Shut: the loop ends.
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      var in = new BufferedInputStream(caller.getInputStream());
      boolean goesOn = true;
      while (goesOn) {
        goesOn = answered(read(in), caller.getOutputStream());
      }
    } catch (IOException _) {
      // Whoever asked is gone.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// @return whether the connection stays
  private boolean answered(Request request, OutputStream out)
      throws IOException, InterruptedException {
    Play play = host.play(request);
    if (play.blow() == Play.Blow.BEFORE) {
      host.held(request);
      return false;
    }
    Answer answer = play.acts() ? host.done(request) : new Answer(503, "", new byte[0]);
    if (play.blow() != Play.Blow.NONE) {
      host.held(request);
    }
    if (play.blow() == Play.Blow.AFTER) {
      return false;
    }
    byte[] said = bytes(answer);
    switch (play.fate()) {
      case OK -> out.write(said);
      case SLOW -> {
        TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
        out.write(said);
      }
      case BUSY -> out.write(bytes(new Answer(429, "Retry-After: 1\r\n", new byte[0])));
      case FAULT_BEFORE, FAULT_AFTER -> out.write(bytes(new Answer(502, "", new byte[0])));
      case HALF -> {
        out.write(said, 0, said.length - answer.body().length / 2 - 1);
        return false;
      }
      case DROP_BEFORE, DROP_AFTER -> {
        return false;
      }
      case HANG_BEFORE, HANG_AFTER -> {
        TimeUnit.SECONDS.sleep(HANG_SECONDS);
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(Answer answer) {
    byte[] head =
        ("HTTP/1.1 "
                + answer.status()
                + " Said\r\nContent-Type: application/json\r\nContent-Length: "
                + answer.body().length
                + "\r\n"
                + answer.header()
                + "\r\n")
            .getBytes(ISO_8859_1);
    byte[] all = new byte[head.length + answer.body().length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(answer.body(), 0, all, head.length, answer.body().length);
    return all;
  }

  private static Request read(InputStream in) throws IOException {
    String[] first = line(in).split(" ", -1);
    if (first.length != 3) {
      throw new EOFException();
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    return new Request(first[0], first[1], headers, in.readNBytes(length));
  }

  private static String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
