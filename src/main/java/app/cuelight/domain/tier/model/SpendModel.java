package app.cuelight.domain.tier.model;

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
    double[] start = {0, Math.log(3), 0};
    Ascent.Hill hill =
        (place, slope) -> {
          SpendModel model = model(place, 1);
          double height = logLikelihood(model, means, counts, unit, slope);
          double[] natural = {model.p, model.q, model.v};
          for (int i = 0; i < slope.length; i++) {
            double away = (place[i] - start[i]) / LOOSE;
            height -= 0.5 * away * away;
            slope[i] = slope[i] * natural[i] - away / LOOSE;
          }
          return height;
        };
    return model(Ascent.climb(hill, start), unit);
  }

  /// How likely the purchases are under the model; amounts in the model's own unit.
  public double logLikelihood(double[] means, int[] counts) {
    return logLikelihood(this, means, counts, 1, new double[3]);
  }

  /// Sigma of a prior so wide that thirty customers outweigh it; keeps equal amounts finite.
  private static final double LOOSE = 3;

  private static double logLikelihood(
      SpendModel model, double[] means, int[] counts, double unit, double[] slope) {
    double p = model.p;
    double q = model.q;
    double v = model.v;
    double height = 0;
    double byP = 0;
    double byQ = 0;
    double byV = 0;
    for (int i = 0; i < means.length; i++) {
      double x = counts[i];
      double m = means[i] / unit;
      double logM = Math.log(m);
      double all = x * m + v;
      double logAll = Math.log(all);
      double shape = p * x + q;
      double logX = Math.log(x);
      height +=
          Gammas.log(shape)
              - Gammas.log(p * x)
              - Gammas.log(q)
              + q * Math.log(v)
              + (p * x - 1) * logM
              + p * x * logX
              - shape * logAll;
      double digamma = Gammas.digamma(shape);
      byP += x * (digamma - Gammas.digamma(p * x) + logM + logX - logAll);
      byQ += digamma - Gammas.digamma(q) + Math.log(v) - logAll;
      byV += q / v - shape / all;
    }
    slope[0] = byP;
    slope[1] = byQ;
    slope[2] = byV;
    return height;
  }

  private static SpendModel model(double[] place, double unit) {
    return new SpendModel(
        Math.exp(Math.clamp(place[0], -15, 15)),
        Math.exp(Math.clamp(place[1], -15, 15)),
        Math.exp(Math.clamp(place[2], -15, 15)) * unit);
  }
}
