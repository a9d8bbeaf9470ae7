package app.cuelight.domain.tier.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/// What a customer's next purchase is worth: Gamma-Gamma (Fader and Hardie, brucehardie.com note
/// 025). Her own mean counts for more the oftener she bought.
///
/// Holds where what people spend does not depend on how often they buy; amounts are positive, net
/// of refunds, in one currency.
///
/// @param v in the unit of the amounts
public record SpendModel(double p, double q, double v) {

  /// Below this the mean over all customers does not exist.
  private static final double LEAST_Q = 1.05;

  public SpendModel {
    if (!(p > 0 && q > 0 && v > 0) || Double.isInfinite(p + q + v)) {
      throw new IllegalArgumentException("The parameters of a spend model are positive.");
    }
  }

  /// The expected value of a purchase.
  ///
  /// @param mean of her purchases so far
  /// @param x how many those are, 0 for somebody new
  public double expected(double mean, double x) {
    double weight = p * x + q - 1;
    return x == 0 || weight <= 0 ? newcomer() : p * (v + x * mean) / weight;
  }

  private double newcomer() {
    return p * v / (Math.max(q, LEAST_Q) - 1);
  }

  /// The most likely model.
  ///
  /// @param means of positive purchases, one per customer
  /// @param counts how many purchases each is the mean of, at least 1
  public static SpendModel fit(double[] means, int[] counts) {
    double scale = 0;
    for (double mean : means) {
      scale += mean / means.length;
    }
    double unit = scale;
    List<Alike> customers = alike(means, counts, unit);
    double[] start = {0, Math.log(3), 0};
    Ascent.Hill hill =
        (place, slope) -> {
          SpendModel model = model(place, 1);
          double height = logLikelihood(model, customers, slope);
          double[] natural = {model.p, model.q, model.v};
          for (int i = 0; i < slope.length; i++) {
            double away = (place[i] - start[i]) / LOOSE;
            height -= 0.5 * away * away;
            double within = Math.abs(place[i]) > FARTHEST ? 0 : slope[i] * natural[i];
            slope[i] = within - away / LOOSE;
          }
          return height;
        };
    return model(Ascent.climb(hill, start), unit);
  }

  /// How likely the purchases are under the model; amounts in the model's own unit.
  public double logLikelihood(double[] means, int[] counts) {
    return logLikelihood(this, alike(means, counts, 1), new double[3]);
  }

  /// Sigma of a prior so wide that thirty customers outweigh it; keeps equal amounts finite.
  private static final double LOOSE = 3;

  /// The logarithm of the largest parameter, and of the inverse of the smallest; beyond that the
  /// likelihood is flat, and only the prior leads back.
  private static final double FARTHEST = 15;

  /// A product beyond this, or below its inverse, is turned into its logarithm.
  private static final double LARGE = 1e200;

  /// Customers who bought equally often. The gamma functions of the likelihood are the same for all
  /// of them, and so is nearly all of its cost.
  private static final class Alike {
    private final double x;
    private final double[] means;
    private final double sumOfLogs;

    private Alike(int count, double[] means) {
      this.x = count;
      this.means = means;
      this.sumOfLogs = DoubleStream.of(means).map(Math::log).sum();
    }
  }

  private static List<Alike> alike(double[] means, int[] counts, double unit) {
    Map<Integer, DoubleStream.Builder> byCount = new TreeMap<>();
    for (int i = 0; i < means.length; i++) {
      byCount.computeIfAbsent(counts[i], _ -> DoubleStream.builder()).add(means[i] / unit);
    }
    List<Alike> all = new ArrayList<>(byCount.size());
    byCount.forEach((count, some) -> all.add(new Alike(count, some.build().toArray())));
    return all;
  }

  private static double logLikelihood(SpendModel model, List<Alike> customers, double[] slope) {
    double p = model.p;
    double q = model.q;
    double v = model.v;
    double logV = Math.log(v);
    double logGammaQ = Gammas.log(q);
    double digammaQ = Gammas.digamma(q);
    double height = 0;
    Arrays.fill(slope, 0);
    for (Alike some : customers) {
      int n = some.means.length;
      double x = some.x;
      double shape = p * x + q;
      double digamma = Gammas.digamma(shape);
      double logX = Math.log(x);
      double logs = 0;
      double inverse = 0;
      double product = 1;
      for (double mean : some.means) {
        double all = x * mean + v;
        inverse += 1 / all;
        product *= all;
        if (product > LARGE || product < 1 / LARGE) {
          logs += Math.log(product);
          product = 1;
        }
      }
      logs += Math.log(product);
      height +=
          n * (Gammas.log(shape) - Gammas.log(p * x) - logGammaQ + q * logV + p * x * logX)
              + (p * x - 1) * some.sumOfLogs
              - shape * logs;
      slope[0] += x * (n * (digamma - Gammas.digamma(p * x) + logX) + some.sumOfLogs - logs);
      slope[1] += n * (digamma - digammaQ + logV) - logs;
      slope[2] += n * q / v - shape * inverse;
    }
    return height;
  }

  private static SpendModel model(double[] place, double unit) {
    return new SpendModel(
        Math.exp(Math.clamp(place[0], -FARTHEST, FARTHEST)),
        Math.exp(Math.clamp(place[1], -FARTHEST, FARTHEST)),
        Math.exp(Math.clamp(place[2], -FARTHEST, FARTHEST)) * unit);
  }
}
