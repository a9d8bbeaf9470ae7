package app.cuelight.terminal.verb;

import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.show.tiers.Effect;
import app.cuelight.show.tiers.Progress;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.bench.Tuning;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Turns dials of the tier engine, or rehearses it.
@Command(
    name = "set",
    description = {
      "Turns dials, such as new.days=14 high.share=15, and judges everybody again.",
      "`cuelight tiers settings` lists them; `cuelight tiers undo` takes the last change back."
    })
final class TierSet implements Runnable {

  private static final Sheet MOVES =
      new Sheet(
          List.of("from", "to", "viewers"),
          List.of(
              Column.of("from", "FROM"), Column.of("to", "TO"), Column.of("viewers", "VIEWERS")));

  private static final long ALL = 100;

  private final Call call;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "CODE=VALUE", arity = "1..*", description = "A dial and its value.")
  private List<String> words = List.of();

  @Option(names = "--rehearse", description = "Says who would change, and changes nothing.")
  private boolean rehearsed;

  TierSet(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    Map<Dial, Double> turned = new EnumMap<>(Dial.class);
    words.forEach(word -> read(word, turned));
    Tuning tuning = call.bench().tuning(call.home());
    TierSettings before = tuning.desk().history().now();
    TierSettings wanted = wanted(before, turned);
    if (rehearsed) {
      Effect effect = tuning.desk().rehearse(wanted, bar());
      call.print(answer(effect));
      call.say(
          "%d of %d people would change tier; nothing was changed."
              .formatted(effect.tiers(), effect.viewers()));
    } else {
      tuning.desk().apply(wanted);
      TierDials.tell(call, tuning, before);
    }
  }

  private Progress bar() {
    return (done, all) -> {
      long percent = all == 0 ? ALL : Math.min(ALL, done * ALL / all);
      String full = "#".repeat((int) percent / 5);
      call.progress(String.format(Locale.ROOT, "[%-20s] %3d %% of people", full, percent));
      return true;
    };
  }

  private static TierSettings wanted(TierSettings before, Map<Dial, Double> turned) {
    try {
      return before.with(turned);
    } catch (IllegalArgumentException e) {
      throw new Refusal(e.getMessage() + " Nothing was changed.", e);
    }
  }

  private void read(String word, Map<Dial, Double> turned) {
    int sign = word.indexOf('=');
    Dial dial = sign < 0 ? null : Dial.of(word.substring(0, sign));
    if (dial == null) {
      throw misspoken(
          "'"
              + word
              + "' is no dial and value such as new.days=14; `cuelight tiers settings` lists"
              + " the dials.");
    }
    try {
      turned.put(dial, Double.valueOf(word.substring(sign + 1).strip()));
    } catch (NumberFormatException e) {
      throw misspoken("'" + word + "' has no number such as " + dial.code() + "=14.");
    }
  }

  private RuntimeException misspoken(String sentence) {
    return spec == null
        ? new Refusal(sentence)
        : new ParameterException(spec.commandLine(), sentence);
  }

  private static Answer answer(Effect effect) {
    List<Map<String, @Nullable Object>> moves = new ArrayList<>();
    effect
        .moves()
        .forEach((from, all) ->
            all.forEach((to, people) ->
                moves.add(
                    Fields.of("from", from.code())
                        .and("to", to.code())
                        .and("viewers", people)
                        .map())));
    var json =
        Fields.of("viewers", effect.viewers())
            .and("tiers", effect.tiers())
            .and("lifeCycle", effect.lifeCycles())
            .and("spend", effect.spends())
            .and("engagement", effect.engagements())
            .and("advocates", effect.advocates())
            .and("moves", moves)
            .and("examples", effect.examples().stream().map(TierSet::example).toList());
    return new Answer(json.map(), moves, MOVES, Answer.Layout.LINES);
  }

  private static Map<String, @Nullable Object> example(Effect.Example example) {
    return Fields.of("id", example.viewer().value())
        .and("name", example.name())
        .and("from", example.from().code())
        .and("to", example.to().code())
        .and("why", Portrait.words(example.why()))
        .and("whyThen", Portrait.words(example.whyThen()))
        .map();
  }
}
