package app.cuelight.show.live;

import app.cuelight.domain.event.Product;
import app.cuelight.domain.greet.Values;
import org.jspecify.annotations.Nullable;

/// What a card is made for: the manners of the show, its lines, what is on air, and where she is.
///
/// @param product what is on air, or null
/// @param room the room she is in, or null while the show has only one
record Scene(
    Etiquette etiquette, LineMaker lines, @Nullable Product product, @Nullable String room) {

  /// What is on air by its best name, or empty.
  String productName() {
    return product == null ? "" : product.label();
  }

  /// The number the room shows it under, as a line says it.
  Values values() {
    Long number = product == null ? null : product.number();
    return number == null ? Values.NONE : Values.of(number);
  }
}
