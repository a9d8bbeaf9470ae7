package app.cuelight.terminal.verb;

import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.show.tiers.TierDesk;
import app.cuelight.terminal.bench.Tuning;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// Lists the dials of the tier engine; and what the verbs that turn them share.
@Command(
    name = "settings",
    description = {
      "Lists the dials of the tier engine: where each stands, its default, unit and range.",
      "Before a measured dial holds, the whole shop is measured again."
    })
final class TierDials implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("code", "group", "value", "default", "unit", "least", "most", "step", "measured"),
          List.of(
              Column.of("code", "DIAL"),
              Column.of("value", "VALUE"),
              Column.of("default", "DEFAULT"),
              Column.of("unit", "UNIT"),
              Column.of("least", "LEAST"),
              Column.of("most", "MOST"),
              Column.of("step", "STEP"),
              Column.of("measured", "MEASURED")));

  private final Call call;

  TierDials(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    TierDesk desk = call.bench().tuning(call.home()).desk();
    call.print(answer(List.of(Dial.values()), desk.history().now()));
  }

  /// Prints the dials that stand elsewhere now, and says who judges by them.
  static void tell(Call call, Tuning tuning, TierSettings before) {
    TierSettings now = tuning.desk().history().now();
    List<Dial> turned =
        Arrays.stream(Dial.values())
            .filter(dial -> Double.compare(before.value(dial), now.value(dial)) != 0)
            .toList();
    Tuning.Judged judged = turned.isEmpty() ? Tuning.Judged.NOBODY : tuning.settle();
    call.print(answer(turned, now));
    call.say(
        switch (judged) {
          case NOBODY -> turned.isEmpty() ? "Nothing changed." : "It holds from now on.";
          case NOW -> "It holds from now on; everybody was judged again.";
          case BY_THE_SHOW -> "It holds from now on; the running show judges everybody again.";
        });
  }

  private static Answer answer(List<Dial> dials, TierSettings settings) {
    return Answer.many(dials.stream().map(dial -> row(dial, settings)).toList(), SHEET);
  }

  private static Map<String, @Nullable Object> row(Dial dial, TierSettings settings) {
    return Fields.of("code", dial.code())
        .and("group", dial.group().code())
        .and("value", number(settings.value(dial)))
        .and("default", number(dial.usual()))
        .and("unit", dial.unit().code())
        .and("least", number(dial.least()))
        .and("most", number(dial.most()))
        .and("step", number(dial.step()))
        .and("measured", dial.isMeasured())
        .map();
  }

  /// Without a fraction where there is none.
  private static Number number(double value) {
    if (value == Math.rint(value)) {
      return Math.round(value);
    }
    return value;
  }
}
