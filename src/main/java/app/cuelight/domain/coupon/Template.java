package app.cuelight.domain.coupon;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of a coupon's message.
public final class Template {

  private Template() {}

  /// The words for a language: its own, else those of its wider languages, else those for every
  /// other one, else the code and link alone.
  public static String of(Map<String, String> messages, @Nullable String language) {
    String rest = language == null ? "" : language;
    while (!rest.isEmpty()) {
      String own = messages.get(rest);
      if (own != null) {
        return own;
      }
      rest = rest.substring(0, Math.max(0, rest.lastIndexOf('-')));
    }
    return messages.getOrDefault("", "{title}: {code} {link} ({until})");
  }

  /// Puts values in the place of `{name}` and its like. What a value itself says is left as it is:
  /// a viewer called `{code}` learns no code.
  public static String fill(String words, Map<String, String> values) {
    var text = new StringBuilder();
    int at = 0;
    while (at < words.length()) {
      int open = words.indexOf('{', at);
      int close = open < 0 ? -1 : words.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String value = values.get(words.substring(open + 1, close));
      text.append(words, at, open).append(value == null ? words.substring(open, close + 1) : value);
      at = close + 1;
    }
    return text.append(words, at, words.length()).toString().strip();
  }
}
