package app.cuelight.terminal.verb;

import app.cuelight.domain.tier.Forecast;
import app.cuelight.domain.tier.Rhythm;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.ShopNotes;
import app.cuelight.terminal.print.Fields;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people were judged by, as `cuelight tiers` prints it.
final class Yardstick {

  private Yardstick() {}

  static Map<String, @Nullable Object> of(ShopNorms norms) {
    Rhythm rhythm = norms.everywhere().rhythm();
    return Fields.of("measuredAt", instant(norms.measuredAt()))
        .and("cutAt", instant(norms.cutAt()))
        .and("buyers", norms.everywhere().buyers())
        .and("shows", norms.shows().starts().size())
        .and("activeDays", rhythm.activeDays())
        .and("dormantDays", rhythm.dormantDays())
        .and("daysMeasured", rhythm.isMeasured())
        .and("model", model(norms.forecast()))
        .and("notes", ShopNotes.of(norms).stream().map(Portrait::words).toList())
        .map();
  }

  /// The parameters of the purchase model, in days.
  private static @Nullable Map<String, @Nullable Object> model(@Nullable Forecast forecast) {
    return forecast == null
        ? null
        : Fields.of("name", "MBG/NBD")
            .and("r", forecast.model().r())
            .and("alpha", forecast.model().alpha())
            .and("a", forecast.model().a())
            .and("b", forecast.model().b())
            .and("logLikelihood", forecast.logLikelihood())
            .and("customers", forecast.customers())
            .and("returned", forecast.returned())
            .and("dropOutSeen", forecast.dropOutSeen())
            .and("usual28", forecast.base28())
            .and("usual90", forecast.base90())
            .and("season", forecast.season())
            .map();
  }

  private static @Nullable String instant(Instant instant) {
    return instant.equals(Instant.EPOCH) ? null : instant.toString();
  }
}
