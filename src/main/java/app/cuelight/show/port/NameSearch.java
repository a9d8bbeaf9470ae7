package app.cuelight.show.port;

import java.util.BitSet;
import java.util.List;

/// Finds in which texts some words occur. Held by one process for itself; not thread-safe for
/// changes, but any number of threads may search while nobody changes it.
public interface NameSearch extends AutoCloseable {

  /// Keeps a text under a number, in place of what it had.
  ///
  /// @param text folded, lines that end with a line break each or stand between two
  void put(int no, String text);

  /// Lets go of a number's text and leaves nothing of it behind.
  void remove(int no);

  /// The numbers whose text has every one of these words in it somewhere, each word in one line.
  ///
  /// @param words folded, none empty, at least one
  /// @return to be read only: others may read it, too
  BitSet matching(List<String> words);

  @Override
  void close();
}
