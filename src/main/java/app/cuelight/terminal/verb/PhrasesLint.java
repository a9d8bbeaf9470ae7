package app.cuelight.terminal.verb;

import app.cuelight.domain.greet.Finding;
import app.cuelight.terminal.bench.Phrases.Linted;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lints lines.
@Command(
    name = "lint",
    description = {
      "Reads lines as a strict editor would: placeholders, romanisation, farewells, gender words,",
      "pressure, length, and how they read without the name.",
      "",
      "Ends with 0 when nothing is found, with 1 when something is."
    })
final class PhrasesLint implements Runnable {

  static final Sheet SHEET =
      new Sheet(
          List.of("file", "locale", "key", "wording", "code", "severity", "en", "zh"),
          List.of(
              Column.of("file", "FILE"),
              Column.of("locale", "LOCALE"),
              Column.of("key", "KEY"),
              Column.of("wording", "WORDING"),
              Column.of("severity", "SEVERITY"),
              Column.wide("en", "FINDING")));

  private final Call call;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = {
        "A page of the phrasebook, or a file of own lines.",
        "Default: the bundled book and the own lines of the home."
      })
  private @Nullable Path file;

  PhrasesLint(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    List<Linted> found = call.bench().phrases(call.home()).lint(file);
    call.print(Answer.many(found.stream().map(f -> row(f.file(), f.finding())).toList(), SHEET));
    if (!found.isEmpty()) {
      throw new Refusal(
          found.size() == 1
              ? "One thing was found; see src/docs/phrasebook.md for the rules."
              : found.size() + " things were found; see src/docs/phrasebook.md for the rules.");
    }
  }

  static Map<String, @Nullable Object> row(String file, Finding finding) {
    String[] place = finding.where().split("/", 3);
    return Fields.of("file", file)
        .and("locale", place[0])
        .and("key", place.length > 1 ? place[1] : null)
        .and("wording", place.length > 2 ? place[2] : null)
        .and("code", finding.code())
        .and("severity", finding.isError() ? "error" : "warning")
        .and("en", finding.en())
        .and("zh", finding.zh())
        .map();
  }
}
