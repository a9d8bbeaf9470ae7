package app.cuelight.feed.phrases;

import app.cuelight.domain.playbook.ActionKind;
import app.cuelight.domain.playbook.Drafts;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Reads the messages to start from: a line each of language, kind and text, parted by tabs.
public final class DraftsReader {

  private static final String FILE = "assets/care/drafts.tsv";
  private static final int CELLS = 3;

  /// The drafts on the class path.
  ///
  /// @throws IllegalArgumentException naming the line that is wrong
  /// @throws UncheckedIOException when the file cannot be read
  public Drafts read() {
    Map<String, Map<ActionKind, String>> texts = new HashMap<>();
    int number = 0;
    for (String line : text().lines().toList()) {
      number++;
      String[] cells = line.split("\t", -1);
      ActionKind kind = cells.length == CELLS ? ActionKind.of(cells[1]) : null;
      if (kind == null || !kind.isByMessage()) {
        throw new IllegalArgumentException(
            FILE + ", line " + number + ": a language, a kind and a text are parted by tabs.");
      }
      texts.computeIfAbsent(cells[0], _ -> new EnumMap<>(ActionKind.class)).put(kind, cells[2]);
    }
    return new Drafts(texts);
  }

  private static String text() {
    try (InputStream in = DraftsReader.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new FileNotFoundException(FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
