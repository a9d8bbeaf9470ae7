package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Stage;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Plays a recorded show.
@Command(
    name = "replay",
    description = {
      "Plays a recorded show through the real receiver: that of the console or `cuelight serve` running",
      "on this home, else one of its own for as long as it takes. Events come from a connection called",
      "replay and keep their times and ids, so that playing it again changes nothing; with --as-now they",
      "happen now, under new ids, for rehearsing."
    })
final class ReplayVerb implements Runnable {

  private final Call call;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE.jsonl[.gz]", description = "The recorded show.")
  private Path file = Path.of("");

  @Option(
      names = "--speed",
      paramLabel = "X",
      description = "1 as it was, 10 ten times as fast. Default: ${DEFAULT-VALUE}.")
  private double speed = 1;

  @Option(names = "--as-now", description = "Let everything happen now.")
  private boolean asNow;

  ReplayVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    if (!(speed > 0 && speed <= 1_000_000) && spec != null) {
      throw new ParameterException(
          spec.commandLine(), "--speed is a number above 0 and at most 1000000.");
    }
    long sent = call.bench().stage(call.home()).replay(file, new Stage.Tempo(speed, asNow));
    call.say(sent + " events were sent.");
  }
}
