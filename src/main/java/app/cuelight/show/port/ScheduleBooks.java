package app.cuelight.show.port;

import app.cuelight.domain.locale.ClockSpan;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Where planned shows are kept. Safe for any thread and beside other processes.
public interface ScheduleBooks extends AutoCloseable {

  /// All slots, cancelled ones included, in the order of their ids, and a number that grows with
  /// every change by anybody.
  Kept get();

  /// Replaces the slots by what is made of them, while nobody else does; durable when it returns.
  /// What it was before is kept for [#undo].
  ///
  /// @param by who does it
  /// @param what one word for it, such as `move`
  /// @throws JournalException when the disk refuses
  /// @throws IllegalArgumentException thrown by the change itself goes through; nothing is changed
  Kept change(String by, String what, Instant at, UnaryOperator<List<Slot>> change);

  /// Takes back the latest change by somebody that is not taken back yet; empty when there is none.
  /// Slots that somebody else changed since stay as they are now.
  ///
  /// @throws JournalException when the disk refuses
  Optional<Kept> undo(String by, Instant at);

  /// The slots that were planned by other zone rules than today's, with what the clock of their
  /// anchor did by those.
  Map<SlotId, Planned> planned();

  /// Somebody has seen what newer zone rules do to slots: they are planned by those from now on.
  ///
  /// @throws JournalException when the disk refuses
  void accept(Set<SlotId> slots, Instant at);

  /// Which shows somebody said are on air, or were, the latest last.
  List<ByHand> byHand();

  /// A show is on air from now on, and none that was begun by hand before.
  ///
  /// @param original the wall time its series gives it
  /// @throws JournalException when the disk refuses
  void begin(SlotId slot, LocalDateTime original, Instant at);

  /// What was begun by hand is over.
  ///
  /// @return whether there was anything
  /// @throws JournalException when the disk refuses
  boolean end(Instant at);

  /// What there is to plan with.
  Roster roster();

  /// Changes what there is to plan with; durable when it returns.
  Roster changeRoster(UnaryOperator<Roster> change);

  @Override
  void close();

  /// How a slot was planned.
  ///
  /// @param rules the version of the zone rules then
  /// @param clock what the clock of its anchor did by them, from then on for some years
  record Planned(String rules, ClockSpan clock) {}

  /// The plan as it is kept.
  ///
  /// @param revision 0 while nothing was ever planned
  record Kept(long revision, List<Slot> slots) {

    public Kept {
      slots = List.copyOf(slots);
    }
  }
}
