package app.cuelight.desk.schedule;

import app.cuelight.desk.schedule.SlotDraft.Part;
import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.show.schedule.ScheduleDesk;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.show.schedule.Scope;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The show that is written. What is wrong is told while it is written. FX thread only.
final class DraftModel {

  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private final PlanModel plan;
  private final ScheduleDesk desk;
  private final Supplier<SlotId> names;
  private final Function<String, Optional<ZoneId>> zones;
  private final Answers answers;
  private final ReadOnlyObjectWrapper<@Nullable SlotDraft> draft = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SlotReading> reading =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();

  DraftModel(PlanModel plan, PlanBook book, Answers answers) {
    this.plan = plan;
    this.desk = book.desk();
    this.names = book.names();
    this.zones = book.zones();
    this.answers = answers;
  }

  /// What is written, or null.
  ReadOnlyObjectProperty<@Nullable SlotDraft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /// What it comes to, or null.
  ReadOnlyObjectProperty<@Nullable SlotReading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /// Whether it waits to be told how much of the series is meant.
  ReadOnlyBooleanProperty askingProperty() {
    return asking.getReadOnlyProperty();
  }

  boolean isOpen() {
    return draft.get() != null;
  }

  /// Begins a new show on the chosen day, in the evening of the first market.
  void begin() {
    ScheduleView view = plan.viewProperty().get();
    if (view == null || isOpen()) {
      return;
    }
    List<Market> ribbons = view.roster().ribbons();
    Market first = ribbons.isEmpty() ? null : ribbons.getFirst();
    ZoneId own = first == null ? null : first.zone();
    ZoneId anchor = own == null ? view.roster().studioZone() : own;
    set(
        SlotDraft.fresh(
            plan.dayProperty().get().atTime(EVENING),
            anchor,
            first == null ? List.of() : List.of(first)));
  }

  /// Begins a new show at a free time.
  void begin(Instant at, @Nullable Market market) {
    ScheduleView view = plan.viewProperty().get();
    if (view == null || isOpen()) {
      return;
    }
    ZoneId own = market == null ? null : market.zone();
    ZoneId anchor = own == null ? view.roster().studioZone() : own;
    set(
        SlotDraft.fresh(
            LocalClock.at(at, anchor), anchor, market == null ? List.of() : List.of(market)));
  }

  /// Begins to change the chosen show.
  void edit() {
    Occurrence show = plan.chosenProperty().get();
    if (show != null && !isOpen()) {
      set(SlotDraft.of(show));
    }
  }

  void write(UnaryOperator<SlotDraft> change) {
    SlotDraft before = draft.get();
    if (before == null) {
      return;
    }
    SlotDraft after = change.apply(before);
    if (!after.equals(before)) {
      asking.set(false);
      set(after);
    }
  }

  private void set(SlotDraft now) {
    reading.set(new SlotReading(now, this::zone));
    draft.set(now);
  }

  /// A zone by its IANA name, or by the city alone where it is a clock of the board.
  private Optional<ZoneId> zone(String name) {
    return zones
        .apply(name)
        .or(() -> clocks().filter(zone -> city(zone).equals(folded(name))).findFirst());
  }

  private Stream<ZoneId> clocks() {
    ScheduleView view = plan.viewProperty().get();
    return view == null
        ? Stream.empty()
        : Stream.concat(
            Stream.of(view.roster().studioZone()),
            view.roster().ribbons().stream().map(Market::zone).filter(Objects::nonNull));
  }

  private static String city(ZoneId zone) {
    return folded(zone.getId().substring(zone.getId().lastIndexOf('/') + 1));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// Leaves without keeping; false when nothing was written.
  boolean leave() {
    boolean was = isOpen();
    asking.set(false);
    draft.set(null);
    reading.set(null);
    return was;
  }

  /// Keeps what is written when all of it can be; of a series it is asked first how much is meant.
  void keep() {
    SlotDraft now = draft.get();
    SlotReading read = reading.get();
    if (now == null || read == null || !read.faults().isEmpty()) {
      return;
    }
    Occurrence old = now.old();
    if (old == null) {
      put(read.slot(names.get(), null), read);
    } else if (ChangeModel.isSeries(old.slot())) {
      asking.set(true);
    } else {
      put(read.slot(old.slot().id(), old.slot()), read);
    }
  }

  private void put(Slot slot, SlotReading read) {
    Instant start = read.start().orElseThrow();
    answers.hear(desk.put(slot), _ -> kept(start), plan::tell);
  }

  /// Keeps it for so much of the series.
  void keep(Scope scope) {
    SlotDraft now = draft.get();
    SlotReading read = reading.get();
    Occurrence old = now == null ? null : now.old();
    if (read == null || old == null) {
      return;
    }
    Instant start = read.start().orElseThrow();
    answers.hear(
        desk.edit(old.slot().id(), old.original(), scope, seen -> read.slot(seen.id(), seen)),
        _ -> kept(start),
        plan::tell);
  }

  private void kept(Instant start) {
    leave();
    plan.tell(null);
    plan.chooseDay(plan.dayAt(start));
    plan.ask();
  }

  /// The key of a sentence with its values, for each field that cannot be as it is.
  Map<Part, SlotReading.Said> faults() {
    SlotReading read = reading.get();
    return read == null ? Map.of() : read.faults();
  }
}
