package app.cuelight.feed.page;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Who is connected, and until when each may take. One that takes too long is cut off by [#tick()],
/// from outside: his own thread hangs in reading or writing. Safe for any thread.
final class Visitors {

  /// What one call of [#tick()] stands for.
  static final Duration TICK = Duration.ofMillis(50);

  private final Set<Visitor> all = ConcurrentHashMap.newKeySet();
  private volatile long ticks;
  private final Semaphore sockets;
  private final Semaphore streams;

  Visitors(PageLimits limits) {
    this.sockets = new Semaphore(limits.sockets());
    this.streams = new Semaphore(limits.streams());
  }

  /// One connection. Used by its own thread, closed by any.
  final class Visitor implements AutoCloseable {
    private final Socket socket;
    private volatile long until = Long.MAX_VALUE;
    private boolean streaming;

    private Visitor(Socket socket) {
      this.socket = socket;
    }

    Socket socket() {
      return socket;
    }

    /// What comes now has this long.
    void within(Duration most) {
      until = ticks + most.dividedBy(TICK);
    }

    /// What comes now may take as long as it likes.
    void atLeisure() {
      until = Long.MAX_VALUE;
    }

    /// Takes one of the places for pages that stay open.
    ///
    /// @return false when all are taken
    boolean stays() {
      streaming = streams.tryAcquire();
      return streaming;
    }

    @Override
    public void close() {
      all.remove(this);
      cut(socket);
      if (streaming) {
        streams.release();
      }
      sockets.release();
    }
  }

  /// Lets somebody in; there is nobody, and the socket is closed, when the house is full.
  boolean hasRoom(Socket socket) {
    if (sockets.tryAcquire()) {
      return true;
    }
    cut(socket);
    return false;
  }

  /// The visitor for whom there is room.
  Visitor enter(Socket socket) {
    var visitor = new Visitor(socket);
    all.add(visitor);
    return visitor;
  }

  /// Called every [#TICK] by one thread: cuts off whoever took too long.
  void tick() {
    long now = ticks + 1;
    ticks = now;
    for (Visitor visitor : all) {
      if (visitor.until < now) {
        cut(visitor.socket);
      }
    }
  }

  /// How many are connected.
  int count() {
    return all.size();
  }

  /// Sends everybody away.
  void dismiss() {
    all.forEach(visitor -> cut(visitor.socket));
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
      return;
    }
  }
}
