package app.cuelight.terminal.verb;

import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Brings a home back.
@Command(
    name = "restore",
    description = {
      "Brings back what `cuelight backup` kept, while no show is running. A damaged backup changes",
      "nothing; what was there is put into a folder beside it."
    })
final class RestoreVerb implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("file", "before"),
          List.of(Column.of("file", "FILE"), Column.wide("before", "WHAT WAS THERE")));

  private final Call call;

  @Parameters(paramLabel = "FILE", description = "A backup.")
  private Path file = Path.of("");

  RestoreVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    Path aside = call.bench().archive(call.home()).read(file);
    call.print(
        Answer.one(
            Fields.of("file", file.toString()).and("before", aside.toString()).map(), SHEET));
  }
}
