package app.cuelight.launch;

import app.cuelight.domain.greet.HostProfile;
import app.cuelight.feed.page.HostPage;
import app.cuelight.show.host.HostPoster;
import app.cuelight.show.live.LiveShow;
import app.cuelight.show.port.Settings;
import app.cuelight.show.port.Settings.PageDoor;
import app.cuelight.show.port.SettingsStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Serves the host's page while a show runs and the settings want it, looking twice a second
/// whether they still do, and whether another host stands there.
final class PageWatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PageWatch.class.getName());
  private static final long EVERY_MILLIS = 500;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("cuelight-page").daemon().unstarted(task));

  private final Wiring wiring;
  private final Path home;
  private final SettingsStore settings;
  private final LiveShow show;
  private final HostPoster poster;
  private HostProfile host;
  private PageDoor door = PageDoor.SHUT;
  private @Nullable HostPage page;
  private @Nullable ProcessNote note;

  private PageWatch(Wiring wiring, Path home, ShowToWatch watched) {
    this.wiring = wiring;
    this.home = home;
    this.settings = wiring.settings(home);
    this.show = watched.show();
    this.poster = watched.poster();
    this.host = settings.get().host();
  }

  /// Begins to watch.
  ///
  /// @param home whose settings decide, also for a practice show
  static PageWatch start(Wiring wiring, Path home, ShowToWatch show) {
    var watch = new PageWatch(wiring, home, show);
    var _ =
        watch.thread.scheduleWithFixedDelay(watch::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  @Override
  public void close() {
    thread.close();
    shut();
  }

  private void look() {
    try {
      Settings now = settings.get();
      if (!now.host().equals(host)) {
        host = now.host();
        show.host(host);
      }
      if (!now.page().equals(door)) {
        door = now.page();
        shut();
        open();
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The settings could not be looked at; the page stays as it is.", e);
    }
  }

  private void open() {
    if (!door.open()) {
      return;
    }
    try {
      HostPage opened =
          HostPage.open(
              door,
              () -> new HostPage.Shown(poster.get(), show.host().gloss()),
              ThisComputer.names(door.bind()));
      page = opened;
      note = ProcessNote.leave(NearbyDoor.PAGE.note(home), Integer.toString(opened.port()));
      LOG.log(Level.INFO, "The host's page is open at port " + opened.port() + ".");
    } catch (UncheckedIOException | IllegalArgumentException e) {
      wiring.tell(String.valueOf(e.getMessage()));
    }
  }

  private void shut() {
    try {
      if (note != null) {
        note.close();
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "The note of the page stays; it names a process that is gone.", e);
    }
    if (page != null) {
      page.close();
    }
    note = null;
    page = null;
  }
}
