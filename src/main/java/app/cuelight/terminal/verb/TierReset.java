package app.cuelight.terminal.verb;

import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.bench.Tuning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Turns dials back to their defaults.
@Command(
    name = "reset",
    description = "Turns dials back to their defaults, all of them when none is named.")
final class TierReset implements Runnable {

  private final Call call;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "CODE", arity = "0..*", description = "Dials, such as new.days.")
  private List<String> codes = List.of();

  TierReset(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    List<Dial> dials = dials();
    Tuning tuning = call.bench().tuning(call.home());
    TierSettings before = tuning.desk().history().now();
    try {
      tuning.desk().reset(dials);
    } catch (IllegalArgumentException e) {
      throw new Refusal(e.getMessage() + " Nothing was changed.", e);
    }
    TierDials.tell(call, tuning, before);
  }

  private List<Dial> dials() {
    if (codes.isEmpty()) {
      return List.of(Dial.values());
    }
    List<Dial> dials = new ArrayList<>();
    for (String code : codes) {
      Dial dial = Dial.of(code);
      if (dial == null) {
        String sentence = "There is no dial " + code + "; `cuelight tiers settings` lists them.";
        throw spec == null
            ? new Refusal(sentence)
            : new ParameterException(spec.commandLine(), sentence);
      }
      dials.add(dial);
    }
    return dials;
  }
}
