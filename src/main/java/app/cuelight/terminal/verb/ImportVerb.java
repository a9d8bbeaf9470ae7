package app.cuelight.terminal.verb;

import app.cuelight.show.history.Imported;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs that take files in.
@Command(
    name = "import",
    description =
        "Takes files in. The same file twice changes nothing; a bad file changes nothing.")
final class ImportVerb {

  private static final Sheet SHEET =
      new Sheet(
          List.of(
              "read",
              "applied",
              "duplicates",
              "rejected",
              "unidentified.rows",
              "unidentified.amount"),
          List.of(
              Column.of("read", "READ"),
              Column.of("applied", "APPLIED"),
              Column.of("duplicates", "DUPLICATES"),
              Column.of("rejected", "REJECTED"),
              Column.of("unidentified.rows", "UNIDENTIFIED")));

  private static final int SENTENCES = 20;

  private ImportVerb() {}

  static CommandLine with(Call call) {
    return new CommandLine(new ImportVerb())
        .addSubcommand(new ImportEvents(call))
        .addSubcommand(new ImportOrders(call))
        .addSubcommand(new ImportRates(call))
        .addSubcommand(new ImportViewers(call));
  }

  static void answer(Call call, Imported imported) {
    call.print(Answer.one(json(imported), SHEET));
    imported.rejected().stream().limit(SENTENCES).forEach(call::say);
    if (imported.rejected().size() > SENTENCES) {
      call.say("and %d more.".formatted(imported.rejected().size() - SENTENCES));
    }
  }

  /// Nobody is unidentified in these files: every row of theirs names a person.
  private static Map<String, @Nullable Object> json(Imported imported) {
    return Fields.of("read", imported.read())
        .and("applied", imported.applied())
        .and("duplicates", imported.duplicates())
        .and("rejected", imported.rejected().size())
        .and("unidentified", Fields.of("rows", 0).and("amount", null).map())
        .map();
  }
}
