package app.cuelight.show.norms;

import app.cuelight.domain.tier.Audience;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Outlook;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Why;
import java.util.Locale;

/// A standing as one line of text, without the limits it was judged by.
final class Portrait {

  private Portrait() {}

  static String of(Standing standing) {
    Evidence all = standing.evidence();
    Evidence.Rfm rfm = all.rfm();
    Outlook outlook = all.outlook();
    Audience audience = all.audience();
    var text = new StringBuilder();
    add(text, standing.tier().code(), standing.lifeCycle(), standing.spend());
    add(text, standing.engagement(), standing.advocate(), all.returned());
    add(text, all.engagementParts());
    if (rfm != null) {
      add(text, rfm.recencyDays(), rfm.frequency(), rfm.net(), rfm.r(), rfm.f(), rfm.m());
      add(text, rfm.cell(), rfm.medianOrder());
    }
    if (outlook != null) {
      add(text, rounded(outlook.active28()), outlook.value365(), outlook.band());
    }
    if (audience != null) {
      add(text, rounded(audience.attended()), rounded(audience.offered()), audience.missed());
      add(text, audience.recent(), audience.regular());
    }
    if (all.advocacy() != null) {
      add(text, rounded(all.advocacy().influence()), rounded(all.advocacy().score()));
    }
    add(text, all.warning() == null ? "" : all.warning().reason().en());
    add(text, Why.of(standing).en());
    return text.toString();
  }

  private static void add(StringBuilder text, Object... values) {
    for (Object value : values) {
      text.append(value).append('|');
    }
  }

  private static String rounded(double value) {
    return String.format(Locale.ROOT, "%.6f", value);
  }
}
