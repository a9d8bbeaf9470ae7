package app.cuelight.launch;

import app.cuelight.feed.calendar.CalendarFiles;
import app.cuelight.feed.calendar.CalendarRules;
import app.cuelight.feed.page.CalendarPage;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.ScheduleBooks;
import app.cuelight.show.port.Settings;
import app.cuelight.show.port.Settings.PageDoor;
import app.cuelight.show.port.SettingsStore;
import app.cuelight.show.schedule.CalendarDesk;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Serves the plan of a home as a calendar while a show runs and the settings want it, looking
/// twice a second whether they still do.
///
/// It reads the plan by books of its own, so that a practice show beside it never tells an invented
/// plan to who subscribed to the real one.
final class CalendarWatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(CalendarWatch.class.getName());
  private static final long EVERY_MILLIS = 500;

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("cuelight-calendar").daemon().unstarted(task));

  private final Wiring wiring;
  private final Path home;
  private final SettingsStore settings;
  private PageDoor door = PageDoor.NO_CALENDAR;
  private @Nullable StopOrder served;

  private CalendarWatch(Wiring wiring, Path home) {
    this.wiring = wiring;
    this.home = home;
    this.settings = wiring.settings(home);
  }

  /// Begins to watch.
  ///
  /// @param home whose settings decide, and whose plan it is, also beside a practice show
  static CalendarWatch start(Wiring wiring, Path home) {
    var watch = new CalendarWatch(wiring, home);
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
      if (!now.calendar().equals(door)) {
        door = now.calendar();
        shut();
        open(now);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The settings could not be looked at; the calendar stays.", e);
    }
  }

  private void open(Settings now) {
    if (!door.open()) {
      return;
    }
    var opening = new StopOrder();
    try {
      ScheduleBooks books = opening.add("plan of shows", Planning.books(wiring, home));
      CalendarDesk desk =
          opening.add(
              "calendar desk",
              new CalendarDesk(
                  books,
                  new CalendarFiles(),
                  new CalendarRules(),
                  HouseStage.operator(now),
                  wiring.clock()));
      CalendarPage page =
          opening.add(
              "calendar",
              CalendarPage.open(
                  door,
                  new Plan(books, desk, language(now)),
                  wiring.clock(),
                  ThisComputer.names(door.bind())));
      String port = Integer.toString(page.port());
      opening.add("note", ProcessNote.leave(NearbyDoor.CALENDAR.note(home), port));
      served = opening;
      LOG.log(Level.INFO, "The calendar is open at port " + port + ".");
    } catch (UncheckedIOException | IllegalArgumentException | JournalException e) {
      opening.close();
      wiring.tell(String.valueOf(e.getMessage()));
    }
  }

  private void shut() {
    if (served != null) {
      served.close();
    }
    served = null;
  }

  private static String language(Settings settings) {
    String chosen = settings.language();
    return chosen != null && chosen.startsWith("zh") ? "zh-CN" : "en";
  }

  /// The plan as it is asked for.
  private record Plan(ScheduleBooks books, CalendarDesk desk, String language)
      implements CalendarPage.Source {

    @Override
    public long revision() {
      return books.get().revision();
    }

    @Override
    public void write(OutputStream out) {
      desk.write(out, language, false);
    }
  }
}
