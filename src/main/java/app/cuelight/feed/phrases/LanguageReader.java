package app.cuelight.feed.phrases;

import app.cuelight.domain.locale.speech.LanguageModel;
import app.cuelight.domain.locale.speech.LanguageModel.Han;
import app.cuelight.domain.locale.speech.LanguageModel.Kind;
import app.cuelight.domain.locale.speech.LanguageModel.Voice;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what tells one language from another (`assets/language`).
public final class LanguageReader {

  private static final String FOLDER = "assets/language/";

  private final Function<String, @Nullable InputStream> open;

  /// The files on the class path.
  public LanguageReader() {
    this(LanguageReader.class.getClassLoader()::getResourceAsStream);
  }

  /// @param open finds a file by its path, or answers null
  LanguageReader(Function<String, @Nullable InputStream> open) {
    this.open = open;
  }

  /// Everything the ear knows.
  ///
  /// @throws IllegalArgumentException naming the file and the line that is wrong
  /// @throws java.io.UncheckedIOException when a file cannot be read
  public LanguageModel read() {
    Map<String, Set<String>> markers = new HashMap<>();
    Map<String, List<String>> letters = new HashMap<>();
    Map<String, Map<String, Integer>> grams = new HashMap<>();
    TabFile languages = TabFile.read(FOLDER + "languages.tsv", 3, open);
    Set<String> codes = new HashSet<>();
    for (TabFile.Row row : languages.rows()) {
      var _ = kind(languages, row);
      var _ = script(languages, row);
      codes.add(row.columns().getFirst());
    }
    each(
        "markers.tsv",
        2,
        codes,
        (code, _, row) ->
            markers.computeIfAbsent(code, _ -> new LinkedHashSet<>()).addAll(words(row, 1)));
    each("letters.tsv", 3, codes, (code, _, row) -> letters.put(code, row.columns()));
    each("ngrams.tsv", 2, codes, (code, file, row) -> grams.put(code, counts(file, row)));
    List<Voice> voices = new ArrayList<>();
    for (TabFile.Row row : languages.rows()) {
      String code = row.columns().getFirst();
      List<String> its = letters.getOrDefault(code, List.of(code, "", ""));
      voices.add(
          new Voice(
              code,
              kind(languages, row),
              script(languages, row),
              List.copyOf(markers.getOrDefault(code, Set.of())),
              its.get(1),
              its.get(2),
              grams.getOrDefault(code, Map.of())));
    }
    return new LanguageModel(voices, set("noise.tsv", 1), set("loans.tsv", 0), han());
  }

  private interface RowReader {
    void read(String code, TabFile file, TabFile.Row row);
  }

  private void each(String name, int columns, Set<String> codes, RowReader reader) {
    TabFile file = TabFile.read(FOLDER + name, columns, open);
    for (TabFile.Row row : file.rows()) {
      String code = row.columns().getFirst();
      if (!codes.contains(code)) {
        throw file.problem(row, code + " is not in languages.tsv");
      }
      if (!Normalizer.isNormalized(String.join(" ", row.columns()), Normalizer.Form.NFC)
          && !name.equals("letters.tsv")) {
        throw file.problem(row, "is not in composed form (NFC)");
      }
      reader.read(code, file, row);
    }
  }

  private Set<String> set(String name, int column) {
    TabFile file = TabFile.read(FOLDER + name, column + 1, open);
    Set<String> words = new HashSet<>();
    file.rows().forEach(row -> words.addAll(words(row, column)));
    return words;
  }

  private Han han() {
    TabFile file = TabFile.read(FOLDER + "han.tsv", 2, open);
    Map<String, String> sets = new LinkedHashMap<>();
    file.rows().forEach(row -> sets.put(row.columns().get(0), row.columns().get(1)));
    return new Han(
        sets.getOrDefault("simplified", ""),
        sets.getOrDefault("traditional", ""),
        sets.getOrDefault("japanese", ""));
  }

  private static List<String> words(TabFile.Row row, int column) {
    return List.of(row.columns().get(column).strip().split(" +"));
  }

  /// Three letters and their count, `que31`.
  private static Map<String, Integer> counts(TabFile file, TabFile.Row row) {
    Map<String, Integer> counts = new HashMap<>();
    for (String gram : words(row, 1)) {
      try {
        counts.put(gram.substring(0, 3), Integer.parseInt(gram.substring(3)));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw file.problem(row, gram + " is not three letters and a count");
      }
    }
    return counts;
  }

  private static Kind kind(TabFile file, TabFile.Row row) {
    return switch (row.columns().get(1)) {
      case "spoken" -> Kind.SPOKEN;
      case "romanised" -> Kind.ROMANISED;
      case "other" -> Kind.OTHER;
      default -> throw file.problem(row, row.columns().get(1) + " is no kind of language");
    };
  }

  private static Character.UnicodeScript script(TabFile file, TabFile.Row row) {
    try {
      return Character.UnicodeScript.forName(row.columns().get(2).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw file.problem(row, row.columns().get(2) + " is no script");
    }
  }
}
