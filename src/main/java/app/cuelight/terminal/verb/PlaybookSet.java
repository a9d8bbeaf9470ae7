package app.cuelight.terminal.verb;

import app.cuelight.domain.playbook.Playbook;
import app.cuelight.terminal.bench.Playbooks;
import app.cuelight.terminal.bench.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Replaces the playbook.
@Command(
    name = "set",
    description = {
      "Replaces the playbook by the one in a JSON file, whole or not at all.",
      "`cuelight playbook list --format json` prints the present one."
    })
final class PlaybookSet implements Runnable {

  private static final long LARGEST = 1_000_000;

  private final Call call;

  @Parameters(paramLabel = "FILE.json", description = "A list of actions.")
  private Path file = Path.of("");

  PlaybookSet(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    Playbooks playbooks = call.bench().playbooks(call.home());
    Playbook wanted = read(playbooks);
    call.print(PlaybookVerb.answer(playbooks.store().change(_ -> wanted)));
  }

  private Playbook read(Playbooks playbooks) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new Refusal(file + " is too large for a playbook. Nothing was changed.");
      }
      return playbooks.read(Files.readString(file));
    } catch (IOException e) {
      throw new Refusal(file + " cannot be read as UTF-8 text. Nothing was changed.", e);
    } catch (IllegalArgumentException e) {
      throw new Refusal(file + ": " + e.getMessage() + " Nothing was changed.", e);
    }
  }
}
