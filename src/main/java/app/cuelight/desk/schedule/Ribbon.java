package app.cuelight.desk.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.ZoneChange;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Roster.Prime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A day of the board as one market’s clock has it.
///
/// @param offset seconds east of UTC at the end of the day
/// @param change the clock change that is near, or null
/// @param hours every third hour of its own clock
/// @param nights from 00:00 to 06:00 there
/// @param primes its best hours
/// @param bars how busy its audience is, every quarter of an hour; empty while nothing is known
/// @param people how many people of the whole country that was learned from, whatever clock they
///   live by: no more than their country is counted
record Ribbon(
    Market market,
    ZoneId zone,
    int offset,
    @Nullable ZoneChange change,
    List<Hour> hours,
    List<Span> nights,
    List<Span> primes,
    List<Bar> bars,
    int people) {

  /// Warned of so long before.
  static final Duration AHEAD = Duration.ofDays(21);

  /// Still marked so long after.
  static final Duration BEHIND = Duration.ofDays(7);

  private static final Prime EVENING = new Prime(LocalTime.of(19, 0), LocalTime.of(23, 0));
  private static final LocalTime MORNING = LocalTime.of(6, 0);
  private static final int HOURS_APART = 3;
  private static final int HALF_HOUR = 30;
  private static final int DAY_HOURS = 24;

  /// A time of the clock there.
  ///
  /// @param days how many days its date is after that of the board
  record Hour(Instant at, String clock, int days) {}

  record Span(Instant from, Instant until) {}

  /// @param level 0 to 1
  /// @param prime whether it lies in the best hours
  record Bar(Instant from, double level, boolean prime) {}

  /// @param heat null or unknown where there is no data
  static Ribbon of(Market market, ZoneId zone, DayAxis axis, Roster roster, @Nullable Heat heat) {
    Prime prime = roster.prime().getOrDefault(market.country(), EVENING);
    Predicate<LocalTime> best = time -> within(prime, time);
    return new Ribbon(
        market,
        zone,
        LocalClock.offset(axis.until().minusSeconds(1), zone).getTotalSeconds(),
        near(zone, axis).orElse(null),
        hours(axis, zone),
        spans(axis, zone, time -> time.isBefore(MORNING)),
        spans(axis, zone, best),
        heat == null || !heat.known() ? List.of() : bars(axis, zone, heat, best),
        heat == null || !heat.known() ? 0 : heat.viewers());
  }

  /// The hour the clock changes by is told from three weeks before until a week after.
  private static Optional<ZoneChange> near(ZoneId zone, DayAxis axis) {
    return LocalClock.changes(zone, axis.until().minus(BEHIND), axis.until().plus(AHEAD)).stream()
        .findFirst();
  }

  private static boolean within(Prime prime, LocalTime time) {
    return prime.from().isBefore(prime.until())
        ? !time.isBefore(prime.from()) && time.isBefore(prime.until())
        : !time.isBefore(prime.from()) || time.isBefore(prime.until());
  }

  /// Clocks differ from UTC by whole quarters of an hour, so every one is met.
  private static List<Hour> hours(DayAxis axis, ZoneId zone) {
    var hours = new ArrayList<Hour>();
    for (Instant at = axis.from(); at.isBefore(axis.until()); at = at.plus(Durations.STEP)) {
      LocalDateTime wall = LocalClock.at(at, zone);
      if (wall.getMinute() == 0 && wall.getHour() % HOURS_APART == 0) {
        int days = (int) ChronoUnit.DAYS.between(axis.day(), wall.toLocalDate());
        hours.add(new Hour(at, "%02d:00".formatted(wall.getHour()), days));
      }
    }
    return List.copyOf(hours);
  }

  private static List<Span> spans(DayAxis axis, ZoneId zone, Predicate<LocalTime> in) {
    var spans = new ArrayList<Span>();
    Instant from = null;
    for (Instant at = axis.from(); at.isBefore(axis.until()); at = at.plus(Durations.STEP)) {
      boolean inside = in.test(LocalClock.at(at, zone).toLocalTime());
      if (inside && from == null) {
        from = at;
      } else if (!inside && from != null) {
        spans.add(new Span(from, at));
        from = null;
      }
    }
    if (from != null) {
      spans.add(new Span(from, axis.until()));
    }
    return List.copyOf(spans);
  }

  private static List<Bar> bars(DayAxis axis, ZoneId zone, Heat heat, Predicate<LocalTime> best) {
    var bars = new ArrayList<Bar>();
    for (Instant at = axis.from(); at.isBefore(axis.until()); at = at.plus(Durations.STEP)) {
      LocalDateTime wall = LocalClock.at(at, zone);
      bars.add(new Bar(at, level(heat.hours(), wall), best.test(wall.toLocalTime())));
    }
    return List.copyOf(bars);
  }

  /// An hour’s number stands for its middle; between two middles it is drawn straight.
  private static double level(List<Double> week, LocalDateTime wall) {
    LocalDateTime middle = wall.minusMinutes(HALF_HOUR);
    int hour = (middle.getDayOfWeek().getValue() - 1) * DAY_HOURS + middle.getHour();
    double beyond = middle.getMinute() / (double) Durations.HOUR.toMinutes();
    double now = week.get(hour);
    double next = week.get((hour + 1) % week.size());
    return Math.clamp(now + (next - now) * beyond, 0, 1);
  }
}
