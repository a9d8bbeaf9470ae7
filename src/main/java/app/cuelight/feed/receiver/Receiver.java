package app.cuelight.feed.receiver;

import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.EventSink;
import com.sun.net.httpserver.HttpServer;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The webhook receiver: the JDK's HTTP server with a virtual thread per request. Safe for any
/// thread.
public final class Receiver implements AutoCloseable {

  private static final int EXCHANGES = 256;
  private static final int KIBIBYTES = 64 * 1_024;
  private static final int BACKLOG = 512;
  private static final int PORTS_TRIED = 20;
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

  private final Place place;
  private final Load load = new Load(EXCHANGES, KIBIBYTES);
  private final Door door;
  private @Nullable HttpServer server;
  private @Nullable ExecutorService threads;

  /// Where to listen.
  ///
  /// @param address loopback unless the user switched the network on
  /// @param port 0 for any
  /// @param exact whether no other port will do; else the next free one is taken
  public record Place(InetAddress address, int port, boolean exact) {

    /// The port when none was chosen.
    public static final int USUAL_PORT = 8787;

    /// This computer only, at the usual port or near it.
    public static Place usual() {
      return new Place(InetAddress.getLoopbackAddress(), USUAL_PORT, false);
    }
  }

  public Receiver(Place place, EventSink sink, InstantSource clock) {
    this.place = place;
    this.door = new Door(load, sink, clock);
  }

  /// Begins to listen.
  ///
  /// @return the address deliveries are accepted at, `http://127.0.0.1:8787`
  /// @throws java.io.UncheckedIOException with a sentence for the user when the port is not to be
  ///   had
  public synchronized String start() {
    HttpLimits.apply();
    HttpServer opened = new Ports(place, BACKLOG, PORTS_TRIED).open();
    ExecutorService workers =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("delivery-", 1).factory());
    opened.setExecutor(workers);
    opened.createContext("/", door);
    opened.start();
    server = opened;
    threads = workers;
    return address(opened.getAddress());
  }

  /// Answers from now on at the paths of these connections, and no others. Requests under way are
  /// finished by the connection they came to.
  public void serve(Map<Connection, OpenConnection> open) {
    var byName = new HashMap<String, Routes.Route>();
    open.forEach(
        (c, o) -> byName.put(c.name().value(), new Routes.Route(c, o, new AtomicBoolean())));
    door.lead(new Routes(byName));
  }

  /// Takes nothing more in, answers what was taken, and closes.
  @Override
  public synchronized void close() {
    door.shut();
    if (server == null || threads == null) {
      return;
    }
    load.awaitIdle(LAST_ANSWERS);
    server.stop(1);
    threads.close();
    server = null;
  }

  private static String address(InetSocketAddress bound) {
    String host = bound.getAddress().getHostAddress();
    boolean colons = bound.getAddress() instanceof Inet6Address;
    return "http://" + (colons ? "[" + host + "]" : host) + ":" + bound.getPort();
  }
}
