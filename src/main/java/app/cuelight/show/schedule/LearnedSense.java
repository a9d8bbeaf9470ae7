package app.cuelight.show.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.Places;
import app.cuelight.domain.schedule.Audience;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Clashes;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.ClockWarnings;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Heats;
import app.cuelight.domain.schedule.Holidays;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Suggestions;
import app.cuelight.domain.schedule.Suggestions.Sought;
import app.cuelight.show.port.Attendance;
import app.cuelight.show.port.HolidayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the house knows about a plan: its rules, the holidays, and what was learned from who came.
///
/// The cache is read once an hour at most, by whoever asks first; the others wait for it.
public final class LearnedSense implements PlanSense {

  /// How long ago people came still says when they come.
  public static final Duration LOOKED = Duration.ofDays(56);

  private static final Duration FRESH = Duration.ofHours(1);

  private final Attendance attendance;
  private final HolidayCalendar holidays;
  private final Places places;
  private final Function<String, @Nullable ZoneId> clocks;
  private final InstantSource clock;
  private @Nullable Audience audience;

  /// @param clocks the one clock of a country by its ISO 3166-1 alpha-2 code, or null; asked where
  ///   neither the show nor the board says whose clock is meant
  public LearnedSense(
      Attendance attendance,
      HolidayCalendar holidays,
      Places places,
      Function<String, @Nullable ZoneId> clocks,
      InstantSource clock) {
    this.attendance = attendance;
    this.holidays = holidays;
    this.places = places;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public List<Clash> clashes(List<Occurrence> shows, Roster roster) {
    return new Clashes(roster, holidays(shows), places).of(shows);
  }

  private Holidays holidays(List<Occurrence> shows) {
    Set<String> countries = new TreeSet<>();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Occurrence show : shows) {
      show.slot().markets().forEach(market -> countries.add(market.country()));
      // One day more to each side, as other clocks may have another year.
      first = Math.min(first, year(show.start().minus(Duration.ofDays(1))));
      last = Math.max(last, year(show.end().plus(Duration.ofDays(1))));
    }
    return countries.isEmpty() ? Holidays.NONE : holidays.of(countries, first, last);
  }

  private static int year(Instant at) {
    return LocalClock.at(at, ZoneOffset.UTC).getYear();
  }

  @Override
  public List<ClockWarning> clocks(
      List<Occurrence> shows, Roster roster, Instant from, Instant until) {
    return new ClockWarnings(roster).of(shows, from, until);
  }

  @Override
  public Map<String, Heat> heat(List<String> countries, Instant now) {
    Audience all = audience(now);
    Map<String, Heat> heat = new TreeMap<>();
    for (String country : countries) {
      ZoneId zone = clocks.apply(country);
      heat.put(
          country,
          zone == null
              ? Heat.unknown(country)
              : Heats.of(country, zone, all, all.activity().get(country)));
    }
    return heat;
  }

  @Override
  public FreeSlot.Answer suggest(Wish wish, List<Occurrence> shows, Roster roster) {
    var sought =
        new Sought(
            wish.from(),
            wish.until(),
            wish.length(),
            wish.host(),
            markets(wish.countries(), roster));
    return new Suggestions(audience(clock.instant()), roster, places).of(sought, shows);
  }

  /// The ribbons of the board, or those of some countries; a country that is not on the board goes
  /// by its own clock.
  private List<Market> markets(Collection<String> countries, Roster roster) {
    List<Market> markets = new ArrayList<>();
    for (Market ribbon : roster.ribbons()) {
      if (countries.isEmpty() || countries.contains(ribbon.country())) {
        markets.add(timed(ribbon));
      }
    }
    for (String country : countries) {
      if (markets.stream().noneMatch(market -> market.country().equals(country))) {
        markets.add(timed(Market.of(country)));
      }
    }
    return markets;
  }

  private Market timed(Market market) {
    return market.zone() == null
        ? new Market(market.country(), clocks.apply(market.country()))
        : market;
  }

  private synchronized Audience audience(Instant now) {
    Audience known = audience;
    if (known == null
        || known.until().isBefore(now.minus(FRESH))
        || known.until().isAfter(now.plus(FRESH))) {
      known = attendance.audience(now.minus(LOOKED), now);
      audience = known;
    }
    return known;
  }
}
