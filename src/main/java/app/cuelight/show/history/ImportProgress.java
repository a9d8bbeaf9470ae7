package app.cuelight.show.history;

/// Told how far an import is, from the import's own thread, some ten times a second at most of the
/// size of a file; says whether to go on.
@FunctionalInterface
public interface ImportProgress {

  /// Told now and then.
  ///
  /// @param bytes done, of `total`
  /// @param rows done
  /// @return false to stop; what is in by then stays, and the next run finishes
  boolean at(long bytes, long total, long rows);
}
