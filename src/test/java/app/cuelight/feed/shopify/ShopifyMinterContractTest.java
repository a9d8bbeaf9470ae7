package app.cuelight.feed.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.CouponMinterContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/// Shopify keeps to what every shop keeps to; and nothing that was said to it is against its own
/// schema.
class ShopifyMinterContractTest extends CouponMinterContract {

  private final ShopifyTwin.Shop shop = ShopifyTwin.shop("contract");

  @Override
  protected CouponMinter open() {
    return Minting.kind().minter(Minting.connection(shop, Map.of()), Minting.SECRET);
  }

  @Override
  protected void stranger(String code) {
    shop.control(Map.of("add", Map.of("codes", List.of(code))));
  }

  @Override
  protected void cut(boolean parent, Cut cut) {
    shop.fault(
        parent ? "discountCodeBasicCreate" : "discountRedeemCodeBulkAdd",
        cut == Cut.BEFORE ? "drop" : "accept-then-drop",
        1);
  }

  @Override
  protected List<String> known() {
    return shop.codes("cuelight/");
  }

  @Override
  protected int parents() {
    int parents = 0;
    for (var discount : shop.ledger().path("discounts")) {
      parents += discount.path("title").asText().startsWith("cuelight/") ? 1 : 0;
    }
    return parents;
  }

  @AfterEach
  void nothingWasAgainstTheSchema() {
    assertEquals("[]", shop.ledger().path("invalid").toString());
  }
}
