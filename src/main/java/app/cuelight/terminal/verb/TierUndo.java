package app.cuelight.terminal.verb;

import app.cuelight.domain.tier.TierHistory;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.bench.Tuning;
import picocli.CommandLine.Command;

/// Takes the last change of the dials back.
@Command(
    name = "undo",
    description = "Takes the last change back; again, the one before it: up to 20 of them.")
final class TierUndo implements Runnable {

  private final Call call;

  TierUndo(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    Tuning tuning = call.bench().tuning(call.home());
    TierHistory before = tuning.desk().history();
    if (!before.canUndo()) {
      throw new Refusal("There is no change to take back; every dial stands as it did.");
    }
    tuning.desk().undo();
    TierDials.tell(call, tuning, before.now());
  }
}
