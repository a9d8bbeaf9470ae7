package app.cuelight.feed.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reading what tells one language from another, and making the tables that are counted.
final class LanguageReaderTest {

  private static final Path FOLDER = Path.of("assets/language");

  /// Run with `-Dcuelight.language.write=true` after a change of markers or prose.
  @Test
  void theTablesAreWhatTheirSourcesMake() throws IOException {
    for (Map.Entry<String, String> table : LanguageTables.all().entrySet()) {
      Path file = FOLDER.resolve(table.getKey());
      if (Boolean.getBoolean("cuelight.language.write")) {
        Files.writeString(file, table.getValue());
      }
      assertEquals(
          Files.readString(file).hashCode(),
          table.getValue().hashCode(),
          () -> file + " is old: run LanguageReaderTest with -Dcuelight.language.write=true");
    }
    assertTrue(Files.size(FOLDER.resolve("ngrams.tsv")) <= 400_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          languages.tsv | en\\tspoken               | line 1: has fewer than 3 columns.
          languages.tsv | en\\tloud\\tlatin         | line 1: loud is no kind of language.
          languages.tsv | en\\tspoken\\truny        | line 1: runy is no script.
          markers.tsv   | xx\\tone two              | line 1: xx is not in languages.tsv.
          ngrams.tsv    | en\\tthe31 an             | line 1: an is not three letters and a count.
          """)
  void whatIsWrongIsSaidWithFileAndLine(String file, String content, String sentence) {
    var reader = new LanguageReader(path -> open(path, file, content.replace("\\t", "\t")));
    var refusal = assertThrows(IllegalArgumentException.class, reader::read);
    assertEquals("assets/language/" + file + ", " + sentence, refusal.getMessage());
  }

  private static @Nullable InputStream open(String path, String file, String content) {
    return path.endsWith(file)
        ? new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))
        : LanguageReader.class.getClassLoader().getResourceAsStream(path);
  }
}
