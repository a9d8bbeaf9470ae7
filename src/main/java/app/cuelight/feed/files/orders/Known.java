package app.cuelight.feed.files.orders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the cells of one column mean, remembered: a column of currencies, countries or products
/// says the same few things over and over. What is new takes the place of something older, so that
/// a file of any size needs no more. Not safe for several threads.
///
/// @param <T> what a cell means
final class Known<T extends @Nullable Object> {

  /// A power of two.
  private static final int SLOTS = 512;

  private static final int LONGEST = 64;

  private final Function<String, T> understand;
  private final List<@Nullable Entry<T>> entries =
      new ArrayList<>(Collections.nCopies(SLOTS, null));

  private record Entry<T extends @Nullable Object>(String text, T meaning) {}

  /// @param understand says the meaning of a cell; what it throws is not remembered
  Known(Function<String, T> understand) {
    this.understand = understand;
  }

  T of(Cell cell) {
    if (cell.length() > LONGEST) {
      return understand.apply(cell.toString());
    }
    int mark = cell.mark();
    int slot = (mark ^ mark >>> 16) & SLOTS - 1;
    Entry<T> known = entries.get(slot);
    if (known != null && cell.says(known.text)) {
      return known.meaning;
    }
    String text = cell.toString();
    var fresh = new Entry<>(text, understand.apply(text));
    entries.set(slot, fresh);
    return fresh.meaning;
  }
}
