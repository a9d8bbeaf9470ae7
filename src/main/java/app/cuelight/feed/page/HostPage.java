package app.cuelight.feed.page;

import app.cuelight.domain.host.HostSheet;
import app.cuelight.show.port.Settings.PageDoor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.function.Supplier;

/// The host's card as a page for browsers nearby, live by server-sent events.
///
/// It only shows, and only to whoever has the address with its token. A listener of its own: a page
/// stays open for hours, and the receiver's server ends every answer after a minute
/// (`decisions/0016-a-listener-for-pages.md`). Safe for any thread.
public final class HostPage implements AutoCloseable {

  private static final Logger LOG = System.getLogger(HostPage.class.getName());

  private final Supplier<Shown> source;
  private final Doorway doorway;
  private final LatestSheet latest = new LatestSheet();
  private final SheetJson json = new SheetJson();

  /// What is shown now.
  ///
  /// @param language of the words on the sheet, `en` or `zh-CN`: the page has a few of its own
  public record Shown(HostSheet sheet, String language) {}

  private HostPage(Doorway doorway, Supplier<Shown> source) {
    this.doorway = doorway;
    this.source = source;
  }

  /// Opens the page.
  ///
  /// @param source asked twenty times a second, by one thread
  /// @param names of this computer, by which browsers may call it
  /// @throws IllegalArgumentException when the door is shut or its token could be guessed
  /// @throws java.io.UncheckedIOException with a sentence for the user when no port is to be had
  public static HostPage open(PageDoor door, Supplier<Shown> source, Set<String> names) {
    return open(door, source, names, PageLimits.USUAL);
  }

  static HostPage open(
      PageDoor door, Supplier<Shown> source, Set<String> names, PageLimits limits) {
    var page = new HostPage(Doorway.open("The host's page", door, limits), source);
    var reception = new Reception(door.token(), new HostNames(names), page.latest, limits);
    page.doorway.welcome(reception::serve, page.new Looked()::again);
    return page;
  }

  /// Where it listens.
  public int port() {
    return doorway.port();
  }

  /// How many connections there are now.
  int visitors() {
    return doorway.visitors();
  }

  @Override
  public void close() {
    doorway.close();
  }

  /// Renders what changed; what the one looking thread remembers.
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
}
