package app.cuelight.feed.page;

import app.cuelight.show.port.Settings.PageDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Where people nearby come in: a listener, a thread for each of them, and a limit on how many
/// there are and how long each may take. Safe for any thread.
final class Doorway implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Doorway.class.getName());
  private static final int PORTS_TRIED = 20;
  private static final int BACKLOG = 64;
  private static final int LAST_PORT = 65_535;
  private static final int SHORTEST_TOKEN = 22;

  private final ServerSocket listener;
  private final Visitors visitors;
  private final ExecutorService threads;

  /// Who answers whoever comes in.
  interface Porter {

    /// Serves one of them, on a thread of his own; the connection is over when it returns.
    void serve(Visitors.Visitor visitor) throws IOException, InterruptedException;
  }

  private Doorway(String name, ServerSocket listener, PageLimits limits) {
    this.listener = listener;
    this.visitors = new Visitors(limits);
    this.threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 1).factory());
  }

  /// Takes the port; nobody is let in before [#welcome].
  ///
  /// @param what stands behind it, as the beginning of a sentence
  /// @throws IllegalArgumentException when the door is shut or its token could be guessed
  /// @throws UncheckedIOException with a sentence for the user when no port is to be had
  static Doorway open(String what, PageDoor door, PageLimits limits) {
    if (!door.open() || door.token().length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(what + " is shut, or its token is too short.");
    }
    String name = what.replaceFirst("^The ", "").replaceAll("[^a-z]+", "-");
    return new Doorway(name, listen(what, door), limits);
  }

  /// Lets everybody in from now on.
  ///
  /// @param everyTick is done by one thread every [Visitors#TICK]
  void welcome(Porter porter, Runnable everyTick) {
    threads.execute(() -> look(everyTick));
    threads.execute(() -> receive(porter));
  }

  /// Where it listens.
  int port() {
    return listener.getLocalPort();
  }

  /// How many connections there are now.
  int visitors() {
    return visitors.count();
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A listener for people nearby did not close in order.", e);
    }
    visitors.dismiss();
    threads.shutdownNow();
    threads.close();
  }

  /// Cuts off who takes too long.
  private void look(Runnable everyTick) {
    while (!listener.isClosed()) {
      visitors.tick();
      everyTick.run();
      try {
        Thread.sleep(Visitors.TICK);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void receive(Porter porter) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        if (visitors.hasRoom(socket)) {
          admit(porter, visitors.enter(socket));
        }
      } catch (IOException e) {
        if (!listener.isClosed()) {
          LOG.log(Level.DEBUG, "Somebody left before he was received: {0}", e.toString());
        }
      }
    }
  }

  /// Who comes in while the door is being closed is sent away, not forgotten.
  private void admit(Porter porter, Visitors.Visitor visitor) {
    try {
      threads.execute(() -> serve(porter, visitor));
    } catch (RejectedExecutionException e) {
      visitor.close();
    }
  }

  private static void serve(Porter porter, Visitors.Visitor visitor) {
    try (visitor) {
      porter.serve(visitor);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "Somebody nearby left: {0}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Somebody nearby could not be served.", e);
    }
  }

  /// The chosen port, or the next that is free.
  private static ServerSocket listen(String what, PageDoor door) {
    int last = door.port() == 0 ? 0 : Math.min(LAST_PORT, door.port() + PORTS_TRIED);
    for (int port = door.port(); port <= last; port++) {
      try {
        return bound(new InetSocketAddress(door.bind(), port));
      } catch (BindException e) {
        LOG.log(Level.DEBUG, "Port {0} is not to be had: {1}", port, e.getMessage());
      } catch (IOException | IllegalArgumentException e) {
        throw new UncheckedIOException(
            "%s cannot be opened at %s: it is no address of this computer."
                .formatted(what, door.bind()),
            new IOException(e));
      }
    }
    throw new UncheckedIOException(
        "%s cannot be opened at %s: no port from %d to %d is free there."
            .formatted(what, door.bind(), door.port(), last),
        new BindException());
  }

  private static ServerSocket bound(InetSocketAddress address) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.bind(address, BACKLOG);
      return socket;
    } catch (IOException | IllegalArgumentException e) {
      socket.close();
      throw e;
    }
  }
}
