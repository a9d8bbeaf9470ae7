package app.cuelight.domain.event;

import app.cuelight.domain.basic.Money;
import org.jspecify.annotations.Nullable;

/// A product as an event names it.
public record Product(
    String id, @Nullable String title, @Nullable String category, @Nullable Money price) {

  /// The best name there is: title, else id.
  public String label() {
    return title != null ? title : id;
  }
}
