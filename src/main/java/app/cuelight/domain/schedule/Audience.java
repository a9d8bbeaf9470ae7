package app.cuelight.domain.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Who came to the shows of some weeks, summarised, so that a million viewers are a few hundred
/// numbers.
///
/// @param since the first instant of it, a full hour
/// @param until the first instant no longer in it
/// @param airings the shows that were on air, by start
/// @param groups people who are alike; crew is in none
/// @param activity by ISO 3166-1 alpha-2 country
public record Audience(
    Instant since,
    Instant until,
    List<Airing> airings,
    List<Group> groups,
    Map<String, Activity> activity) {

  public Audience {
    airings = List.copyOf(airings);
    groups = List.copyOf(groups);
    activity = Map.copyOf(activity);
    for (Group group : groups) {
      if (group.came().size() != airings.size()) {
        throw new IllegalArgumentException("Every group came, or did not, to every show.");
      }
    }
  }

  /// Nobody came to anything.
  public static Audience none(Instant since, Instant until) {
    return new Audience(since, until, List.of(), List.of(), Map.of());
  }

  /// A show that was on air.
  public record Airing(Instant start, Instant end) {}

  /// People of one country who buy and come alike.
  ///
  /// @param segment how they buy and come; only ever compared
  /// @param people how many there are
  /// @param orders what they ordered and paid within the time
  /// @param came how many different ones of them came to each of [Audience#airings]
  public record Group(String country, String segment, int people, int orders, Counts came) {}

  /// What the people of a country did, by hours since [Audience#since].
  ///
  /// @param present how many were there; one who comments in an hour counts twice in the hour she
  ///   came
  /// @param bought orders paid
  /// @param viewers how many different people that was
  public record Activity(Counts present, Counts bought, int viewers) {}
}
