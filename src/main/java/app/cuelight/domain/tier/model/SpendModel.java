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
    Ascent.Hill hill =
        (place, slope) -> {
          double height = logLikelihood(model(place, 1), customers, slope);
          double byMean = slope[2];
          slope[0] = Math.abs(place[0]) > FARTHEST ? 0 : slope[0] - byMean;
          slope[1] = Math.abs(place[1]) > FARTHEST ? 0 : slope[1] + byMean;
          double p = place[0] - USUAL_P;
          double q = place[1] - USUAL_Q;
          double v = place[2] + place[1] - place[0];
          slope[0] -= (p - v) / LOOSE;
          slope[1] -= (q + v) / LOOSE;
          slope[2] -= v / LOOSE;
          return height - (p * p + q * q + v * v) / (2 * LOOSE);
        };
    return model(Ascent.climb(hill, new double[] {USUAL_P, USUAL_Q, USUAL_P - USUAL_Q}), unit);
  }

  /// How likely the purchases are under the model; amounts in the model's own unit.
  public double logLikelihood(double[] means, int[] counts) {
    return logLikelihood(this, alike(means, counts, 1), new double[3]);
  }

  /// The logarithms of p and q where the prior has its middle and a fit begins; v begins at the
  /// mean of all amounts.
  private static final double USUAL_P = 0;

  private static final double USUAL_Q = Math.log(3);

  /// The variance of a prior so wide that thirty customers outweigh it; keeps equal amounts finite.
  private static final double LOOSE = 9;

  /// The logarithm of the largest p and q, and of the inverse of the smallest; beyond that the
  /// likelihood is flat, and only the prior leads back.
  private static final double FARTHEST = 15;

  /// A product beyond this is turned into its logarithm.
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

  /// @param slope filled with the derivatives by the logarithms of p, q and v
  private static double logLikelihood(SpendModel model, List<Alike> customers, double[] slope) {
    double q = model.q;
    double height = 0;
    Arrays.fill(slope, 0);
    for (Alike some : customers) {
      int n = some.means.length;
      double shape = model.p * some.x;
      double scale = some.x / model.v;
      double logs = 0;
      double inverse = 0;
      double product = 1;
      for (double mean : some.means) {
        double all = 1 + scale * mean;
        inverse += 1 / all;
        product *= all;
        if (product > LARGE) {
          logs += Math.log(product);
          product = 1;
        }
      }
      logs += Math.log(product);
      double against = logs - some.sumOfLogs - n * Math.log(scale);
      height -= n * Gammas.logBeta(q, shape) + shape * against + q * logs + some.sumOfLogs;
      slope[0] += shape * (n * Gammas.digammaRise(shape, q) - against);
      slope[1] += q * (n * Gammas.digammaRise(q, shape) - logs);
      slope[2] += n * q - (shape + q) * inverse;
    }
    return height;
  }

  /// The model at a place: the logarithms of p, of q and of `p v / q`, nearly the mean of all
  /// purchases, which hangs on p and q far less than v does.
  private static SpendModel model(double[] place, double unit) {
    double p = Math.exp(Math.clamp(place[0], -FARTHEST, FARTHEST));
    double q = Math.exp(Math.clamp(place[1], -FARTHEST, FARTHEST));
    return new SpendModel(p, q, Math.exp(place[2]) * q / p * unit);
  }
}
