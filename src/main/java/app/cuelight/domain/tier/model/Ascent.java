package app.cuelight.domain.tier.model;

/// Climbs to the nearest maximum of a smooth function: Broyden, Fletcher, Goldfarb and Shanno's
/// method with a backtracking line search (Nocedal and Wright, Numerical Optimization, 6.1).
final class Ascent {

  private static final int MOST_STEPS = 200;
  private static final int MOST_HALVINGS = 40;
  private static final double LONGEST_STEP = 2;
  private static final double SUFFICIENT = 1e-4;
  private static final double FLAT = 1e-7;

  private Ascent() {}

  /// What is climbed.
  @FunctionalInterface
  interface Hill {

    /// The height at a place.
    ///
    /// @param slope filled with the derivatives there
    double at(double[] place, double[] slope);
  }

  /// The highest place found.
  static double[] climb(Hill hill, double[] start) {
    int n = start.length;
    double[] place = start.clone();
    double[] slope = new double[n];
    double height = hill.at(place, slope);
    double[][] inverse = identity(n);
    for (int step = 0;
        step < MOST_STEPS && steepest(slope) > FLAT * (1 + Math.abs(height));
        step++) {
      double[] way = times(inverse, slope);
      double rise = dot(way, slope);
      if (!(rise > 0)) {
        inverse = identity(n);
        way = slope.clone();
        rise = dot(way, slope);
      }
      double length = Math.min(1, LONGEST_STEP / steepest(way));
      double[] next = new double[n];
      double[] nextSlope = new double[n];
      double reached = Double.NEGATIVE_INFINITY;
      for (int half = 0; half < MOST_HALVINGS; half++) {
        for (int i = 0; i < n; i++) {
          next[i] = place[i] + length * way[i];
        }
        reached = hill.at(next, nextSlope);
        if (reached >= height + SUFFICIENT * length * rise) {
          break;
        }
        length /= 2;
      }
      if (!(reached > height)) {
        break;
      }
      update(inverse, place, next, slope, nextSlope);
      place = next;
      slope = nextSlope;
      height = reached;
    }
    return place;
  }

  private static void update(
      double[][] inverse, double[] from, double[] to, double[] slope, double[] nextSlope) {
    int n = from.length;
    double[] s = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      s[i] = to[i] - from[i];
      y[i] = slope[i] - nextSlope[i];
    }
    double sy = dot(s, y);
    if (!(sy > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y)))) {
      return;
    }
    double[] hy = times(inverse, y);
    double grow = (1 + dot(y, hy) / sy) / sy;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        inverse[i][j] += grow * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
      }
    }
  }

  private static double[][] identity(int n) {
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      matrix[i][i] = 1;
    }
    return matrix;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] result = new double[vector.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = dot(matrix[i], vector);
    }
    return result;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static double steepest(double[] vector) {
    double most = 0;
    for (double value : vector) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }
}
