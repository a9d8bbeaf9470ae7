package app.cuelight.show.norms;

import app.cuelight.domain.tier.Buying;
import app.cuelight.domain.tier.Cuts;
import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.Ladder;
import app.cuelight.domain.tier.Population;
import app.cuelight.domain.tier.Purse;
import app.cuelight.domain.tier.Rhythm;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.tier.model.Survival;
import app.cuelight.domain.viewer.Purchase;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Gathers what makes a [Population]: the buyers of a country, or all of them.
final class BuyerCount {

  private final Longs recencies = new Longs();
  private final Longs frequencies = new Longs();
  private final long[] ended = new long[Survival.MOST_DAYS];
  private final long[] running = new long[Survival.MOST_DAYS];
  private final TierSettings settings;
  private long silences;
  private long gaps;

  BuyerCount(TierSettings settings) {
    this.settings = settings;
  }

  void add(Buying buying, List<Purchase> window, Instant now) {
    if (!window.isEmpty()) {
      recencies.add(-buying.silentDays(now));
      frequencies.add(Buying.occasions(window, settings));
    }
    long[] days = buying.days(settings);
    for (int i = 1; i < days.length; i++) {
      ended[within(days[i] - days[i - 1])]++;
      gaps++;
    }
    running[within(buying.silentDays(now))]++;
    silences += days.length;
  }

  long buyers() {
    return recencies.size();
  }

  long silences() {
    return silences;
  }

  /// The median gap between two purchases in days, or a stand-in while hardly anybody returned.
  long medianGap(long otherwise, long enough) {
    long seen = 0;
    for (int day = 0; gaps >= enough && day < ended.length; day++) {
      seen += ended[day];
      if (2 * seen >= gaps) {
        return day;
      }
    }
    return otherwise;
  }

  Population population(Map<String, Purse> purses, boolean rhythmIsKnown) {
    return new Population(
        buyers(),
        Ladder.of(Cuts.of(recencies.sorted())),
        Ladder.of(Cuts.of(frequencies.sorted())),
        purses,
        rhythmIsKnown && gaps >= settings.value(Dial.PRIOR_GAPS)
            ? Rhythm.of(Survival.of(ended, running), settings)
            : Rhythm.PRESET);
  }

  private static int within(long days) {
    return Math.clamp(days, 0, Survival.MOST_DAYS - 1);
  }
}
