package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Audience.Activity;
import app.cuelight.domain.schedule.Audience.Airing;
import app.cuelight.domain.schedule.Roster.Prime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// A market as the slot model sees it.
///
/// @param bins of its clock at the start of each past show
/// @param shape how its people’s day goes where no show says so: what is done in an hour of each
///   bin, 1 on average
record Region(String country, ZoneId zone, List<Integer> bins, List<Double> shape) {

  /// So many orders outside of shows tell how a market’s day goes.
  private static final int ENOUGH = 200;

  private static final LocalTime QUIET_FROM = LocalTime.of(0, 30);
  private static final LocalTime QUIET_UNTIL = LocalTime.of(6, 30);
  private static final Prime EVENING = new Prime(LocalTime.of(19, 0), LocalTime.of(23, 0));

  Region {
    bins = List.copyOf(bins);
    shape = List.copyOf(shape);
  }

  static Region of(String country, ZoneId zone, Audience audience, @Nullable Prime prime) {
    List<Integer> bins =
        audience.airings().stream().map(show -> HourOfWeek.bin(show.start(), zone)).toList();
    double[] orders = ordersOffAir(zone, audience, audience.activity().get(country));
    double sum = 0;
    for (double count : orders) {
      sum += count;
    }
    double[] day = sum < ENOUGH ? usual(prime == null ? EVENING : prime) : daily(orders);
    double mean = 0;
    for (double hour : day) {
      mean += hour / day.length;
    }
    double average = mean;
    List<Double> shape = DoubleStream.of(day).mapToObj(hour -> hour / average).toList();
    return new Region(country, zone, bins, shape);
  }

  /// Orders within shows say when the shows were, not how the day goes.
  private static double[] ordersOffAir(
      ZoneId zone, Audience audience, @Nullable Activity activity) {
    double[] orders = new double[HourOfWeek.BINS];
    if (activity == null) {
      return orders;
    }
    int show = 0;
    List<Airing> airings = audience.airings();
    for (int hour = 0; hour < activity.bought().size(); hour++) {
      Instant at = audience.since().plusSeconds(3600L * hour);
      while (show < airings.size() && !airings.get(show).end().isAfter(at)) {
        show++;
      }
      boolean isOnAir =
          show < airings.size() && airings.get(show).start().isBefore(at.plusSeconds(3600));
      if (!isOnAir) {
        orders[HourOfWeek.bin(at.plusSeconds(1800), zone)] += activity.bought().at(hour);
      }
    }
    return orders;
  }

  private static double[] daily(double[] orders) {
    double[] day = HourOfWeek.smooth(orders);
    for (int bin = 0; bin < day.length; bin++) {
      day[bin] = day[bin] / HourOfWeek.days(bin) + 1;
    }
    return day;
  }

  /// A day as it goes nearly everywhere: the evening is best, midday next, the night last. The
  /// hills are our own assumption and low, so that ten shows can level them.
  private static double[] usual(Prime prime) {
    double[] day = new double[HourOfWeek.BINS];
    for (int bin = 0; bin < day.length; bin++) {
      LocalTime hour = LocalTime.of(HourOfWeek.hour(bin), 0);
      if (isWithin(hour, prime.from(), prime.until())) {
        day[bin] = 1;
      } else if (isWithin(hour, LocalTime.of(12, 0), LocalTime.of(14, 0))) {
        day[bin] = 0.75;
      } else if (isWithin(hour, LocalTime.of(1, 0), LocalTime.of(7, 0))) {
        day[bin] = 0.4;
      } else {
        day[bin] = 0.65;
      }
    }
    return day;
  }

  private static boolean isWithin(LocalTime time, LocalTime from, LocalTime until) {
    return from.isBefore(until)
        ? !time.isBefore(from) && time.isBefore(until)
        : !time.isBefore(from) || time.isBefore(until);
  }

  /// Whether a show would disturb people’s sleep: it touches 00:30 to 06:30.
  boolean isQuiet(Instant start, Instant end) {
    LocalTime from = LocalClock.at(start, zone).toLocalTime();
    LocalTime until = LocalClock.at(end.minusSeconds(1), zone).toLocalTime();
    boolean isAcross = until.isBefore(from);
    boolean touches =
        isAcross
            ? !until.isBefore(QUIET_FROM) || from.isBefore(QUIET_UNTIL)
            : from.isBefore(QUIET_UNTIL) && !until.isBefore(QUIET_FROM);
    return touches || !end.isBefore(start.plusSeconds(18 * 3600));
  }

  /// The bin of an instant here.
  int bin(Instant at) {
    return HourOfWeek.bin(at, zone);
  }
}
