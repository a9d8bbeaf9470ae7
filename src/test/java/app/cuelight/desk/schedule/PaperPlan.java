package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Repeat.Changed;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.Trial;
import app.cuelight.show.schedule.ScheduleDesk;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.show.schedule.ScheduleView.RuleNote;
import app.cuelight.show.schedule.Scope;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// A plan kept on a sheet of paper: weekly series, changes to one, to those that follow and to all,
/// and everything taken back in order. What clashes and what the clocks do is told to it.
public final class PaperPlan implements ScheduleDesk {

  /// Every verb that changed something, in order.
  public final List<String> calls = new ArrayList<>();

  private static final int WEEK = 7;

  private final Instant now;
  private final Map<SlotId, Slot> slots = new LinkedHashMap<>();
  private final Deque<Map<SlotId, Slot>> before = new ArrayDeque<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private final Map<String, Heat> heat = new TreeMap<>();
  private Roster roster;
  private BiFunction<List<Occurrence>, Roster, List<Clash>> clashing = (_, _) -> List.of();
  private BiFunction<List<Occurrence>, Roster, List<ClockWarning>> clocks = (_, _) -> List.of();
  private FreeSlot.Answer answer = new FreeSlot.Answer(List.of(), true, 0);
  private long revision = 1;
  private int names;
  private RuntimeException refusing;
  private CalendarBook calendars;
  private ShareBook share;
  private final List<Broadcast> broadcasts = new ArrayList<>();
  private final List<ByHand> said = new ArrayList<>();

  public PaperPlan(Instant now, Roster roster, List<Slot> first) {
    this.now = now;
    this.roster = roster;
    first.forEach(slot -> slots.put(slot.id(), slot));
  }

  public Instant now() {
    return now;
  }

  /// What the screen works with.
  public PlanBook book() {
    return new PlanBook(
        this,
        () -> new SlotId("new-" + ++names),
        name -> {
          try {
            return Optional.of(ZoneId.of(name));
          } catch (DateTimeException e) {
            return Optional.empty();
          }
        },
        calendars,
        share);
  }

  /// Calendar files come in and go out here.
  public PaperPlan with(CalendarBook files) {
    calendars = files;
    return this;
  }

  /// The same plan at another time.
  public PaperPlan at(Instant time) {
    return new PaperPlan(time, roster, slots());
  }

  /// The plan is shared here.
  public PaperPlan with(ShareBook nearby) {
    share = nearby;
    return this;
  }

  /// Something went live without a hand.
  void airs(Broadcast broadcast) {
    broadcasts.add(broadcast);
  }

  /// Nothing is on any more.
  void airsNothing() {
    broadcasts.clear();
  }

  @Override
  public CompletableFuture<List<Fulfilment>> fulfilments(List<Occurrence> shows) {
    return CompletableFuture.completedFuture(Fulfilment.of(shows, broadcasts, said, now));
  }

  @Override
  public CompletableFuture<Occurrence> begin(SlotId slot, LocalDateTime original) {
    if (refusing != null) {
      return CompletableFuture.failedFuture(refusing);
    }
    said.add(new ByHand(slot, original, now, null));
    return CompletableFuture.completedFuture(show(slots.get(slot), original));
  }

  @Override
  public CompletableFuture<Occurrence> end(SlotId slot, LocalDateTime original) {
    said.removeIf(word -> word.slot().equals(slot));
    said.add(new ByHand(slot, original, now, now));
    return CompletableFuture.completedFuture(show(slots.get(slot), original));
  }

  void clashes(BiFunction<List<Occurrence>, Roster, List<Clash>> found) {
    clashing = found;
  }

  void clocks(BiFunction<List<Occurrence>, Roster, List<ClockWarning>> found) {
    clocks = found;
  }

  void heat(String country, Heat known) {
    heat.put(country, known);
  }

  private Map<Market, Heat> heat() {
    var ribbons = new HashMap<Market, Heat>();
    for (Market ribbon : roster.ribbons()) {
      Heat known = heat.get(ribbon.country());
      if (known != null) {
        ribbons.put(ribbon, known);
      }
    }
    return ribbons;
  }

  void answers(FreeSlot.Answer best) {
    answer = best;
  }

  /// What every change is refused with from now on.
  void refuses(RuntimeException problem) {
    refusing = problem;
  }

  public Slot slot(String id) {
    return slots.get(new SlotId(id));
  }

  public List<Slot> slots() {
    return List.copyOf(slots.values());
  }

