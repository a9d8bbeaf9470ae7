package app.cuelight.feed.page;

import app.cuelight.domain.host.HostSheet;
import app.cuelight.show.port.Settings.PageDoor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/// The host's card as a page for browsers nearby, live by server-sent events.
///
/// It only shows, and only to whoever has the address with its token. A listener of its own: a page
/// stays open for hours, and the receiver's server ends every answer after a minute
/// (`decisions/0016-a-listener-for-pages.md`). Safe for any thread.
public final class HostPage implements AutoCloseable {

  private static final Logger LOG = System.getLogger(HostPage.class.getName());
  private static final int PORTS_TRIED = 20;
  private static final int BACKLOG = 64;
  private static final int LAST_PORT = 65_535;
  private static final int SHORTEST_TOKEN = 22;

  private final Supplier<Shown> source;
  private final ServerSocket listener;
  private final Visitors visitors;
  private final Reception reception;
  private final LatestSheet latest = new LatestSheet();
  private final SheetJson json = new SheetJson();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("host-page-", 1).factory());

  /// What is shown now.
  ///
  /// @param language of the words on the sheet, `en` or `zh-CN`: the page has a few of its own
  public record Shown(HostSheet sheet, String language) {}

  private HostPage(
      ServerSocket listener,
      PageDoor door,
      Supplier<Shown> source,
      HostNames names,
      PageLimits limits) {
    this.listener = listener;
    this.source = source;
    this.visitors = new Visitors(limits);
    this.reception = new Reception(door.token(), names, latest, limits);
  }

  /// Opens the page.
  ///
  /// @param source asked twenty times a second, by one thread
  /// @param names of this computer, by which browsers may call it
  /// @throws IllegalArgumentException when the door is shut or its token could be guessed
  /// @throws UncheckedIOException with a sentence for the user when no port is to be had
  public static HostPage open(PageDoor door, Supplier<Shown> source, Set<String> names) {
    return open(door, source, names, PageLimits.USUAL);
  }

  static HostPage open(
      PageDoor door, Supplier<Shown> source, Set<String> names, PageLimits limits) {
    if (!door.open() || door.token().length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException("The page is shut, or its token is too short.");
    }
    var page = new HostPage(listen(door), door, source, new HostNames(names), limits);
    page.threads.execute(page::look);
    page.threads.execute(page::receive);
    return page;
  }

  /// Where it listens.
  public int port() {
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
      LOG.log(Level.DEBUG, "The listener of the page did not close in order.", e);
    }
    visitors.dismiss();
    threads.shutdownNow();
    threads.close();
  }

  /// Renders what changed, and cuts off who takes too long.
  private void look() {
    var looked = new Looked();
    while (!listener.isClosed()) {
      visitors.tick();
      looked.again();
      try {
        Thread.sleep(Visitors.TICK);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /// What the one looking thread remembers.
  private final class Looked {
    private String shown = "";
    private boolean failing;

    void again() {
      try {
        Shown now = source.get();
        String rendered = json.of(now.sheet(), now.language());
        if (!rendered.equals(shown)) {
          shown = rendered;
          latest.put(now.sheet().version(), rendered);
        }
        failing = false;
      } catch (RuntimeException e) {
        if (!failing) {
          LOG.log(Level.ERROR, "The host's sheet could not be drawn; the page keeps the last.", e);
        }
        failing = true;
      }
    }
  }

  private void receive() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        if (visitors.hasRoom(socket)) {
          Visitors.Visitor visitor = visitors.enter(socket);
          threads.execute(() -> serve(visitor));
        }
      } catch (IOException e) {
        if (!listener.isClosed()) {
          LOG.log(Level.DEBUG, "Somebody left before he was received: {0}", e.toString());
        }
      } catch (RejectedExecutionException e) {
        return;
      }
    }
  }

  private void serve(Visitors.Visitor visitor) {
    try (visitor) {
      reception.serve(visitor);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A screen left: {0}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A screen could not be served.", e);
    }
  }

  /// The chosen port, or the next that is free.
  private static ServerSocket listen(PageDoor door) {
    int last = door.port() == 0 ? 0 : Math.min(LAST_PORT, door.port() + PORTS_TRIED);
    for (int port = door.port(); port <= last; port++) {
      try {
        return bound(new InetSocketAddress(door.bind(), port));
      } catch (BindException e) {
        LOG.log(Level.DEBUG, "Port {0} is not to be had: {1}", port, e.getMessage());
      } catch (IOException | IllegalArgumentException e) {
        throw new UncheckedIOException(
            "The host's page cannot be opened at %s: it is no address of this computer."
                .formatted(door.bind()),
            new IOException(e));
      }
    }
    throw new UncheckedIOException(
        "The host's page cannot be opened at %s: no port from %d to %d is free there."
            .formatted(door.bind(), door.port(), last),
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
