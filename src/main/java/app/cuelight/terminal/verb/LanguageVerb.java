package app.cuelight.terminal.verb;

import app.cuelight.domain.locale.speech.Evidence;
import app.cuelight.domain.locale.speech.Verdict;
import app.cuelight.terminal.bench.Listening;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Prints which language each line of standard input is in.
@Command(
    name = "language",
    description = {
      "Reads lines from standard input and prints which language each is in.",
      "",
      "Nothing is said where it would be a guess. --country or --markets say what to expect:",
      "they decide between near languages, and nothing else."
    })
final class LanguageVerb implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("text", "language", "confidence", "unsure", "second"),
          List.of(
              Column.of("language", "LANGUAGE"),
              Column.of("confidence", "CONFIDENCE"),
              Column.of("unsure", "UNSURE"),
              Column.wide("text", "TEXT")));

  private final Call call;
  private final InputStream input;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--country",
      paramLabel = "CC",
      description = "The country of those who wrote the lines, such as MX.")
  private @Nullable String country;

  @Option(
      names = "--markets",
      paramLabel = "CC,CC",
      split = ",",
      description = "The show's target markets, main one first.")
  private List<String> markets = List.of();

  LanguageVerb(Call call, InputStream input) {
    this.call = call;
    this.input = input;
  }

  @Override
  public void run() {
    Listening listening = call.bench().listening();
    String place = country == null ? null : known(listening, country, "--country");
    List<String> sold =
        markets.stream().map(market -> known(listening, market, "--markets")).toList();
    call.stream(
        rows -> each(line -> rows.accept(row(line, listening.listen(line, place, sold)))), SHEET);
  }

  private String known(Listening listening, String code, String option) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    if (listening.isCountry(upper)) {
      return upper;
    }
    String sentence =
        "%s: %s is no country. Give codes of two letters, such as MX."
            .formatted(option, code.isBlank() ? "an empty text" : code);
    throw spec == null
        ? new Refusal(sentence)
        : new ParameterException(spec.commandLine(), sentence);
  }

  private void each(Consumer<String> reader) {
    try {
      var lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(line);
      }
    } catch (IOException e) {
      throw new Refusal("Standard input could not be read to its end.", e);
    }
  }

  private static Map<String, @Nullable Object> row(String line, Verdict verdict) {
    return Fields.of("text", line)
        .and("language", verdict.language())
        .and("confidence", rounded(verdict.confidence()))
        .and("unsure", verdict.unsure())
        .and("second", verdict.second())
        .and("evidence", verdict.evidence().stream().map(LanguageVerb::evidence).toList())
        .map();
  }

  private static Map<String, @Nullable Object> evidence(Evidence evidence) {
    return Fields.of("kind", evidence.kind().name().toLowerCase(Locale.ROOT))
        .and("what", evidence.what())
        .and("weight", rounded(evidence.weight()))
        .map();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
