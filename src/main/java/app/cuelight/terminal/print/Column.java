package app.cuelight.terminal.print;

/// One column of a table.
///
/// @param path where its value stands in a row: names joined by dots, `standing.lifeCycle`
/// @param title its heading
/// @param widest the most columns of the terminal it may take
public record Column(String path, String title, int widest) {

  /// A column of the usual width.
  public static Column of(String path, String title) {
    return new Column(path, title, 40);
  }

  /// A column for whole sentences.
  public static Column wide(String path, String title) {
    return new Column(path, title, 400);
  }
}
