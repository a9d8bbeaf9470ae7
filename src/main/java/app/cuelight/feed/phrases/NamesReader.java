package app.cuelight.feed.phrases;

import app.cuelight.domain.locale.BlockedWord;
import app.cuelight.domain.locale.NameDictionary;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what is known about names: block-lists by language and dictionaries by script
/// (`assets/names/README.md` describes the files).
public final class NamesReader {

  /// The languages that have a block-list.
  public static final List<String> LANGUAGES =
      List.of(
          "ar", "de", "en", "es", "fil", "fr", "he", "hi", "id", "it", "ja", "ko", "ms", "nl", "pl",
          "pt", "ru", "th", "tr", "uk", "vi", "zh");

  private static final String FOLDER = "assets/names/";

  private final Function<String, @Nullable InputStream> open;

  /// The files on the class path.
  public NamesReader() {
    this(NamesReader.class.getClassLoader()::getResourceAsStream);
  }

  /// @param open finds a file by its path, or answers null
  NamesReader(Function<String, @Nullable InputStream> open) {
    this.open = open;
  }

  /// All block-lists.
  ///
  /// @throws IllegalArgumentException naming the file and the line that is wrong
  /// @throws UncheckedIOException when a file cannot be read
  public List<BlockedWord> blocked() {
    List<BlockedWord> words = new ArrayList<>();
    for (String language : LANGUAGES) {
      for (Entry entry : entries(FOLDER + "blocked/" + language + ".txt")) {
        words.add(blocked(entry, language));
      }
    }
    return words;
  }

  private static BlockedWord blocked(Entry entry, String language) {
    String text = entry.text();
    BlockedWord.Reach reach =
        switch (text.charAt(0)) {
          case '*' -> BlockedWord.Reach.INSIDE;
          case '~' -> BlockedWord.Reach.SPEAKERS;
          case '!' -> BlockedWord.Reach.DECENT;
          default -> BlockedWord.Reach.WORD;
        };
    try {
      String word = reach == BlockedWord.Reach.WORD ? text : text.substring(1);
      return new BlockedWord(word, language, reach);
    } catch (IllegalArgumentException e) {
      throw entry.problem(String.valueOf(e.getMessage()), e);
    }
  }

  /// All dictionaries.
  ///
  /// @throws IllegalArgumentException naming the file and the line that is wrong
  /// @throws UncheckedIOException when a file cannot be read
  public NameDictionary dictionary() {
    Map<NameDictionary.Part, Map<String, String>> parts = new EnumMap<>(NameDictionary.Part.class);
    for (NameDictionary.Part part : NameDictionary.Part.values()) {
      parts.put(part, said(part));
    }
    return new NameDictionary(parts);
  }

  private Map<String, String> said(NameDictionary.Part part) {
    String file = part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Map<String, String> words = new HashMap<>();
    for (Entry entry : entries(FOLDER + "said/" + file + ".txt")) {
      int at = entry.text().indexOf('=');
      String word = at < 0 ? entry.text() : entry.text().substring(0, at).strip();
      String said = at < 0 ? "" : entry.text().substring(at + 1).strip();
      if (word.isEmpty() || said.isEmpty()) {
        throw entry.problem(
            "\"" + entry.text() + "\" is not of the form name=how it is said.", null);
      }
      if (words.putIfAbsent(word, said) != null) {
        throw entry.problem("\"" + word + "\" stands there twice.", null);
      }
    }
    return words;
  }

  /// An entry, with the place it stands in.
  private record Entry(String file, int line, String text) {

    IllegalArgumentException problem(String what, @Nullable Throwable cause) {
      return new IllegalArgumentException(file + ", line " + line + ": " + what, cause);
    }
  }

  private List<Entry> entries(String file) {
    List<Entry> entries = new ArrayList<>();
    try (InputStream in = open.apply(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        addAll(line, file, number, entries);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
    return entries;
  }

  private static void addAll(String line, String file, int number, List<Entry> entries) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    for (String part : line.split(",", -1)) {
      Entry entry = new Entry(file, number, part.strip());
      if (entry.text().isEmpty()) {
        throw entry.problem("there is nothing between two commas.", null);
      }
      if (!Normalizer.isNormalized(entry.text(), Normalizer.Form.NFC)) {
        throw entry.problem("\"" + entry.text() + "\" is not in composed form (NFC).", null);
      }
      entries.add(entry);
    }
  }
}
