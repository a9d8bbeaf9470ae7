package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Opens the console on a practice show.
@Command(
    name = "practice",
    description = {
      "Opens the console on a practice show: a platform inside the program that speaks the real",
      "protocols. It has a cache of its own, and nothing leaves this computer."
    })
final class PracticeVerb implements Runnable {

  private static final int MOST_VIEWERS = 1_000_000;
  private static final int MOST_EVENTS = 50_000;

  private final Call call;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--viewers",
      paramLabel = "N",
      description = "How many people there are. Default: ${DEFAULT-VALUE}.")
  private int viewers = 240;

  @Option(
      names = "--rate",
      paramLabel = "EVENTS_PER_S",
      description = "How many events a second. Default: ${DEFAULT-VALUE}.")
  private int rate = 6;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "The same seed, the same show. Default: ${DEFAULT-VALUE}.")
  private long seed = 7;

  PracticeVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    require(viewers, MOST_VIEWERS, "--viewers");
    require(rate, MOST_EVENTS, "--rate");
    call.bench().stage(call.home()).practice(new Stage.Rehearsal(viewers, rate, seed));
  }

  private void require(int value, int most, String option) {
    if ((value < 1 || value > most) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), option + " is a number from 1 to " + most + ".");
    }
  }
}
