package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.ZoneChange;
import app.cuelight.domain.schedule.ClockWarning.Effect;
import app.cuelight.domain.schedule.Roster.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which clocks change and what that does to each series of a plan, on the clocks of everybody it
/// concerns (`look.md` §6).
///
/// A series keeps the time of its anchor. Where the anchor’s clock changes it moves against all the
/// others that stay (the studio’s, the host’s, its markets’); where one of those changes it moves
/// against that one. Two clocks that change by as much within a day move nothing: Berlin and London
/// go together, New York and London do not.
public final class ClockWarnings {

  /// How long before a change it is told.
  public static final Duration AHEAD = Duration.ofDays(21);

  /// How long after it.
  public static final Duration BEHIND = Duration.ofDays(7);

  /// Countries with several clocks change them within hours of each other.
  private static final Duration TOGETHER = Duration.ofDays(1);

  private final Roster roster;

  public ClockWarnings(Roster roster) {
    this.roster = roster;
  }

  /// The changes of all clocks that the shows are planned on or watched by, in order.
  ///
  /// @param shows by start; a series is told by its first show after the change
  /// @param from the first instant of interest
  /// @param until the first instant no longer of interest
  public List<ClockWarning> of(List<Occurrence> shows, Instant from, Instant until) {
    Map<ZoneId, List<Occurrence>> byClock = new LinkedHashMap<>();
    for (Occurrence show : shows) {
      if (show.slot().state() != SlotState.CANCELLED) {
        byClock.computeIfAbsent(show.slot().anchor(), _ -> new ArrayList<>()).add(show);
        for (ZoneId clock : clocks(show)) {
          byClock.computeIfAbsent(clock, _ -> new ArrayList<>()).add(show);
        }
      }
    }
    List<ClockWarning> warnings = new ArrayList<>();
    byClock.forEach((zone, concerned) -> {
      for (ZoneChange change : LocalClock.changes(zone, from, until)) {
        int before = change.before().getTotalSeconds();
        int after = change.after().getTotalSeconds();
        List<Effect> effects = effects(zone, change.at(), concerned);
        warnings.add(new ClockWarning(zone, change.at(), before, after, effects));
      }
    });
    warnings.sort(
        Comparator.comparing(ClockWarning::at).thenComparing(warning -> warning.zone().getId()));
    return warnings;
  }

  /// The clocks a show is seen by besides its own: ours first, then the host’s, then its markets’.
  private Set<ZoneId> clocks(Occurrence show) {
    Set<ZoneId> clocks = new LinkedHashSet<>();
    clocks.add(roster.studioZone());
    for (Host host : roster.hosts()) {
      if (host.name().equals(show.slot().crew().host())) {
        clocks.add(host.zone());
      }
    }
    for (Market market : show.slot().markets()) {
      ZoneId zone = market.zone();
      if (zone != null) {
        clocks.add(zone);
      }
    }
    clocks.remove(show.slot().anchor());
    return clocks;
  }

  private List<Effect> effects(ZoneId zone, Instant at, List<Occurrence> shows) {
    Map<SlotId, Occurrence> next = new LinkedHashMap<>();
    for (Occurrence show : shows) {
      if (!show.start().isBefore(at) && wasBefore(show.slot(), at)) {
        next.merge(show.slot().id(), show, ClockWarnings::earlier);
      }
    }
    List<Effect> effects = new ArrayList<>();
    for (Occurrence show : next.values()) {
      boolean isAnchor = show.slot().anchor().equals(zone);
      for (ZoneId clock : isAnchor ? clocks(show) : Set.of(zone)) {
        Duration moved = apart(show, clock, show.start()).minus(apart(show, clock, before(at)));
        if (!moved.isZero()) {
          LocalDateTime now = LocalClock.at(show.start(), clock);
          LocalDateTime kept = show.wall().minus(moved);
          effects.add(new Effect(show, now.minus(moved), now, clock, kept));
        }
      }
    }
    return effects;
  }

  private static Occurrence earlier(Occurrence one, Occurrence other) {
    return other.start().isBefore(one.start()) ? other : one;
  }

  /// Only what comes again has a time it was used to.
  private static boolean wasBefore(Slot slot, Instant at) {
    boolean isSeries = slot.repeat().rule() != null || !slot.repeat().extra().isEmpty();
    return isSeries && WallTime.resolve(slot.start(), slot.anchor()).instant().isBefore(at);
  }

  private static Instant before(Instant at) {
    return at.minus(TOGETHER);
  }

  /// How far another clock is ahead of the show’s own.
  private static Duration apart(Occurrence show, ZoneId clock, Instant at) {
    int there = LocalClock.offset(at, clock).getTotalSeconds();
    int here = LocalClock.offset(at, show.slot().anchor()).getTotalSeconds();
    return Duration.ofSeconds(there - (long) here);
  }
}
