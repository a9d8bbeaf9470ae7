package app.cuelight.desk.kit;

import static java.lang.Math.abs;
import static java.lang.Math.atan2;
import static java.lang.Math.cbrt;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.hypot;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

/// Contrast by WCAG 2.2, distance by CIEDE2000 (Sharma, Wu, Dalal 2005), colour vision by Machado,
/// Oliveira and Fernandes 2009 at severity 1, all on linear sRGB.
final class Colours {

  /// How somebody sees.
  enum Vision {
    NORMAL,
    PROTAN,
    DEUTAN,
    TRITAN;

    double[] matrix() {
      return switch (this) {
        case NORMAL -> new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
        case PROTAN ->
            new double[] {
              0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
              1.051998
            };
        case DEUTAN ->
            new double[] {
              0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
              0.968881
            };
        case TRITAN ->
            new double[] {
              1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
              0.303900
            };
      };
    }
  }

  private Colours() {}

  static double contrast(String one, String other) {
    double a = luminance(linear(one));
    double b = luminance(linear(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  static double distance(String one, String other, Vision vision) {
    return ciede2000(lab(seen(linear(one), vision)), lab(seen(linear(other), vision)));
  }

  private static double[] linear(String hex) {
    var rgb = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      rgb[i] = c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
    }
    return rgb;
  }

  /// Relative luminance (WCAG 2.2), 0 to 1.
  static double luminance(String hex) {
    return luminance(linear(hex));
  }

  private static double luminance(double[] rgb) {
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double[] seen(double[] rgb, Vision vision) {
    var seen = new double[3];
    double[] matrix = vision.matrix();
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 3; j++) {
        sum += matrix[3 * i + j] * rgb[j];
      }
      seen[i] = Math.clamp(sum, 0, 1);
    }
    return seen;
  }

  private static double[] lab(double[] rgb) {
    double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  static double ciede2000(double[] one, double[] other) {
    double meanChroma = (hypot(one[1], one[2]) + hypot(other[1], other[2])) / 2;
    double g = 0.5 * (1 - sqrt(pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))));
    double a1 = one[1] * (1 + g);
    double a2 = other[1] * (1 + g);
    double c1 = hypot(a1, one[2]);
    double c2 = hypot(a2, other[2]);
    double h1 = hue(a1, one[2]);
    double h2 = hue(a2, other[2]);
    double dh = c1 * c2 == 0 ? 0 : h2 - h1;
    dh += dh > 180 ? -360 : dh < -180 ? 360 : 0;
    double dL = other[0] - one[0];
    double dC = c2 - c1;
    double dH = 2 * sqrt(c1 * c2) * sin(toRadians(dh / 2));
    double l = (one[0] + other[0]) / 2;
    double c = (c1 + c2) / 2;
    double h = meanHue(h1, h2, c1 * c2 == 0);
    double t =
        1
            - 0.17 * cos(toRadians(h - 30))
            + 0.24 * cos(toRadians(2 * h))
            + 0.32 * cos(toRadians(3 * h + 6))
            - 0.20 * cos(toRadians(4 * h - 63));
    double sL = 1 + 0.015 * pow(l - 50, 2) / sqrt(20 + pow(l - 50, 2));
    double sC = 1 + 0.045 * c;
    double sH = 1 + 0.015 * c * t;
    double turn = 30 * exp(-pow((h - 275) / 25, 2));
    double rT = -2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7))) * sin(toRadians(2 * turn));
    return sqrt(pow(dL / sL, 2) + pow(dC / sC, 2) + pow(dH / sH, 2) + rT * (dC / sC) * (dH / sH));
  }

  private static double hue(double a, double b) {
    double hue = a == 0 && b == 0 ? 0 : toDegrees(atan2(b, a));
    return hue < 0 ? hue + 360 : hue;
  }

  private static double meanHue(double h1, double h2, boolean grey) {
    if (grey) {
      return h1 + h2;
    }
    if (abs(h1 - h2) <= 180) {
      return (h1 + h2) / 2;
    }
    return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
  }
}
