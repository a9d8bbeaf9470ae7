package app.cuelight.store.settings;

import app.cuelight.show.port.Cursors;
import app.cuelight.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Cursors in `cursors.txt`, a line each: name, instant, and which cache file it holds for. A line
/// nobody understands, or of another cache, is as if it were not there: then more is asked for, and
/// nothing is lost. Safe for any thread.
public final class CursorFile implements Cursors {

  private static final String CACHE = "cuelight.db";
  private static final int FIELDS = 3;

  private final WholeFile file;
  private final Path cache;

  public CursorFile(Path home) {
    this.file = new WholeFile(home.resolve("cursors.txt"));
    this.cache = home.resolve(CACHE);
  }

  @Override
  public @Nullable Instant newest(String what) {
    String[] fields = lines().get(what);
    if (fields == null || !fields[2].equals(which())) {
      return null;
    }
    try {
      return Instant.parse(fields[1]);
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Override
  public void keep(String what, Instant newest) {
    file.change(() -> {
      Map<String, String[]> all = lines();
      all.put(what, new String[] {what, newest.toString(), which()});
      var text = new StringBuilder();
      all.values().forEach(fields -> text.append(String.join("\t", fields)).append('\n'));
      file.write(text.toString().getBytes(StandardCharsets.UTF_8));
      return true;
    });
  }

  private Map<String, String[]> lines() {
    Map<String, String[]> all = new TreeMap<>();
    byte[] content = file.read();
    if (content != null) {
      new String(content, StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(fields -> fields.length == FIELDS)
          .forEach(fields -> all.put(fields[0], fields));
    }
    return all;
  }

  /// The cache file of now: another one after it was set aside, removed or restored.
  private String which() {
    try {
      BasicFileAttributes is = Files.readAttributes(cache, BasicFileAttributes.class);
      return (is.fileKey() + " " + is.creationTime().toMillis()).replace('\t', ' ');
    } catch (IOException e) {
      return "none";
    }
  }
}
