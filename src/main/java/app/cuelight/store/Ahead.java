package app.cuelight.store;

import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What is written of a viewer as she is, made beside the thread that writes.
final class Ahead {

  /// Her orders as far as a standing rests on them ([OrderPack]).
  final byte @Nullable [] buys;

  /// Her orders; null when they take several bundles.
  final byte @Nullable [] bundle;

  private final Viewer viewer;

  private Ahead(Viewer viewer, byte @Nullable [] buys, byte @Nullable [] bundle) {
    this.viewer = viewer;
    this.buys = buys;
    this.bundle = bundle;
  }

  static Ahead of(Viewer viewer, OrderPack packs, OrderBundle bundles) {
    Collection<Purchase> orders = viewer.orders().values();
    boolean isOne = OrderParts.of(orders.size()) == 1;
    return new Ahead(viewer, packs.of(orders), isOne ? bundles.of(orders) : null);
  }

  /// Whether it is of her as she is now.
  boolean isOf(Viewer now) {
    return viewer.equals(now);
  }
}
