package app.cuelight.feed.files;

import app.cuelight.domain.basic.Bilingual;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Why a file is refused: a sentence for the user that names the file, the line and the column.
/// Nothing of the file is used then.
public final class BadFile extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final long column;
  private final transient @Nullable Bilingual onScreen;

  /// @param line from 1
  /// @param column in characters, from 1
  public BadFile(Path file, long line, long column, String sentence) {
    this(file, line, column, sentence, null);
  }

  /// @param sentence may name options of a command
  /// @param onScreen the same for whoever looks at the console, or null
  public BadFile(Path file, long line, long column, String sentence, @Nullable Bilingual onScreen) {
    super(file + ", line " + line + ", column " + column + ": " + sentence);
    this.line = line;
    this.column = column;
    this.onScreen = onScreen;
  }

  /// What the console says of it; null where it has no words of its own.
  public @Nullable Bilingual onScreen() {
    return onScreen;
  }

  public long line() {
    return line;
  }

  public long column() {
    return column;
  }
}