  @Override
  public CompletableFuture<ScheduleView> view(Instant from, Instant until) {
    List<Occurrence> shows = shows(from, until);
    return CompletableFuture.completedFuture(
        new ScheduleView(
            revision,
            now,
            from,
            until,
            roster,
            slots(),
            shows,
            clashing.apply(shows, roster),
            clocks.apply(shows, roster),
            heat(),
            "2026e",
            List.of(
                new RuleNote("America/Vancouver", Map.of()),
                new RuleNote("Africa/Casablanca", Map.of())),
            Fulfilment.of(shows, broadcasts, said, now)));
  }

  @Override
  public CompletableFuture<Trial> trial(Instant from, Instant until) {
    return CompletableFuture.completedFuture(new Trial(shows(from, until), roster));
  }

  private List<Occurrence> shows(Instant from, Instant until) {
    var shows = new ArrayList<Occurrence>();
    for (Slot slot : slots.values()) {
      LocalDateTime last = LocalClock.at(until, slot.anchor()).plusDays(1);
      for (LocalDateTime wall : walls(slot, last)) {
        Occurrence show = show(slot, wall);
        if (show.start().isBefore(until) && !show.start().isBefore(from)) {
          shows.add(show);
        }
      }
    }
    shows.sort(Comparator.comparing(Occurrence::start).thenComparing(show -> show.slot().id()));
    return shows;
  }

  private static List<LocalDateTime> walls(Slot slot, LocalDateTime until) {
    String rule = slot.repeat().rule();
    if (rule == null) {
      return List.of(slot.start());
    }
    int apart = rule.contains("INTERVAL=2") ? 2 * WEEK : WEEK;
    int end = rule.indexOf("UNTIL=");
    LocalDateTime last = end < 0 ? until : LocalDateTime.parse(rule.substring(end + 6), UNTIL);
    var walls = new ArrayList<LocalDateTime>();
    for (LocalDateTime at = slot.start();
        !at.isAfter(last) && !at.isAfter(until);
        at = at.plusDays(apart)) {
      if (!slot.repeat().skipped().contains(at)) {
        walls.add(at);
      }
    }
    return walls;
  }

  private static final java.time.format.DateTimeFormatter UNTIL =
      java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private static Occurrence show(Slot slot, LocalDateTime original) {
    Changed changed = slot.repeat().changed().get(original);
    Slot seen =
        changed == null
            ? slot
            : new Slot(
                slot.id(),
                changed.title(),
                slot.anchor(),
                slot.start(),
                changed.length(),
                slot.repeat(),
                changed.crew(),
                slot.markets(),
                changed.state(),
                slot.sequence(),
                slot.notes());
    LocalDateTime wall = changed == null ? original : changed.start();
    Walls read = Walls.of(wall, slot.anchor());
    return new Occurrence(
        seen, original, wall, read.at(), read.at().plus(seen.length()), read.edge());
  }

