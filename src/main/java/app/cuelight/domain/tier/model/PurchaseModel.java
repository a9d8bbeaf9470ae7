package app.cuelight.domain.tier.model;

/// When customers buy again: purchases at a rate that differs between customers (gamma with shape r
/// and rate alpha), and after each the chance to leave for good (beta with a and b).
///
/// Formulas in the stable forms of Fader, Hardie and Lee (2005; brucehardie.com note 027) and
/// Batislam et al. (2007); the expected number of purchases after Euler's transformation, which
/// needs ten to twenty terms where the textbook's form needs thousands and overflows. No result is
/// ever NaN or infinite, whatever the customer.
///
/// @param alpha in units of time, as the ages it is asked about
public record PurchaseModel(DropOut dropOut, double r, double alpha, double a, double b) {

  private static final double LARGEST_EXPONENT = 700;

  /// `(a + …) / (a - 1)` has no value at 1, its limit has; a step this small changes no digit
  /// shown.
  private static final double NEXT_TO_ONE = 1e-6;

  public PurchaseModel {
    if (!(r > 0 && alpha > 0 && a > 0 && b > 0) || Double.isInfinite(r + alpha + a + b)) {
      throw new IllegalArgumentException("The parameters of a purchase model are positive.");
    }
  }

  /// The chance that she has not left for good. Explains; never rank by it.
  public double alive(BuyerClock clock) {
    double chances = clock.x() + dropOut.first();
    if (chances == 0) {
      return 1;
    }
    double exponent =
        (r + clock.x()) * Math.log((alpha + clock.t()) / (alpha + clock.tx()))
            + Math.log(a)
            - Math.log(b + chances - 1);
    return 1 / (1 + Math.exp(Math.min(exponent, LARGEST_EXPONENT)));
  }

  /// What is expected of a customer. Whether she is still there is worked out once for all that is
  /// asked about her.
  public Prospect of(BuyerClock clock) {
    return new Prospect(this, clock, alive(clock));
  }

  /// The chance that she buys at least once within the next `horizon`.
  public double active(BuyerClock clock, double horizon) {
    return of(clock).active(horizon);
  }

  /// How many purchases she is expected to make within the next `horizon`.
  public double expected(BuyerClock clock, double horizon) {
    return of(clock).expected(horizon);
  }

  /// One customer under a model.
  ///
  /// @param alive the chance that she has not left for good
  public record Prospect(PurchaseModel model, BuyerClock clock, double alive) {

    /// The chance that she buys at least once within the next `horizon`.
    public double active(double horizon) {
      double silent = (model.r + clock.x()) * Math.log1p(horizon / (model.alpha + clock.t()));
      return alive * -Math.expm1(-silent);
    }

    /// How many purchases she is expected to make within the next `horizon`.
    public double expected(double horizon) {
      double near = horizon / (model.alpha + clock.t());
      double most = (model.r + clock.x()) * near;
      double z = near / (1 + near);
      double leaving = beside(model.a);
      double first = model.dropOut.first();
      double c = model.a + model.b + clock.x() + first - 1;
      double stays =
          Hypergeometric.scaled(
              model.a + model.b - 1 + first - model.r, leaving, c, z, -leaving * Math.log1p(near));
      return alive * within(c / leaving * (1 - stays), most);
    }
  }

  /// How many purchases after the first a customer makes who begins now.
  public double expectedOfNewcomer(double horizon) {
    if (dropOut == DropOut.AFTER_ANY) {
      return expected(BuyerClock.START, horizon);
    }
    double near = horizon / alpha;
    double leaving = beside(a);
    double stays = Hypergeometric.scaled(r, b, a + b - 1, near / (1 + near), -r * Math.log1p(near));
    return within((a + b - 1) / leaving * (1 - stays), r * near);
  }

  private static double beside(double a) {
    double leaving = a - 1;
    return Math.abs(leaving) < NEXT_TO_ONE ? NEXT_TO_ONE : leaving;
  }

  /// Never more than she would buy if nobody ever left; a value out of bounds is rounding.
  private static double within(double value, double most) {
    return Double.isNaN(value) ? most : Math.clamp(value, 0, most);
  }
}
