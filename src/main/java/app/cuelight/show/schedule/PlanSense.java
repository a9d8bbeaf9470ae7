package app.cuelight.show.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What there is to say about a plan. May read the disk; never called on the FX thread. Safe for
/// any thread.
public interface PlanSense {

  /// What does not work, the gravest and earliest first.
  ///
  /// @param shows by start; those of some days around the time asked for are among them, because a
  ///   rest or a week of nights begins before it
  List<Clash> clashes(List<Occurrence> shows, Roster roster);

  /// What the clocks do to the shows.
  List<ClockWarning> clocks(List<Occurrence> shows, Roster roster, Instant from, Instant until);

  /// How busy each ribbon of the board is by hour of the week, by the clock it has there: a country
  /// with two clocks on the board has two heats.
  Map<Market, Heat> heat(Roster roster, Instant now);

  /// What became of the shows, as far as it is known; empty where nobody watches what is on air.
  ///
  /// @param shows by start
  /// @param said what somebody said is on air
  default List<Fulfilment> fulfilments(List<Occurrence> shows, List<ByHand> said, Instant now) {
    return List.of();
  }

  /// The best free times.
  FreeSlot.Answer suggest(Wish wish, List<Occurrence> shows, Roster roster);

  /// What is looked for.
  ///
  /// @param host a name of the roster, or empty for any
  /// @param countries the markets it is for; empty for all ribbons
  record Wish(Instant from, Instant until, Duration length, String host, List<String> countries) {

    public Wish {
      countries = List.copyOf(countries);
    }
  }
}
