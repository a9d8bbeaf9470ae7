package app.cuelight.terminal.verb;

import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Keeps a home in one file.
@Command(
    name = "backup",
    description = {
      "Keeps everything of a home in one zip file: the cache, the books of coupons, settings and",
      "lists. A show may be running. Secrets are not in it: set them again after a restore."
    })
final class BackupVerb implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("file", "contains"),
          List.of(Column.of("file", "FILE"), Column.wide("contains", "CONTAINS")));

  private final Call call;

  @Parameters(paramLabel = "FILE", description = "A new file, such as friday.zip.")
  private Path file = Path.of("");

  BackupVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    List<String> kept = call.bench().archive(call.home()).write(file);
    call.print(Answer.one(Fields.of("file", file.toString()).and("contains", kept).map(), SHEET));
  }
}
