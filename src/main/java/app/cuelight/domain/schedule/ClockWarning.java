package app.cuelight.domain.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// The clocks of a place change soon, or have just changed, and shows move against other clocks.
///
/// @param zone whose clocks change
/// @param at when
/// @param before seconds east of UTC until then
/// @param after seconds east of UTC from then on
/// @param effects what it does to each show anchored there, or watched from there
public record ClockWarning(ZoneId zone, Instant at, int before, int after, List<Effect> effects) {

  public ClockWarning {
    effects = List.copyOf(effects);
  }

  /// What becomes of a series.
  ///
  /// @param next the first show after the change, as planned ("keep New York 20:00")
  /// @param was what its clock elsewhere showed the time before
  /// @param now what it shows from then on
  /// @param clock whose clock that is
  /// @param kept where the series would have to be moved on its own clock so that [#clock] stays as
  ///   it was ("keep ours")
  public record Effect(
      Occurrence next, LocalDateTime was, LocalDateTime now, ZoneId clock, LocalDateTime kept) {}
}
