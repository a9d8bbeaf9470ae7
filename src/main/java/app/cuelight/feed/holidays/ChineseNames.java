package app.cuelight.feed.holidays;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What Jollyday's holidays are called in Chinese; it has no Chinese itself.
final class ChineseNames {

  private static final String NAMES = "names.txt";

  private final Properties names;

  private ChineseNames(Properties names) {
    this.names = names;
  }

  static ChineseNames read() {
    try (InputStream in = ChineseNames.class.getResourceAsStream(NAMES)) {
      if (in == null) {
        throw new IllegalStateException(NAMES + " is missing from the program");
      }
      var names = new Properties();
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new ChineseNames(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param key Jollyday's name for it
  /// @param english what to say where nobody gave a Chinese name
  String of(String key, String english) {
    return names.getProperty(key, english);
  }
}
