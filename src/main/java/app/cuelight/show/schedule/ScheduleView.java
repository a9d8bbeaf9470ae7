package app.cuelight.show.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The plan at one moment, for as many days as were asked for. Never changes.
///
/// @param revision grows with every change of the plan
/// @param at when it was made
/// @param from the first instant of [#occurrences]
/// @param until the first instant no longer in it
/// @param slots all slots, cancelled ones included
/// @param occurrences every show of the time, by start; cancelled ones included
/// @param clashes what does not work among them, the gravest and earliest first
/// @param clocks what the clocks do within 21 days of [#at] or did within the week before it, and
///   within the time asked for
/// @param heat by the roster's ribbons, each by its own clock
/// @param rulesVersion the version of the zone rules, such as `2026e`
/// @param ruleNotes sentences about zones whose rules changed or differ from the JDK's
/// @param fulfilments what became of each of [#occurrences] that is not cancelled; empty where
///   nobody knows what was on air
public record ScheduleView(
    long revision,
    Instant at,
    Instant from,
    Instant until,
    Roster roster,
    List<Slot> slots,
    List<Occurrence> occurrences,
    List<Clash> clashes,
    List<ClockWarning> clocks,
    Map<Market, Heat> heat,
    String rulesVersion,
    List<RuleNote> ruleNotes,
    List<Fulfilment> fulfilments) {

  public ScheduleView {
    slots = List.copyOf(slots);
    occurrences = List.copyOf(occurrences);
    clashes = List.copyOf(clashes);
    clocks = List.copyOf(clocks);
    heat = Map.copyOf(heat);
    ruleNotes = List.copyOf(ruleNotes);
    fulfilments = List.copyOf(fulfilments);
  }

  /// A plan of which nobody knows what was on air.
  public ScheduleView(
      long revision,
      Instant at,
      Instant from,
      Instant until,
      Roster roster,
      List<Slot> slots,
      List<Occurrence> occurrences,
      List<Clash> clashes,
      List<ClockWarning> clocks,
      Map<Market, Heat> heat,
      String rulesVersion,
      List<RuleNote> ruleNotes) {
    this(
        revision,
        at,
        from,
        until,
        roster,
        slots,
        occurrences,
        clashes,
        clocks,
        heat,
        rulesVersion,
        ruleNotes,
        List.of());
  }

  /// Zone rules that are not what they were.
  ///
  /// @param zone the IANA zone
  /// @param moved shows whose instant is another one than when they were planned, by how many
  ///   minutes later, with the slot's title; empty where ICU and the JDK merely differ
  public record RuleNote(String zone, Map<String, Long> moved) {

    public RuleNote {
      moved = Map.copyOf(moved);
    }
  }
}
