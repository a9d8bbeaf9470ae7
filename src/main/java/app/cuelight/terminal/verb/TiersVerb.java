package app.cuelight.terminal.verb;

import app.cuelight.domain.tier.Engagement;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.ShopNotes;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.history.Stock;
import app.cuelight.terminal.bench.Reading;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Counts the audience by tier and dimension.
@Command(
    name = "tiers",
    description = {
      "Judges everybody anew and counts them by tier and dimension. Changes nothing.",
      "",
      "With an earlier --as-of it folds the whole log up to that instant: what had happened by then,",
      "even where the news of it came later. A later one shows what the clock alone will change."
    })
final class TiersVerb implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("dimension", "class", "viewers"),
          List.of(
              Column.of("dimension", "DIMENSION"),
              Column.of("class", "CLASS"),
              Column.of("viewers", "VIEWERS")));

  private final Call call;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "Such as 2027-03-02T20:00:00Z. Default: now.")
  private @Nullable Instant asOf;

  TiersVerb(Call call) {
    this.call = call;
  }

  /// With the verbs that turn the dials people are judged by.
  static CommandLine with(Call call) {
    return new CommandLine(new TiersVerb(call))
        .addSubcommand(new TierDials(call))
        .addSubcommand(new TierSet(call))
        .addSubcommand(new TierReset(call))
        .addSubcommand(new TierUndo(call));
  }

  @Override
  public void run() {
    try (Reading reading = call.bench().reading(call.home())) {
      Stock stock = reading.stock(asOf == null ? call.now() : asOf);
      call.print(answer(stock, reading));
      if (call.isTable()) {
        ShopNotes.of(stock.norms()).forEach(note -> call.say(note.en()));
      }
    }
  }

  private static Answer answer(Stock stock, Reading reading) {
    var dimensions = new LinkedHashMap<String, Map<String, @Nullable Object>>();
    dimensions.put("tiers", counts(stock.tiers(), Tier::code));
    dimensions.put("lifeCycle", counts(stock.lifeCycle(), LifeCycle::code));
    dimensions.put("spend", counts(stock.spend(), Spend::code));
    dimensions.put("engagement", counts(stock.engagement(), Engagement::code));
    Fields json = Fields.of("asOf", stock.asOf().toString()).and("viewers", stock.viewers());
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    dimensions.forEach((dimension, classes) -> {
      json.and(dimension, classes);
      classes.forEach((name, count) ->
          rows.add(
              Fields.of("dimension", dimension).and("class", name).and("viewers", count).map()));
    });
    json.and("unidentified", ImportOrders.unidentified(reading.ledger().unidentified()));
    json.and(
        "base", stock.norms().exchange().base().isEmpty() ? null : stock.norms().exchange().base());
    json.and("unconverted", unconverted(stock.norms()));
    json.and("norms", Yardstick.of(stock.norms()));
    return new Answer(json.map(), rows, SHEET, Answer.Layout.LINES);
  }

  /// The currencies with orders whose rate is not known: they stay sums of their own.
  private static List<String> unconverted(ShopNorms norms) {
    return norms.exchange().isEmpty()
        ? List.of()
        : norms.purses().keySet().stream()
            .filter(currency -> !currency.equals(norms.exchange().base()))
            .sorted()
            .toList();
  }

  private static <E extends Enum<E>> Map<String, @Nullable Object> counts(
      Map<E, Long> counts, Function<E, String> code) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    counts.forEach((constant, count) -> all.put(code.apply(constant), count));
    return all;
  }
}
