package app.cuelight.feed.files.orders;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the charset of a file by its headings. Bytes of Korean or of Taiwan's Chinese are also
/// some text in the mainland's charset; but only in their own do they make words that head a
/// column.
final class HeaderCharset {

  private static final Pattern CELLS = Pattern.compile("[,;\t|]");
  private static final Set<String> KNOWN = known();

  private HeaderCharset() {}

  /// @param start the first bytes of the file
  /// @param guess what the bytes of the whole file look like
  static Charset of(byte[] start, Charset guess) {
    if (guess.equals(StandardCharsets.UTF_8)) {
      return guess;
    }
    Charset best = guess;
    int most = words(start, guess);
    for (String name : new String[] {"GB18030", "windows-31j", "Big5", "EUC-KR", "windows-1252"}) {
      Charset other = Charset.forName(name);
      int words = words(start, other);
      if (words > most) {
        most = words;
        best = other;
      }
    }
    return best;
  }

  private static int words(byte[] start, Charset charset) {
    String header =
        new String(start, charset)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("sep="))
            .findFirst()
            .orElse("");
    return (int)
        Arrays.stream(CELLS.split(header)).map(Layout::plain).filter(KNOWN::contains).count();
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>();
    for (Field field : Field.values()) {
      known.addAll(field.headings());
    }
    return Set.copyOf(known);
  }
}
