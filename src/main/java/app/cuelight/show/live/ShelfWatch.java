package app.cuelight.show.live;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.ShopWindow;
import app.cuelight.show.port.ShopWindow.Sight;
import app.cuelight.show.port.ShopWindow.Variant;
import app.cuelight.show.port.ShopWindow.Ware;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks into the shops' windows at the product on air, on a thread of its own: shops are slow.
/// What was seen last stays while a shop does not answer. Safe for any thread.
public final class ShelfWatch implements Supplier<@Nullable OnShelf>, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ShelfWatch.class.getName());
  private static final long EVERY_SECONDS = 2;

  /// How Shopify names the only variant of a product without variants.
  private static final String ONLY = "Default Title";

  private final Supplier<RoomView> room;
  private final Supplier<List<ShopWindow>> windows;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("cuelight-shelf").daemon().unstarted(task));
  private volatile @Nullable OnShelf seen;

  /// @param windows of the shops of now; asked before every look
  public ShelfWatch(Supplier<RoomView> room, Supplier<List<ShopWindow>> windows) {
    this.room = room;
    this.windows = windows;
  }

  /// Begins to look.
  public ShelfWatch start() {
    var _ = thread.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    return this;
  }

  /// What was seen last of what is on air, or null where no shop knows it.
  @Override
  public @Nullable OnShelf get() {
    return seen;
  }

  /// Looks once.
  void look() {
    try {
      OnAir now = room.get().onAir();
      seen = now == null ? null : look(now.product().id(), seen);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The product on air could not be looked at; it is tried again.", e);
    }
  }

  private @Nullable OnShelf look(String product, @Nullable OnShelf before) {
    Bilingual trouble = null;
    for (ShopWindow window : windows.get()) {
      switch (window.look(product)) {
        case Sight.Seen(Ware ware, var asOf) -> {
          return new OnShelf(
              product,
              ware.title(),
              ware.isCounted(),
              ware.variants().stream().map(one -> size(one, ware)).toList(),
              asOf,
              null);
        }
        case Sight.Nothing() -> {}
        case Sight.Failed(RemoteTrouble why) -> trouble = new Bilingual(why.en(), why.zh());
      }
    }
    if (trouble == null) {
      return null;
    }
    return before != null && before.product().equals(product)
        ? new OnShelf(
            product, before.title(), before.isCounted(), before.sizes(), before.asOf(), trouble)
        : new OnShelf(product, "", false, List.of(), null, trouble);
  }

  private static OnShelf.Size size(Variant variant, Ware ware) {
    boolean only = ware.variants().size() == 1 && variant.title().equals(ONLY);
    Long left = ware.isCounted() ? variant.left() : null;
    return new OnShelf.Size(
        only ? "" : variant.title(), variant.price(), left, variant.isForSale());
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
