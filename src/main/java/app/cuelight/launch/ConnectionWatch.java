package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.live.LiveShow;
import app.cuelight.show.port.Connections;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.Feed;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Looks every second whether connections were added or removed, here or by another process, and
/// tells the feed and the show.
final class ConnectionWatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ConnectionWatch.class.getName());
  private static final long EVERY_MILLIS = 500;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("cuelight-connections").daemon().unstarted(task));

  private final Connections connections;
  private final Feed feed;
  private final LiveShow show;
  private final Consumer<List<Connection>> further;
  private List<Connection> known = List.of();

  /// @param further is told too, before the feed
  ConnectionWatch(
      Connections connections, Feed feed, LiveShow show, Consumer<List<Connection>> further) {
    this.connections = connections;
    this.feed = feed;
    this.show = show;
    this.further = further;
  }

  /// Opens the feed with the connections there are, and watches them from then on.
  ///
  /// @return the address deliveries are accepted at
  String start() {
    known = connections.all();
    show.connected(kinds(known));
    further.accept(known);
    String address = feed.start(known);
    var _ =
        thread.scheduleWithFixedDelay(
            this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return address;
  }

  @Override
  public void close() {
    thread.close();
  }

  private void look() {
    try {
      List<Connection> now = connections.all();
      if (!now.equals(known)) {
        known = now;
        show.connected(kinds(now));
        further.accept(now);
        feed.change(now);
        LOG.log(Level.INFO, "There are " + now.size() + " connections now.");
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The connections could not be looked at; they stay as they are.", e);
    }
  }

  private static Map<ConnectionName, String> kinds(List<Connection> connections) {
    Map<ConnectionName, String> kinds = new TreeMap<>();
    connections.forEach(connection -> kinds.put(connection.name(), connection.kind()));
    return kinds;
  }
}
