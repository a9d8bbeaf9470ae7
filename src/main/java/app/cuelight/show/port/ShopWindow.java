package app.cuelight.show.port;

import app.cuelight.domain.basic.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a shop shows of a product now: its price, its variants, and how much of each is left.
///
/// Safe for any thread. [#look] may wait for the shop: never for the screen's thread.
public interface ShopWindow {

  /// Looks at a product. What was seen a moment ago is told again without asking.
  ///
  /// @param product the shop's id of it, as in events: digits or a global id
  Sight look(String product);

  /// What is seen.
  sealed interface Sight {
    /// A product.
    ///
    /// @param asOf when the shop said so; the newest known is told while the shop does not answer
    record Seen(Ware ware, Instant asOf) implements Sight {}

    /// The shop has no such product.
    record Nothing() implements Sight {}

    record Failed(RemoteTrouble trouble) implements Sight {}
  }

  /// A product.
  ///
  /// @param isCounted whether the shop counts its stock
  record Ware(String id, String title, boolean isCounted, List<Variant> variants) {
    public Ware {
      variants = List.copyOf(variants);
    }
  }

  /// One size, colour or the like; a product without such has one.
  ///
  /// @param left pieces in stock; below zero when more was sold than there was; null when not said
  /// @param isForSale whether it can be bought now, counted or not
  record Variant(String id, String title, Money price, @Nullable Long left, boolean isForSale) {}
}
