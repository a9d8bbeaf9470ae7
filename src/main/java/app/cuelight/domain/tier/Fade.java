package app.cuelight.domain.tier;

/// How what happened some shows ago counts less than what happens now.
final class Fade {

  private static final int AT_HAND = 256;

  private final double halfLife;
  private final double[] weights = new double[AT_HAND];

  /// @param halfLife after so many shows it counts half
  Fade(double halfLife) {
    this.halfLife = halfLife;
    for (int age = 0; age < AT_HAND; age++) {
      weights[age] = Math.pow(2, -age / halfLife);
    }
  }

  /// What a visit so many shows ago still counts.
  double weight(int age) {
    return age >= 0 && age < AT_HAND ? weights[age] : Math.pow(2, -age / halfLife);
  }

  /// What so many shows in a row count, the present one included.
  double sum(int shows) {
    double each = Math.pow(2, -1 / halfLife);
    return (1 - Math.pow(each, shows)) / (1 - each);
  }
}
