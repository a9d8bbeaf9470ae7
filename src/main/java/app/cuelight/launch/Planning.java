package app.cuelight.launch;

import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Reminder;
import app.cuelight.feed.calendar.CalendarFiles;
import app.cuelight.feed.calendar.CalendarRules;
import app.cuelight.feed.holidays.PublicHolidays;
import app.cuelight.show.port.Attendance;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.Recurrence;
import app.cuelight.show.port.ScheduleBooks;
import app.cuelight.show.port.Settings;
import app.cuelight.show.schedule.CalendarDesk;
import app.cuelight.show.schedule.LearnedSense;
import app.cuelight.show.schedule.Planner;
import app.cuelight.store.schedule.SqliteScheduleBooks;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The plan of a home: its books, and the planner over them. A running show and every verb have one
/// of their own; they see each other's changes within a second.
final class Planning implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Planning.class.getName());

  private final StopOrder open = new StopOrder();
  private final UsualRoster usual;
  private final ScheduleBooks books;
  private final Planner planner;
  private final Supplier<CalendarDesk> calendars;
  private final LearnedSense sense;
  private final List<Consumer<Reminder>> reminded = new CopyOnWriteArrayList<>();

  /// @throws app.cuelight.show.port.JournalException when the disk refuses
  private Planning(Wiring wiring, Path home, Recurrence recurrence, LearnedSense sense) {
    this.sense = sense;
    Settings settings = wiring.settings(home).get();
    this.usual = new UsualRoster(wiring.knowledge().localities());
    this.books = open.add("plan of shows", books(home, usual, settings));
    String operator = HouseStage.operator(settings);
    this.calendars =
        () -> new CalendarDesk(books, new CalendarFiles(), recurrence, operator, wiring.clock());
    this.planner =
        open.add(
            "planner",
            new Planner(
                books,
                recurrence,
                sense,
                operator,
                wiring.clock(),
                () -> "s" + wiring.token() + "@cuelight"));
  }

  /// The plan of a home, read by the rules of calendars and judged by what the house knows.
  ///
  /// @param attendance who came when
  static Planning of(Wiring wiring, Path home, Attendance attendance) {
    return new Planning(wiring, home, new CalendarRules(), sense(wiring, attendance));
  }

  /// The books of a home alone, for who only reads them; closed by who asked for them.
  ///
  /// @throws app.cuelight.show.port.JournalException when the disk refuses
  static ScheduleBooks books(Wiring wiring, Path home) {
    var usual = new UsualRoster(wiring.knowledge().localities());
    return books(home, usual, wiring.settings(home).get());
  }

  private static ScheduleBooks books(Path home, UsualRoster usual, Settings settings) {
    return SqliteScheduleBooks.open(home, usual.of(settings.markets(), ZoneId.systemDefault()));
  }

  private static LearnedSense sense(Wiring wiring, Attendance attendance) {
    Localities localities = wiring.knowledge().localities();
    var usual = new UsualRoster(localities);
    return new LearnedSense(
        attendance,
        new PublicHolidays(),
        localities.places(),
        country -> usual.market(country).zone(),
        wiring.clock());
  }

  /// The plan beside a running show: where it cannot be had the show goes on without it, and it is
  /// said why.
  static @Nullable Planning beside(Wiring wiring, Path home, Attendance attendance) {
    try {
      Planning planning = of(wiring, home, attendance);
      planning.sense.prepare();
      return planning;
    } catch (JournalException e) {
      wiring.tell(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /// Tells of shows that begin soon, each reminder once, on a thread that may not wait.
  void onSoon(Consumer<Reminder> told) {
    reminded.add(told);
  }

  /// A show begins soon.
  void soon(Reminder reminder) {
    LOG.log(
        Level.INFO,
        "A planned show begins in "
            + reminder.before().toMinutes()
            + " minutes: "
            + reminder.show().slot().id());
    reminded.forEach(one -> one.accept(reminder));
  }

  ScheduleBooks books() {
    return books;
  }

  Planner planner() {
    return planner;
  }

  /// The plan as a calendar; closed by who asked for it.
  CalendarDesk calendars() {
    return calendars.get();
  }

  /// The plan as a calendar for the window, closed with the plan.
  CalendarDesk exchange() {
    return open.add("calendar files", calendars.get());
  }

  /// A zone by its IANA name; empty where there is none.
  static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  Market market(String country) {
    return usual.market(country);
  }

  @Override
  public void close() {
    open.close();
  }
}
