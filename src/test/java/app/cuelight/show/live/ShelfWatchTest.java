package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.ShopWindow;
import app.cuelight.show.port.ShopWindow.Sight;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShelfWatchTest {

  private static final Instant SEEN = Instant.parse("2026-11-22T13:24:36Z");
  private static final Money PRICE = Money.of("89.00", "USD");

  @TempDir private Path home;
  private GreetingShow room;
  private final AtomicReference<Sight> sight = new AtomicReference<>(new Sight.Nothing());
  private ShelfWatch watch;

  @BeforeEach
  void open() throws Exception {
    room = new GreetingShow(home, GreetingShow.style(0));
    ShopWindow blind = _ -> new Sight.Nothing();
    ShopWindow shop = product -> product.equals("1001") ? sight.get() : new Sight.Nothing();
    watch = new ShelfWatch(room.show, () -> List.of(blind, shop));
    shows("1001");
  }

  private void shows(String product) throws Exception {
    room.take(
        new ShowEvent.ProductShown(GreetingShow.ROOM, new Product(product, "Coat", null, null)));
    room.await(view -> view.onAir() != null && view.onAir().product().id().equals(product));
  }

  @AfterEach
  void close() {
    watch.close();
    room.close();
  }

  private static Sight seen(String variant, Long left) {
    return new Sight.Seen(
        new ShopWindow.Ware(
            "1001",
            "Wool coat",
            true,
            List.of(new ShopWindow.Variant("v", variant, PRICE, left, true))),
        SEEN);
  }

  private static OnShelf shelf(String size, Long left, Bilingual trouble) {
    return new OnShelf(
        "1001",
        "Wool coat",
        true,
        List.of(new OnShelf.Size(size, PRICE, left, true)),
        SEEN,
        trouble);
  }

  @Test
  void theShopThatKnowsTheProductSaysWhatIsLeft() {
    watch.look();
    assertNull(watch.get());
    sight.set(seen("M", 12L));
    watch.look();
    assertEquals(shelf("M", 12L, null), watch.get());
    sight.set(seen("Default Title", 3L));
    watch.look();
    assertEquals(shelf("", 3L, null), watch.get());
  }

  @Test
  void whileTheShopDoesNotAnswerTheLastIsToldWithTheReason() {
    sight.set(seen("M", 12L));
    watch.look();
    sight.set(
        new Sight.Failed(
            new RemoteTrouble(RemoteTrouble.Kind.LATER, "shop-throttled", "Wait.", "请稍候。", null)));
    watch.look();
    assertEquals(shelf("M", 12L, new Bilingual("Wait.", "请稍候。")), watch.get());
  }

  @Test
  void anotherProductOnAirSaysNothingOfTheFirst() throws Exception {
    sight.set(seen("M", 12L));
    watch.look();
    shows("2002");
    watch.look();
    assertNull(watch.get());
  }
}
