package app.cuelight.domain.event;

import app.cuelight.domain.basic.Money;
import org.jspecify.annotations.Nullable;

/// A product as an event names it.
public record Product(
    String id, @Nullable String title, @Nullable String category, @Nullable Money price) {

  private static final int LONGEST_NUMBER = 3;

  /// The number a room shows it under, or null: shops number what they show from 1, and only an id
  /// that is such a number, up to 999, is taken for one.
  public @Nullable Long number() {
    boolean isNumber =
        id.length() <= LONGEST_NUMBER
            && id.chars().allMatch(c -> c >= '0' && c <= '9')
            && !id.startsWith("0");
    return isNumber && !id.isEmpty() ? Long.valueOf(id) : null;
  }

  /// The best name there is: title, else id.
  public String label() {
    return title != null ? title : id;
  }
}
