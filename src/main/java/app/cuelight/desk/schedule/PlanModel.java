package app.cuelight.desk.schedule;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.show.schedule.ScheduleDesk;
import app.cuelight.show.schedule.ScheduleView;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The plan without its nodes: which days are shown, which show is chosen, what is known of them.
///
/// A view of the plan is asked for when the screen opens, when other days are wanted and when the
/// plan says that it changed; of several answers the newest question’s counts. FX thread only.
public final class PlanModel {

  /// The clocks are told of three weeks ahead, so that many days are asked for.
  private static final int DAYS_ASKED = 30;

  private static final int WEEK = 7;

  /// How the plan is drawn.
  enum Mode {
    RIBBONS,
    WEEK,
    LIST
  }

  private final ScheduleDesk desk;
  private final DeskClock clock;
  private final Answers answers;
  private final ReadOnlyObjectWrapper<@Nullable ScheduleView> view = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.RIBBONS);
  private final ReadOnlyObjectWrapper<LocalDate> day;
  private final ReadOnlyObjectWrapper<ZoneId> zone;
  private final ReadOnlyObjectWrapper<@Nullable Occurrence> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Instant> minute;
  private final ReadOnlyObjectWrapper<@Nullable Told> told = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final ChangeModel change;
  private final DraftModel draft;
  private final RosterModel roster;
  private final AdviceModel advice;
  private final CalendarModel calendar;
  private boolean elsewhere;
  private boolean begun;
  private long asked;

  /// @param screen the FX thread
  public PlanModel(PlanBook book, DeskClock clock, Executor screen) {
    this.desk = book.desk();
    this.clock = clock;
    this.answers = new Answers(screen);
    this.zone = new ReadOnlyObjectWrapper<>(clock.home());
    this.day = new ReadOnlyObjectWrapper<>(dayAt(clock.now()));
    this.minute = new ReadOnlyObjectWrapper<>(clock.now().truncatedTo(ChronoUnit.MINUTES));
    this.change = new ChangeModel(this, book, answers);
    this.draft = new DraftModel(this, book, answers);
    this.roster = new RosterModel(this, book, answers);
    this.advice = new AdviceModel(this, desk, answers);
    this.calendar = new CalendarModel(this, book, answers);
    desk.onChange(() -> screen.execute(this::changed));
  }

  ChangeModel change() {
    return change;
  }

  DraftModel draft() {
    return draft;
  }

  RosterModel roster() {
    return roster;
  }

  AdviceModel advice() {
    return advice;
  }

  CalendarModel calendar() {
    return calendar;
  }

  /// The plan around the days shown, or null before the first.
  public ReadOnlyObjectProperty<@Nullable ScheduleView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Mode> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<LocalDate> dayProperty() {
    return day.getReadOnlyProperty();
  }

  /// The clock the days are drawn by: the studio’s, or a market’s.
  ReadOnlyObjectProperty<ZoneId> zoneProperty() {
    return zone.getReadOnlyProperty();
  }

  /// The chosen show as it is now, or null.
  ReadOnlyObjectProperty<@Nullable Occurrence> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// The current minute.
  ReadOnlyObjectProperty<Instant> minuteProperty() {
    return minute.getReadOnlyProperty();
  }

  /// What came of the last act, or null.
  ReadOnlyObjectProperty<@Nullable Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// Whether the screen is open.
  ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Opens the screen or leaves it; nothing is asked for a screen nobody sees.
  public void open(boolean open) {
    if (open != shown.get()) {
      shown.set(open);
      told.set(null);
      ask();
    }
  }

  /// Called every frame; most frames change nothing.
  public void tick(Instant now) {
    Instant whole = now.truncatedTo(ChronoUnit.MINUTES);
    if (!whole.equals(minute.get())) {
      minute.set(whole);
    }
    change.air().tick(now);
  }

  void show(Mode chosenMode) {
    mode.set(chosenMode);
  }

  /// Whether a form is open; then keys belong to it.
  public boolean isWriting() {
    return draft.isOpen() || roster.isOpen() || calendar.isOpen();
  }

  void tell(@Nullable Told sentence) {
    told.set(sentence);
  }

  LocalDate dayAt(Instant at) {
    return LocalClock.at(at, zone.get()).toLocalDate();
  }

  DayAxis axis() {
    return DayAxis.of(day.get(), zone.get());
  }

  LocalDate monday() {
    return day.get().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// The seven days of the week shown.
  List<DayAxis> week() {
    LocalDate first = monday();
    return first.datesUntil(first.plusDays(WEEK)).map(at -> DayAxis.of(at, zone.get())).toList();
  }

  void chooseDay(LocalDate wanted) {
    if (!wanted.equals(day.get())) {
      LocalDate before = monday();
      day.set(wanted);
      if (!before.equals(monday())) {
        ask();
      }
      chooseFirst();
    }
  }

  /// A week later, or earlier where it is negative.
  void stepWeeks(int weeks) {
    chooseDay(day.get().plusWeeks(weeks));
  }

  void today() {
    chooseDay(dayAt(clock.now()));
  }

  /// Draws the days by another clock; null for the studio’s.
  void tellTimeOf(@Nullable ZoneId other) {
    elsewhere = other != null;
    ScheduleView now = view.get();
    ZoneId wanted = other == null && now != null ? now.roster().studioZone() : other;
    if (wanted != null && !wanted.equals(zone.get())) {
      zone.set(wanted);
      ask();
    }
  }

  void choose(@Nullable Occurrence show) {
    if (!Objects.equals(show, chosen.get())) {
      change.leave();
      chosen.set(show);
    }
  }

  /// Chooses a show and goes to its day.
  void goTo(Occurrence show) {
    choose(show);
    follow(show.start());
  }

  /// Goes to a day and leaves the choice as it is.
  void follow(Instant to) {
    LocalDate there = dayAt(to);
    if (!there.equals(day.get())) {
      LocalDate before = monday();
      day.set(there);
      if (!before.equals(monday())) {
        ask();
      }
    }
  }

  /// Chooses the show this many places further on among those drawn.
  void step(int places) {
    List<Occurrence> all = drawn();
    if (all.isEmpty()) {
      return;
    }
    int at = at(all);
    Occurrence next =
        at < 0
            ? places > 0 ? all.getFirst() : all.getLast()
            : all.get(Math.clamp(at + (long) places, 0, all.size() - 1));
    if (mode.get() == Mode.RIBBONS) {
      choose(next);
    } else {
      goTo(next);
    }
  }

  private int at(List<Occurrence> all) {
    Occurrence now = chosen.get();
    for (int i = 0; now != null && i < all.size(); i++) {
      if (ShowName.of(all.get(i)).equals(ShowName.of(now))) {
        return i;
      }
    }
    return -1;
  }

  private List<Occurrence> drawn() {
    return switch (mode.get()) {
      case RIBBONS -> on(axis());
      case WEEK -> week().stream().flatMap(each -> on(each).stream()).distinct().toList();
      case LIST -> coming();
    };
  }

  /// The shows of a day, those that began the day before included.
  List<Occurrence> on(DayAxis axis) {
    return among(show -> axis.meets(show.start(), show.end()));
  }

  /// The shows from the chosen day on.
  List<Occurrence> coming() {
    Instant from = axis().from();
    return among(show -> show.end().isAfter(from));
  }

  private List<Occurrence> among(Predicate<Occurrence> wanted) {
    ScheduleView now = view.get();
    return now == null ? List.of() : now.occurrences().stream().filter(wanted).toList();
  }

  /// Asks for the plan of these days again.
  void ask() {
    if (!shown.get()) {
      return;
    }
    long mine = ++asked;
    Instant from = DayAxis.of(monday().minusDays(1), zone.get()).from();
    Instant until = DayAxis.of(monday().plusDays(DAYS_ASKED), zone.get()).from();
    answers.hear(
        desk.view(from, until),
        newest -> {
          if (mine == asked) {
            show(newest);
          }
        },
        this::tell);
  }

  private void changed() {
    advice.stale();
    ask();
  }

  private void show(ScheduleView newest) {
    ZoneId studio = newest.roster().studioZone();
    if (!elsewhere && !studio.equals(zone.get())) {
      // The first view tells whose day it is.
      zone.set(studio);
      day.set(begun ? day.get() : dayAt(clock.now()));
      begun = true;
      ask();
    }
    begun = true;
    change.air().outcomes().seen(newest);
    view.set(newest);
    Occurrence before = chosen.get();
    Occurrence now =
        before == null ? null : Again.of(before, newest, change.expected()).orElse(null);
    chosen.set(now);
    if (now == null) {
      chooseFirst();
    }
    change.seen(newest);
    advice.refresh();
  }

  private void chooseFirst() {
    Occurrence now = chosen.get();
    if (mode.get() == Mode.LIST) {
      return;
    }
    DayAxis axis = axis();
    if (now == null || !axis.meets(now.start(), now.end())) {
      List<Occurrence> here = on(axis);
      choose(here.isEmpty() ? null : here.getFirst());
    }
  }
}
