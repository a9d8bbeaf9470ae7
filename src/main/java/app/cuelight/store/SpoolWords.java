package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Order;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The few words that nearly every order put aside has (connections, kinds, currencies), each a
/// number, and what they mean when they come back. One thread at a time.
final class SpoolWords {

  /// A power of two.
  private static final int LATE = 64;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Word> words = new ArrayList<>();

  /// Words met lately by their hash: a map is asked seven times an order else.
  private final @Nullable Word[] late = new @Nullable Word[LATE];

  /// A word; what it means is found when it is first asked for.
  private static final class Word {
    private final int number;
    private final String text;
    private @Nullable ConnectionName connection;
    private Order.@Nullable Status status;

    Word(int number, String text) {
      this.number = number;
      this.text = text;
    }
  }

  int number(String text) {
    int slot = text.hashCode() & LATE - 1;
    Word known = late[slot];
    if (known == null || !known.text.equals(text)) {
      known = words.get(numbers.computeIfAbsent(text, this::added));
      late[slot] = known;
    }
    return known.number;
  }

  private int added(String text) {
    words.add(new Word(words.size(), text));
    return words.size() - 1;
  }

  String text(long number) {
    return words.get((int) number).text;
  }

  ConnectionName connection(long number) {
    Word word = words.get((int) number);
    ConnectionName known = word.connection;
    if (known == null) {
      known = new ConnectionName(word.text);
      word.connection = known;
    }
    return known;
  }

  Order.Status status(long number) {
    Word word = words.get((int) number);
    Order.Status known = word.status;
    if (known == null) {
      known = Order.Status.valueOf(word.text);
      word.status = known;
    }
    return known;
  }
}
