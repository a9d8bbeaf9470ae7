package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.feed.calendar.CalendarFiles;
import app.cuelight.feed.calendar.CalendarRules;
import app.cuelight.show.schedule.CalendarDesk;
import app.cuelight.show.schedule.PlanSense;
import app.cuelight.show.schedule.Planner;
import app.cuelight.store.schedule.SqliteScheduleBooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// A plan in real books, with calendar files that are really read and written.
public final class Exchange implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2027-03-16T00:30:00Z");

  private final Path home;
  public final SqliteScheduleBooks books;
  public final Planner planner;
  public final CalendarDesk desk;
  private final AtomicInteger ids = new AtomicInteger();
  private Path chosen;

  public Exchange(Path home, List<Slot> first) {
    this.home = home;
    this.books = SqliteScheduleBooks.open(home, Plans.roster(Plans.SHANGHAI, false));
    InstantSource clock = InstantSource.fixed(NOW);
    this.planner =
        new Planner(
            books,
            new CalendarRules(),
            new Quiet(),
            "Lin",
            clock,
            () -> "new-" + ids.incrementAndGet());
    this.desk = new CalendarDesk(books, new CalendarFiles(), new CalendarRules(), "Lin", clock);
    books.change("Nok", "put", NOW, _ -> first);
  }

  /// What the screen works with.
  PlanBook book() {
    return new PlanBook(
        planner, planner::newId, name -> Optional.of(ZoneId.of(name)), files(), null);
  }

  /// The file the user chooses from now on, to read or to write.
  public CalendarBook files() {
    return new CalendarBook(
        desk,
        new CalendarAsk() {
          @Override
          public Path read(Window window, String title, ExtensionFilter kind) {
            return chosen;
          }

          @Override
          public Path write(Window window, String title, ExtensionFilter kind) {
            return chosen;
          }
        });
  }

  public Path choose(Path file) {
    chosen = file;
    return file;
  }

  Path file(String name) {
    return home.resolve(name);
  }

  /// A calendar of somebody else’s: one that is new, one that moved, one called off, one that is as
  /// it was, one for a whole day and one that goes by a clock nobody knows.
  public Path theirs() {
    return write(
        "autumn.ics",
        calendar(
            event("new", "TZID=Europe/London:20270318T190000", "London spring coats", ""),
            event("tokyo", "TZID=Asia/Tokyo:20270316T230000", "Tokyo", "SEQUENCE:3\n"),
            event(
                "bangkok",
                "TZID=Asia/Bangkok:20270316T190000",
                "Bangkok night",
                "SEQUENCE:3\nSTATUS:CANCELLED\n"),
            event("lagos", "TZID=Africa/Lagos:20270317T180000", "Lagos", ""),
            event("holiday", "VALUE=DATE:20270320", "春分", ""),
            event("mars", "TZID=Mars/Olympus:20270318T190000", "Olympus launch", "")));
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(file(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String calendar(String... events) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", events) + "END:VCALENDAR\n";
  }

  static String event(String uid, String start, String title, String more) {
    return "BEGIN:VEVENT\nUID:%s\nDTSTART;%s\nDURATION:PT1H\nSUMMARY:%s\n%sEND:VEVENT\n"
        .formatted(uid, start, title, more);
  }

  @Override
  public void close() {
    desk.close();
    planner.close();
    books.close();
  }

  /// Knows of nothing that clashes.
  private static final class Quiet implements PlanSense {

    @Override
    public List<Clash> clashes(List<Occurrence> shows, Roster roster) {
      return List.of();
    }

    @Override
    public List<ClockWarning> clocks(
        List<Occurrence> shows, Roster roster, Instant from, Instant until) {
      return List.of();
    }

    @Override
    public Map<Market, Heat> heat(Roster roster, Instant now) {
      return Map.of();
    }

    @Override
    public FreeSlot.Answer suggest(Wish wish, List<Occurrence> shows, Roster roster) {
      return new FreeSlot.Answer(List.of(), false, shows.size());
    }
  }
}
