package app.cuelight.feed.contract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of the fields of one object, none of which may come twice. The parser's own way makes
/// a hash set for every object, which was a sixth of all that taking an event in leaves behind.
///
/// One reading's; not thread-safe.
final class NamesSeen {

  /// Looking through more takes longer than a set, and a stranger may send fifty thousand.
  private static final int FEW = 16;

  private String[] few = new String[FEW / 2];
  private int count;
  private @Nullable Set<String> many;

  /// Takes a name.
  ///
  /// @return whether it has not come before
  boolean add(String name) {
    if (many != null) {
      return many.add(name);
    }
    for (int i = 0; i < count; i++) {
      if (few[i].equals(name)) {
        return false;
      }
    }
    if (count == FEW) {
      many = new HashSet<>(List.of(few));
      return many.add(name);
    }
    if (count == few.length) {
      few = Arrays.copyOf(few, FEW);
    }
    few[count++] = name;
    return true;
  }
}
