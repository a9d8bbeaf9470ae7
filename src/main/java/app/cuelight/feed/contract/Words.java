package app.cuelight.feed.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The words of the contract for the constants of the house: `moved-device` for `MOVED_DEVICE`.
final class Words {

  private Words() {}

  static <E extends Enum<E>> Map<String, E> of(E[] constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(word(constant), constant);
    }
    return Collections.unmodifiableMap(words);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
