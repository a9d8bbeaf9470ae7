package app.cuelight.feed.files.orders;

/// Why a row is left out: the heading of the column, and a sentence. Carries no trace: a bad file
/// has a million of them.
final class BadCell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;

  /// @param column empty when the row as a whole is wrong
  BadCell(String column, String sentence) {
    super(sentence, null, false, false);
    this.column = column;
  }

  String column() {
    return column;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
