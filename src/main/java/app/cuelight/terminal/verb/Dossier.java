package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.locale.speech.SpeechSum;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Why;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Shelf.TierMove;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A viewer as `cuelight viewer ID` prints her: everything, and why (`product.md` §5).
final class Dossier {

  static final Sheet SHEET =
      new Sheet(
          csv(),
          List.of(
              Column.of("id", "ID"),
              Column.wide("name", "NAME"),
              Column.of("handle", "HANDLE"),
              Column.of("tier", "TIER"),
              Column.wide("tagLine.en", "TAG LINE"),
              Column.wide("tagLine.zh", "标签"),
              Column.wide("why.en", "WHY"),
              Column.wide("why.zh", "依据"),
              Column.of("standing.lifeCycle", "LIFE CYCLE"),
              Column.of("standing.spend", "SPEND"),
              Column.of("standing.engagement", "ENGAGEMENT"),
              Column.wide("languageEvidence", "LANGUAGE"),
              Column.of("present", "HERE"),
              Column.of("lastSeen", "LAST SEEN"),
              Column.of("orders", "ORDERS"),
              Column.of("net.amount", "NET"),
              Column.of("net.currency", "CURRENCY"),
              Column.of("rfm.cell", "RFM CELL"),
              Column.of("rfm.recencyDays", "DAYS SINCE ORDER"),
              Column.of("rfm.frequency", "ORDERS IN A YEAR"),
              Column.of("model.active28", "ACTIVE IN 28 D"),
              Column.of("model.expected365", "ORDERS IN 365 D"),
              Column.wide("warning.reason.en", "WARNING"),
              Column.wide("engagementParts", "ENGAGEMENT PARTS"),
              Column.wide("identities", "IDENTITIES"),
              Column.wide("moves", "MOVES")));

  private Dossier() {}

  static Map<String, @Nullable Object> of(
      Viewer viewer, Standing standing, List<TierMove> moves, Instant now, ExchangeRates rates) {
    Evidence evidence = standing.evidence();
    return Fields.of("id", viewer.id().value())
        .andAll(Portrait.of(viewer, standing, now, rates))
        .and("why", Portrait.words(Why.of(standing)))
        .and("identities", viewer.identities().stream().map(Dossier::identity).toList())
        .and("roles", roles(viewer))
        .and("advocate", standing.advocate())
        .and("visits", evidence.visits())
        .and("rfm", rfm(evidence.rfm()))
        .and("model", Prospects.model(evidence))
        .and("audience", Prospects.audience(evidence.audience()))
        .and("advocacy", Prospects.advocacy(evidence.advocacy()))
        .and("warning", Prospects.warning(evidence.warning()))
        .and("engagementParts", evidence.engagementParts().stream().map(Dossier::part).toList())
        .and("languageEvidence", language(viewer, standing.locality()))
        .and("reviewAt", standing.reviewAt().equals(Instant.MAX) ? null : text(standing.reviewAt()))
        .and("moves", moves.stream().map(Dossier::move).toList())
        .map();
  }

  private static List<String> csv() {
    List<String> all = new ArrayList<>(Portrait.SHEET.csv());
    all.addAll(
        List.of(
            "why.en",
            "why.zh",
            "advocate",
            "visits",
            "rfm.recencyDays",
            "rfm.frequency",
            "rfm.net.amount",
            "rfm.net.currency",
            "rfm.r",
            "rfm.f",
            "rfm.m",
            "rfm.cell",
            "model.x",
            "model.tx",
            "model.T",
            "model.active28",
            "model.active90",
            "model.expected365",
            "model.value365"));
    return all;
  }

  private static Map<String, @Nullable Object> identity(Identity identity) {
    return Fields.of("connection", identity.connection().value())
        .and("namespace", identity.namespace())
        .and("value", identity.value())
        .map();
  }

  private static List<String> roles(Viewer viewer) {
    String roles = viewer.facts().get(Fact.ROLES);
    return roles == null || roles.isEmpty() ? List.of() : List.of(roles.split(","));
  }

  private static @Nullable Map<String, @Nullable Object> rfm(Evidence.@Nullable Rfm rfm) {
    return rfm == null
        ? null
        : Fields.of("recencyDays", rfm.recencyDays())
            .and("frequency", rfm.frequency())
            .and("net", Portrait.money(rfm.net()))
            .and("r", rfm.r())
            .and("f", rfm.f())
            .and("m", rfm.m())
            .and("cell", rfm.cell())
            .map();
  }

  private static Map<String, @Nullable Object> part(Evidence.Part part) {
    return Fields.of("signal", part.signal()).and("points", part.points()).map();
  }

  private static Map<String, @Nullable Object> language(Viewer viewer, Locality locality) {
    return Fields.of("language", locality.language())
        .and("basis", locality.basis().name().toLowerCase(Locale.ROOT))
        .and("unsure", locality.unsure())
        .and("locale", viewer.facts().get(Fact.LOCALE))
        .and("country", viewer.facts().get(Fact.COUNTRY))
        .and("zone", locality.zone() == null ? null : locality.zone().getId())
        .and("romanised", locality.romanised())
        .and("corrected", viewer.facts().noted(Fact.SPEAKS))
        .and("heard", heard(SpeechSum.parse(viewer.facts().noted(Fact.HEARD))))
        .map();
  }

  /// What was heard in her comments: how many said something, and for each language the sum of its
  /// evidence and the share of comments that were in it.
  private static @Nullable Map<String, @Nullable Object> heard(SpeechSum sum) {
    return sum.heard() == 0
        ? null
        : Fields.of("comments", sum.heard())
            .and(
                "languages",
                sum.entries().entrySet().stream()
                    .map(entry ->
                        Fields.of("language", entry.getKey())
                            .and("evidence", entry.getValue().sum())
                            .and("comments", entry.getValue().share())
                            .map())
                    .toList())
            .map();
  }

  private static Map<String, @Nullable Object> move(TierMove move) {
    return Fields.of("from", move.from() == null ? null : move.from().code())
        .and("to", move.to().code())
        .and("at", text(move.at()))
        .and("because", move.because())
        .map();
  }

  private static String text(Instant instant) {
    return instant.toString();
  }
}
