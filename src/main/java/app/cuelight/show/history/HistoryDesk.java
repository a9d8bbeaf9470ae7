package app.cuelight.show.history;

import java.util.List;

/// All that a shop's past comes in by, for a console that runs a show meanwhile. Nothing here is
/// for the screen's thread.
public interface HistoryDesk {

  OrderImport orders();

  RatesImport rates();

  /// Imports that were cut short, oldest first.
  List<StoppedImport> stopped();

  /// An import that began and did not end.
  ///
  /// @param connection whose orders they were
  /// @param file its place
  /// @param row how many of its rows are safely in
  record StoppedImport(String connection, String file, long row) {}
}
