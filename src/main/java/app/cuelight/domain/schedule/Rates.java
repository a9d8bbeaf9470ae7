package app.cuelight.domain.schedule;

import app.cuelight.domain.schedule.Audience.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How likely somebody of a group comes to a show that begins in a bin of her clock
/// (`facts/segmentation.md` §8.8):
///
/// lambda(b) = (sum k(b,b') A(b') + kappa n m(b)) / (sum k(b,b') n S(b') + kappa n)
///
/// A are the different viewers of the group who came, S the shows offered, n the people of the
/// group, m what is expected without looking at the hour, bent to the usual day of the region.
final class Rates {

  /// The expected rate weighs as much as so many shows.
  static final double KAPPA = 5;

  /// A group’s own overall rate is drawn to its region’s as if so many people had been looked at.
  private static final double DRAWN = 20;

  /// Where there was never a show: one in fifty comes.
  private static final double UNKNOWN = 0.02;

  private static final double MOST = 0.95;

  private final List<Group> groups;
  private final List<Region> regionOf;
  private final int shows;
  private final double[][] seen;
  private final double[][] rates;
  private final long[] came;
  private final double[] mean;
  private final Map<String, double[]> offered = new TreeMap<>();
  private final Map<String, Double> usual = new TreeMap<>();

  /// @param regions those the plan is for; groups of other countries are left out
  Rates(Audience audience, Map<String, Region> regions) {
    this.shows = audience.airings().size();
    this.groups = new ArrayList<>();
    this.regionOf = new ArrayList<>();
    Map<String, long[]> totals = new TreeMap<>();
    for (Group group : audience.groups()) {
      Region region = regions.get(group.country());
      if (region != null && group.people() > 0) {
        groups.add(group);
        regionOf.add(region);
        long[] total = totals.computeIfAbsent(group.country(), _ -> new long[2]);
        total[0] += group.came().sum();
        total[1] += (long) group.people() * shows;
      }
    }
    totals.forEach((country, total) -> {
      double drawn = UNKNOWN * DRAWN;
      usual.put(country, (total[0] + drawn) / (total[1] + DRAWN));
    });
    regions.forEach((country, region) -> {
      double[] bins = new double[HourOfWeek.BINS];
      region.bins().forEach(bin -> bins[bin]++);
      offered.put(country, HourOfWeek.smooth(bins));
    });
    Map<String, Double> means = new TreeMap<>();
    regions.forEach((country, region) -> means.put(country, mean(region)));
    this.seen = new double[groups.size()][];
    this.rates = new double[groups.size()][HourOfWeek.BINS];
    this.came = new long[groups.size()];
    this.mean = new double[groups.size()];
    for (int g = 0; g < groups.size(); g++) {
      double[] bins = new double[HourOfWeek.BINS];
      for (int show = 0; show < shows; show++) {
        bins[regionOf.get(g).bins().get(show)] += groups.get(g).came().at(show);
      }
      seen[g] = HourOfWeek.smooth(bins);
      came[g] = groups.get(g).came().sum();
      mean[g] = means.getOrDefault(groups.get(g).country(), 1.0);
      for (int bin = 0; bin < HourOfWeek.BINS; bin++) {
        rates[g][bin] = made(g, bin);
      }
    }
  }

  /// How good the usual day makes the bins in which the shows were.
  private double mean(Region region) {
    double sum = 0;
    for (int was : region.bins()) {
      sum += region.shape().get(was);
    }
    return shows == 0 ? 1 : sum / shows;
  }

  List<Group> groups() {
    return groups;
  }

  Region region(int group) {
    return regionOf.get(group);
  }

  /// The rate of a group at a bin of its clock.
  double rate(int group, int bin) {
    return rates[group][bin];
  }

  private double made(int group, int bin) {
    Group who = groups.get(group);
    double n = who.people();
    double expected = overall(group) * bend(group, bin);
    double there = seen[group][bin] + KAPPA * n * expected;
    double could = offered(group)[bin] * n + KAPPA * n;
    return Math.min(MOST, there / could);
  }

  /// The rate at the bin of a past show, had that show not been.
  double rateWithout(int group, int show) {
    Group who = groups.get(group);
    double n = who.people();
    int bin = regionOf.get(group).bins().get(show);
    double expected = overallWithout(group, show) * bend(group, bin);
    double there = seen[group][bin] - who.came().at(show) + KAPPA * n * expected;
    double could = (offered(group)[bin] - 1) * n + KAPPA * n;
    return Math.min(MOST, there / could);
  }

  /// The rate whatever the hour, had a show not been.
  double overallWithout(int group, int show) {
    Group who = groups.get(group);
    double drawn = usual.getOrDefault(who.country(), UNKNOWN) * DRAWN;
    double could = (double) who.people() * (shows - 1);
    return (came[group] - who.came().at(show) + drawn) / (could + DRAWN);
  }

  private double overall(int group) {
    Group who = groups.get(group);
    double drawn = usual.getOrDefault(who.country(), UNKNOWN) * DRAWN;
    return (came[group] + drawn) / ((double) who.people() * shows + DRAWN);
  }

  /// What the usual day makes of a bin, against the bins in which the shows were.
  private double bend(int group, int bin) {
    return regionOf.get(group).shape().get(bin) / mean[group];
  }

  /// How many shows speak for a bin, near ones in part.
  double evidence(Region region, int bin) {
    return offered.getOrDefault(region.country(), new double[HourOfWeek.BINS])[bin];
  }

  private double[] offered(int group) {
    return offered.getOrDefault(regionOf.get(group).country(), new double[HourOfWeek.BINS]);
  }
}