  @Override
  public AutoCloseable onChange(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  private CompletableFuture<Long> done(String call, Runnable change) {
    if (refusing != null) {
      return CompletableFuture.failedFuture(refusing);
    }
    calls.add(call);
    before.push(new LinkedHashMap<>(slots));
    change.run();
    revision++;
    List.copyOf(listeners).forEach(Runnable::run);
    return CompletableFuture.completedFuture(revision);
  }

  @Override
  public CompletableFuture<Long> put(Slot slot) {
    return done("put " + slot.id(), () -> slots.put(slot.id(), slot));
  }

  @Override
  public CompletableFuture<Long> edit(
      SlotId id, LocalDateTime original, Scope scope, UnaryOperator<Slot> change) {
    return done("edit " + id + " " + scope, () -> apply(id, original, scope, change));
  }

  private void apply(SlotId id, LocalDateTime original, Scope scope, UnaryOperator<Slot> change) {
    Slot slot = slots.get(id);
    Occurrence show = show(slot, original);
    Slot after = change.apply(at(show.slot(), show.wall()));
    switch (scope) {
      case THIS -> {
        var changed = new TreeMap<>(slot.repeat().changed());
        changed.put(
            original,
            new Changed(after.start(), after.length(), after.title(), after.crew(), after.state()));
        Repeat old = slot.repeat();
        slots.put(id, with(slot, new Repeat(old.rule(), old.extra(), old.skipped(), changed)));
      }
      case LATER -> {
        slots.put(id, with(slot, Repeat.by(endedBefore(slot, original))));
        slots.put(new SlotId(id + "-later"), renamed(after, new SlotId(id + "-later")));
      }
      case ALL -> {
        Duration by = Duration.between(show.wall(), after.start());
        slots.put(id, at(after, slot.start().plus(by)));
      }
    }
  }

  private static String endedBefore(Slot slot, LocalDateTime original) {
    String rule = slot.repeat().rule().replaceFirst(";UNTIL=.*", "");
    return rule + ";UNTIL=" + UNTIL.format(original.minusSeconds(1));
  }

  private static Slot at(Slot slot, LocalDateTime start) {
    return of(slot.id(), slot, slot.anchor(), start, slot.repeat());
  }

  private static Slot with(Slot slot, Repeat repeat) {
    return of(slot.id(), slot, slot.anchor(), slot.start(), repeat);
  }

  private static Slot renamed(Slot slot, SlotId id) {
    return of(id, slot, slot.anchor(), slot.start(), slot.repeat());
  }

  private static Slot of(SlotId id, Slot slot, ZoneId anchor, LocalDateTime start, Repeat repeat) {
    return new Slot(
        id,
        slot.title(),
        anchor,
        start,
        slot.length(),
        repeat,
        slot.crew(),
        slot.markets(),
        slot.state(),
        slot.sequence(),
        slot.notes());
  }

  @Override
  public CompletableFuture<Long> move(SlotId id, LocalDateTime original, Scope scope, Duration by) {
    return done(
        "move " + id + " " + scope + " " + by,
        () -> apply(id, original, scope, slot -> at(slot, slot.start().plus(by))));
  }

  @Override
  public CompletableFuture<Long> remove(SlotId id, LocalDateTime original, Scope scope) {
    return done(
        "remove " + id + " " + scope,
        () -> {
          Slot slot = slots.get(id);
          Repeat old = slot.repeat();
          switch (scope) {
            case THIS -> {
              var skipped = new java.util.TreeSet<>(old.skipped());
              skipped.add(original);
              slots.put(
                  id, with(slot, new Repeat(old.rule(), old.extra(), skipped, old.changed())));
            }
            case LATER -> slots.put(id, with(slot, Repeat.by(endedBefore(slot, original))));
            case ALL -> slots.remove(id);
          }
        });
  }

  @Override
  public CompletableFuture<Long> anchor(
      SlotId id, LocalDateTime original, Scope scope, ZoneId zone) {
    return done(
        "anchor " + id + " " + scope + " " + zone,
        () -> {
          Instant start = show(slots.get(id), original).start();
          apply(
              id,
              original,
              scope,
              slot -> of(slot.id(), slot, zone, LocalClock.at(start, zone), slot.repeat()));
        });
  }

  @Override
  public CompletableFuture<Long> fix(Clash.Fix fix) {
    Occurrence of = fix.of();
    return done(
        "fix " + of.slot().id(),
        () ->
            apply(
                of.slot().id(),
                of.original(),
                of.slot().repeat().rule() == null ? Scope.ALL : Scope.THIS,
                slot -> fixed(slot, fix)));
  }

  private static Slot fixed(Slot slot, Clash.Fix fix) {
    Crew crew = slot.crew();
    return switch (fix) {
      case Clash.Fix.Shift(_, Duration by) -> at(slot, slot.start().plus(by));
      case Clash.Fix.MoveToStudio(_, String studio) ->
          with(slot, new Crew(crew.host(), studio, crew.room(), crew.setUp(), crew.tearDown()));
      case Clash.Fix.GiveToHost(_, String host) ->
          with(slot, new Crew(host, crew.studio(), crew.room(), crew.setUp(), crew.tearDown()));
      case Clash.Fix.Shorten(_, Duration to) -> slot;
    };
  }

  private static Slot with(Slot slot, Crew crew) {
    return new Slot(
        slot.id(),
        slot.title(),
        slot.anchor(),
        slot.start(),
        slot.length(),
        slot.repeat(),
        crew,
        slot.markets(),
        slot.state(),
        slot.sequence(),
        slot.notes());
  }

  @Override
  public CompletableFuture<Boolean> undo() {
    if (before.isEmpty()) {
      return CompletableFuture.completedFuture(false);
    }
    calls.add("undo");
    slots.clear();
    slots.putAll(before.pop());
    revision++;
    List.copyOf(listeners).forEach(Runnable::run);
    return CompletableFuture.completedFuture(true);
  }

  @Override
  public CompletableFuture<FreeSlot.Answer> suggest(
      Instant from, Instant until, Duration length, String host, List<String> countries) {
    return CompletableFuture.completedFuture(answer);
  }

  @Override
  public String times(Occurrence show, Roster of) {
    return show.slot().title() + " " + show.start();
  }

  @Override
  public CompletableFuture<Roster> roster(UnaryOperator<Roster> change) {
    roster = change.apply(roster);
    revision++;
    List.copyOf(listeners).forEach(Runnable::run);
    return CompletableFuture.completedFuture(roster);
  }
}
