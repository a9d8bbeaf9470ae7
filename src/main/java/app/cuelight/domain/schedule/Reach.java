package app.cuelight.domain.schedule;

import app.cuelight.domain.schedule.Audience.Group;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whom a set of shows reaches (`facts/segmentation.md` §8.8):
///
/// V(S) = sum over groups n v (1 - prod over shows (1 - lambda))
///
/// n people, worth v each, come to a show with lambda, independently of each other and of other
/// shows. A value of this class is one set; another show makes another value.
final class Reach {

  /// What somebody is worth who never bought, in paid orders within 28 days.
  private static final double HOPE = 0.02;

  /// A group’s own worth is drawn to that as if so many people had been looked at.
  private static final double DRAWN = 10;

  private static final double AHEAD = 28;

  private final Rates rates;
  private final Duration looked;

  /// By group the part that no show of the set reaches.
  private final double[] missed;

  /// By country and bin what a further show adds.
  private final Map<String, double[]> gains;

  /// By country and bin how many a show reaches, whoever else does.
  private final Map<String, double[]> reached;

  private Reach(Rates rates, Duration looked, double[] missed) {
    this.rates = rates;
    this.looked = looked;
    this.missed = missed;
    this.gains = new HashMap<>();
    this.reached = new HashMap<>();
    for (int g = 0; g < missed.length; g++) {
      Group group = rates.groups().get(g);
      double[] gain = gains.computeIfAbsent(group.country(), _ -> new double[HourOfWeek.BINS]);
      double[] reach = reached.computeIfAbsent(group.country(), _ -> new double[HourOfWeek.BINS]);
      for (int bin = 0; bin < HourOfWeek.BINS; bin++) {
        double come = group.people() * rates.rate(g, bin);
        gain[bin] += come * worth(group) * missed[g];
        reach[bin] += come;
      }
    }
  }

  /// No show at all.
  ///
  /// @param looked how long the orders of the groups were counted
  static Reach nobody(Rates rates, Duration looked) {
    double[] missed = new double[rates.groups().size()];
    Arrays.fill(missed, 1);
    return new Reach(rates, looked, missed);
  }

  /// With further shows.
  Reach with(Collection<Show> shows) {
    double[] now = missed.clone();
    for (Show show : shows) {
      for (int g = 0; g < now.length; g++) {
        Region region = rates.region(g);
        if (show.countries().contains(region.country())) {
          now[g] *= 1 - rates.rate(g, region.bin(show.start()));
        }
      }
    }
    return new Reach(rates, looked, now);
  }

  /// A show and the countries that see it.
  record Show(Instant start, Collection<String> countries) {}

  /// What a show in a bin of a country’s clock adds, in paid orders within 28 days.
  double gain(String country, int bin) {
    double[] gain = gains.get(country);
    return gain == null ? 0 : gain[bin];
  }

  /// How many different people of a country a show in a bin of its clock reaches.
  double reached(String country, int bin) {
    double[] reach = reached.get(country);
    return reach == null ? 0 : reach[bin];
  }

  /// How many of these the set reaches anyway.
  double already(List<String> countries, Instant start) {
    double already = 0;
    for (int g = 0; g < missed.length; g++) {
      Region region = rates.region(g);
      if (countries.contains(region.country())) {
        double come = rates.groups().get(g).people() * rates.rate(g, region.bin(start));
        already += come * (1 - missed[g]);
      }
    }
    return already;
  }

  /// V of the set.
  double value() {
    double value = 0;
    for (int g = 0; g < missed.length; g++) {
      Group group = rates.groups().get(g);
      value += group.people() * worth(group) * (1 - missed[g]);
    }
    return value;
  }

  private double worth(Group group) {
    double days = Math.max(1, looked.toDays());
    return (group.orders() * AHEAD / days + HOPE * DRAWN) / (group.people() + DRAWN);
  }
}
