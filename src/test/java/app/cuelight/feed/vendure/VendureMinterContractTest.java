package app.cuelight.feed.vendure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.CouponMinter.Minted;
import app.cuelight.show.port.CouponMinter.Parented;
import app.cuelight.show.port.CouponMinterContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The contract that Shopify keeps to holds for a store that we did not write and that is built
/// otherwise: one code to a promotion, and the same code accepted twice.
@Tag("vendure")
class VendureMinterContractTest extends CouponMinterContract {

  private final VendureStore store = VendureStore.running();
  private final VendureMinter judge = new VendureMinter(store);

  VendureMinterContractTest() throws IOException {
    for (var promotion : judge.find(Map.of())) {
      judge.delete(promotion);
    }
  }

  @Override
  protected CouponMinter open() {
    return new VendureMinter(store);
  }

  @Override
  protected void stranger(String code) {
    try {
      judge.create(VendureMinter.input("Summer sale", code, offer("welcome")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void cut(boolean parent, Cut cut) {
    try {
      store.fault("createPromotion", cut == Cut.BEFORE ? "drop" : "accept-then-drop");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> ours(String field) {
    try {
      return judge.find(Map.of("name", Map.of("contains", "cuelight/"))).stream()
          .map(promotion -> promotion.path(field).asText())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected List<String> known() {
    return ours("couponCode");
  }

  @Override
  protected int parents() {
    return (int) ours("name").stream().filter(name -> !name.contains(" of ")).count();
  }

  @Test
  void aCodeThatTheStoreHasTwiceBecomesOne() throws IOException {
    CouponMinter minter = open();
    String parent =
        assertInstanceOf(Parented.Here.class, minter.parent(offer("welcome"), "FIRST")).id();
    minter.mint(parent, "TWICE");
    var one = judge.find("couponCode", "TWICE").getFirst();
    judge.create(VendureMinter.input(one.path("name").asText(), "TWICE", offer("welcome")));
    assertEquals(2, judge.find("couponCode", "TWICE").size());
    assertEquals(new Minted.Exists(one.path("id").asText(), false), minter.mint(parent, "TWICE"));
    assertEquals(1, judge.find("couponCode", "TWICE").size());
  }
}
