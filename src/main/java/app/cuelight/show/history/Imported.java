package app.cuelight.show.history;

import java.util.List;

/// What became of a file.
///
/// @param read how many rows the file has
/// @param applied how many of them were new
/// @param duplicates how many were known already
/// @param rejected a sentence for every row that was left out
public record Imported(long read, long applied, long duplicates, List<String> rejected) {

  public Imported {
    rejected = List.copyOf(rejected);
  }
}
