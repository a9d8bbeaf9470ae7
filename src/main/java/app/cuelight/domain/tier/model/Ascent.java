package app.cuelight.domain.tier.model;

import org.jspecify.annotations.Nullable;

/// Climbs to the nearest maximum of a smooth log-likelihood: Broyden, Fletcher, Goldfarb and
/// Shanno's method with a line search that shortens its steps (Nocedal and Wright, Numerical
/// Optimization, 6.1 and, for the size of the first step, 6.20).
///
/// Ends where no direction rises by more than a millionth per unit. Where it bends at least as much
/// as a prior of sigma 1 does, the top is then within a millionth, from wherever it was begun.
final class Ascent {

  private static final int MOST_STEPS = 200;
  private static final int MOST_TRIALS = 40;
  private static final double FIRST_STEP = 0.5;
  private static final double LONGEST_STEP = 2;
  private static final double SUFFICIENT = 1e-4;
  private static final double FLAT = 1e-6;

  /// Heights that differ by less than this share of them may be the same: they are sums of
  /// millions.
  private static final double BLURRED = 1e-10;

  /// A step on which the slope along the way has not turned further than this went no lower,
  /// whatever the last digits of the heights say (Hager and Zhang 2005, the approximate Wolfe
  /// conditions).
  private static final double TURNED = 0.8;

  private Ascent() {}

  /// What is climbed.
  @FunctionalInterface
  interface Hill {

    /// The height at a place.
    ///
    /// @param slope filled with the derivatives there
    double at(double[] place, double[] slope);
  }

  /// A place that was looked at.
  private static final class Stand {
    final double[] place;
    final double[] slope;
    final double height;

    Stand(Hill hill, double[] place) {
      this.place = place;
      this.slope = new double[place.length];
      this.height = hill.at(place, slope);
    }

    Stand after(Hill hill, double[] way, double length) {
      double[] next = new double[place.length];
      for (int i = 0; i < next.length; i++) {
        next[i] = place[i] + length * way[i];
      }
      return new Stand(hill, next);
    }
  }

  /// The highest place found.
  static double[] climb(Hill hill, double[] start) {
    var stand = new Stand(hill, start.clone());
    double[][] inverse = identity(start.length, FIRST_STEP / steepest(stand.slope));
    boolean isFirst = true;
    for (int step = 0; step < MOST_STEPS && steepest(stand.slope) > FLAT; step++) {
      double[] way = times(inverse, stand.slope);
      if (!(dot(way, stand.slope) > 0)) {
        inverse = identity(start.length, FIRST_STEP / steepest(stand.slope));
        way = times(inverse, stand.slope);
      }
      Stand next = step(hill, stand, way);
      if (next == null || isBlurred(stand, next)) {
        break;
      }
      double[] moved = difference(next.place, stand.place);
      double[] flattened = difference(stand.slope, next.slope);
      double bend = dot(moved, flattened);
      if (bend > 1e-12 * Math.sqrt(dot(moved, moved) * dot(flattened, flattened))) {
        inverse = isFirst ? identity(start.length, bend / dot(flattened, flattened)) : inverse;
        isFirst = false;
        update(inverse, moved, flattened, bend);
      }
      stand = next;
    }
    return stand.place;
  }

  /// Neither higher nor flatter: what is left to gain is less than what is lost in the sums.
  private static boolean isBlurred(Stand stand, Stand next) {
    return next.height <= stand.height && steepest(next.slope) >= steepest(stand.slope);
  }

  /// A place further up that way, or null where none can be told from the one before.
  private static @Nullable Stand step(Hill hill, Stand from, double[] way) {
    double rise = dot(way, from.slope);
    double blurred = BLURRED * Math.abs(from.height);
    double length = Math.min(1, LONGEST_STEP / steepest(way));
    for (int trial = 0; trial < MOST_TRIALS; trial++) {
      Stand next = from.after(hill, way, length);
      double gain = next.height - from.height;
      if (gain >= SUFFICIENT * length * rise
          || gain >= -blurred && dot(way, next.slope) >= -TURNED * rise) {
        return next;
      }
      // Where the parabola through both heights and the slope has its top, but never nearly
      // nothing.
      double top = length * rise * length / (2 * (length * rise - gain));
      length = top > 0.1 * length ? Math.min(top, length / 2) : length / 10;
    }
    return null;
  }

  /// Takes into the inverse of the curvature what a step has told of it.
  ///
  /// @param s how far it went
  /// @param y by how much the slope fell on it
  /// @param sy their product
  private static void update(double[][] inverse, double[] s, double[] y, double sy) {
    double[] hy = times(inverse, y);
    double grow = (1 + dot(y, hy) / sy) / sy;
    for (int i = 0; i < s.length; i++) {
      for (int j = 0; j < s.length; j++) {
        inverse[i][j] += grow * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
      }
    }
  }

  private static double[][] identity(int n, double scale) {
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      matrix[i][i] = scale;
    }
    return matrix;
  }

  private static double[] difference(double[] one, double[] other) {
    double[] result = new double[one.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = one[i] - other[i];
    }
    return result;
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
