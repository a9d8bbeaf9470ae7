package app.cuelight.show.schedule;

import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.Trial;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a manager can do with the plan.
///
/// Every verb returns at once and never blocks. A future completes when the change is durable, with
/// the new revision; it fails with an [IllegalArgumentException] with a sentence for the user, or
/// with a [app.cuelight.show.port.JournalException] when the disk refuses. Nothing is ever half
/// done: one verb is one step for [#undo]. Safe for any thread.
public interface ScheduleDesk {

  /// The plan of some time, with everything the board shows. Answers from memory where it can.
  CompletableFuture<ScheduleView> view(Instant from, Instant until);

  /// The shows of some time, and those around it that matter to them, ready to try one of them
  /// elsewhere.
  CompletableFuture<Trial> trial(Instant from, Instant until);

  /// Calls back, on any thread, whenever the plan, the roster or the zone rules changed.
  ///
  /// @return ends it
  AutoCloseable onChange(Runnable changed);

  /// Adds a slot, or replaces the one of that id as a whole.
  CompletableFuture<Long> put(Slot slot);

  /// Changes a show, those that follow, or the series.
  ///
  /// @param original the show it is done at, by the wall time its series gives it
  /// @param change what becomes of the slot as this show sees it ([Occurrence#slot], with
  ///   [Occurrence#wall] as its start)
  CompletableFuture<Long> edit(
      SlotId slot, LocalDateTime original, Scope scope, UnaryOperator<Slot> change);

  /// Begins a show later, or earlier where it is negative, by its own clock.
  CompletableFuture<Long> move(SlotId slot, LocalDateTime original, Scope scope, Duration by);

  /// Takes a show, those that follow, or the series off the plan.
  CompletableFuture<Long> remove(SlotId slot, LocalDateTime original, Scope scope);

  /// Anchors a series to another clock from one show on, so that this show keeps its instant: "keep
  /// ours" instead of "keep New York 20:00".
  CompletableFuture<Long> anchor(SlotId slot, LocalDateTime original, Scope scope, ZoneId zone);

  /// Does what a clash offers.
  CompletableFuture<Long> fix(Clash.Fix fix);

  /// Takes back what this operator did last; completes with false when there is nothing.
  CompletableFuture<Boolean> undo();

  /// What became of some shows.
  CompletableFuture<List<Fulfilment>> fulfilments(List<Occurrence> shows);

  /// A planned show is on air, whatever the platforms say; what was begun by hand before is over.
  ///
  /// @param original which of a series, by the wall time the series gives it, or null for the one
  ///   nearest to now
  /// @return the show; fails where none is within a day of now
  CompletableFuture<Occurrence> begin(SlotId slot, @Nullable LocalDateTime original);

  /// A planned show is over, whether it was begun by hand or by what its platform said.
  CompletableFuture<Occurrence> end(SlotId slot, LocalDateTime original);

  /// The best free times of some weeks for a show of some length.
  ///
  /// @param host a name of the roster, or empty for any
  CompletableFuture<FreeSlot.Answer> suggest(
      Instant from, Instant until, Duration length, String host, List<String> countries);

  /// The times of a show on every clock, as text for a message.
  String times(Occurrence show, Roster roster);

  /// Changes hosts, studios, ribbons and prime times.
  CompletableFuture<Roster> roster(UnaryOperator<Roster> change);
}
