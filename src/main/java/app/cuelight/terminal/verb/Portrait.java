package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.tier.LifetimeNet;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.TagLine;
import app.cuelight.domain.viewer.Before;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A viewer as `cuelight viewers` prints her (`product.md` §5).
final class Portrait {

  static final Sheet SHEET =
      new Sheet(
          List.of(
              "id",
              "name",
              "handle",
              "tier",
              "standing.lifeCycle",
              "standing.spend",
              "standing.engagement",
              "standing.language",
              "standing.country",
              "tagLine.en",
              "tagLine.zh",
              "present",
              "lastSeen",
              "orders",
              "net.amount",
              "net.currency"),
          List.of(
              Column.of("id", "ID"),
              Column.of("name", "NAME"),
              Column.of("tier", "TIER"),
              Column.of("present", "HERE"),
              Column.of("lastSeen", "LAST SEEN"),
              Column.of("orders", "ORDERS"),
              Column.wide("tagLine.en", "TAG LINE")));

  private Portrait() {}

  static Map<String, @Nullable Object> of(
      Viewer viewer, Standing standing, Instant now, ExchangeRates rates) {
    return Fields.of("id", viewer.id().value())
        .and("name", viewer.facts().get(Fact.NAME))
        .and("handle", viewer.facts().get(Fact.HANDLE))
        .and("tier", standing.tier().code())
        .and("standing", standing(standing))
        .and("tagLine", words(TagLine.of(standing)))
        .and("present", viewer.isHere(now))
        .and("lastSeen", lastSeen(viewer))
        .and("orders", standing.evidence().orders())
        .and("before", Before.orders(viewer))
        .and("net", money(LifetimeNet.of(viewer, rates)))
        .map();
  }

  static Map<String, @Nullable Object> words(Bilingual text) {
    return Fields.of("en", text.en()).and("zh", text.zh()).map();
  }

  static @Nullable Map<String, @Nullable Object> money(@Nullable Money money) {
    return money == null
        ? null
        : Fields.of("amount", money.amount()).and("currency", money.currency()).map();
  }

  private static Map<String, @Nullable Object> standing(Standing standing) {
    return Fields.of("lifeCycle", standing.lifeCycle().code())
        .and("spend", standing.spend().code())
        .and("engagement", standing.engagement().code())
        .and("language", standing.locality().language())
        .and("country", standing.locality().country())
        .map();
  }

  private static @Nullable String lastSeen(Viewer viewer) {
    return viewer.visits().isEmpty()
        ? null
        : Instant.ofEpochMilli(viewer.visits().getLast().last()).toString();
  }
}
