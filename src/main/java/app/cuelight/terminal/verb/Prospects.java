package app.cuelight.terminal.verb;

import app.cuelight.domain.tier.Advocacy;
import app.cuelight.domain.tier.Audience;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Outlook;
import app.cuelight.domain.tier.Warning;
import app.cuelight.terminal.print.Fields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is expected of a viewer, as `cuelight viewer ID` prints it: the parts of her standing that
/// come from models.
final class Prospects {

  private Prospects() {}

  /// The clock of the purchase model in days, and what the model makes of it; the latter is null
  /// for somebody who never bought.
  static Map<String, @Nullable Object> model(Evidence evidence) {
    Outlook outlook = evidence.outlook();
    Fields fields =
        Fields.of("x", evidence.model().x())
            .and("tx", evidence.model().tx())
            .and("T", evidence.model().t());
    if (outlook == null) {
      return fields
          .and("active28", null)
          .and("active90", null)
          .and("expected365", null)
          .and("value365", null)
          .map();
    }
    return fields
        .and("active28", rounded(outlook.active28()))
        .and("active90", rounded(outlook.active90()))
        .and("expected365", rounded(outlook.expected365()))
        .and("value365", Double.valueOf(outlook.value365().amount()))
        .and("currency", outlook.value365().currency())
        .and("usual28", rounded(outlook.usual28()))
        .and("band", outlook.band())
        .map();
  }

  /// How she comes to shows; null while too few shows are known.
  static @Nullable Map<String, @Nullable Object> audience(@Nullable Audience audience) {
    return audience == null
        ? null
        : Fields.of("attended", rounded(audience.attended()))
            .and("offered", rounded(audience.offered()))
            .and("rate", rounded(audience.rate()))
            .and("missed", audience.missed())
            .and("regular", audience.regular())
            .map();
  }

  /// The four parts by which advocates are ranked; null for others.
  static @Nullable Map<String, @Nullable Object> advocacy(@Nullable Advocacy advocacy) {
    return advocacy == null
        ? null
        : Fields.of("influence", rounded(advocacy.influence()))
            .and("depth", rounded(advocacy.depth()))
            .and("answers", rounded(advocacy.answers()))
            .and("spend", rounded(advocacy.spend()))
            .and("score", rounded(advocacy.score()))
            .and("answeredBy", advocacy.reach().answeredBy())
            .and("answered", advocacy.reach().answered())
            .and("shares", advocacy.reach().shares())
            .and("days", advocacy.reach().days())
            .and("why", Portrait.words(advocacy.why()))
            .map();
  }

  /// Why and what to do; null while there is nothing to warn of.
  static @Nullable Map<String, @Nullable Object> warning(@Nullable Warning warning) {
    return warning == null
        ? null
        : Fields.of("reason", Portrait.words(warning.reason()))
            .and("action", Portrait.words(warning.action()))
            .map();
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }
}
