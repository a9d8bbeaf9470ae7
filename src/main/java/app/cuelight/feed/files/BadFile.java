package app.cuelight.feed.files;

import java.nio.file.Path;

/// Why a file is refused: a sentence for the user that names the file, the line and the column.
/// Nothing of the file is used then.
public final class BadFile extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final long column;

  /// @param line from 1
  /// @param column in characters, from 1
  public BadFile(Path file, long line, long column, String sentence) {
    super(file + ", line " + line + ", column " + column + ": " + sentence);
    this.line = line;
    this.column = column;
  }

  public long line() {
    return line;
  }

  public long column() {
    return column;
  }
}
