package app.cuelight.domain.tier.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The 2,357 customers of the CDNOW sample (Fader and Hardie), in hundredths of weeks: the data
/// that purchase models are published with.
final class Cdnow {

  /// Units of the sample in a week.
  static final double WEEK = 100;

  private Cdnow() {}

  static Sample sample() throws IOException {
    List<Long> keys = new ArrayList<>();
    var file = Objects.requireNonNull(Cdnow.class.getResourceAsStream("cdnow.csv"));
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        var clock =
            new BuyerClock(
                (long) Double.parseDouble(cells[1]),
                Math.round(Double.parseDouble(cells[2]) * WEEK),
                Math.round(Double.parseDouble(cells[3]) * WEEK));
        for (int i = 0; i < Integer.parseInt(cells[0]); i++) {
          keys.add(Sample.key(clock));
        }
      }
    }
    return Sample.of(keys.stream().mapToLong(Long::longValue).toArray());
  }

  /// What the choice of the unit adds to the log-likelihood.
  static double logUnits(Sample sample) {
    double purchases = 0;
    for (int i = 0; i < sample.groups(); i++) {
      purchases += (double) sample.x(i) * sample.count(i);
    }
    return purchases * Math.log(WEEK);
  }
}
