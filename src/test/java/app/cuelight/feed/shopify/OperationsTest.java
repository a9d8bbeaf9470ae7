package app.cuelight.feed.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Validity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Everything that is ever said to Shopify is right by its own published schemas, in every version
/// that is not a preview, and uses nothing they call deprecated.
class OperationsTest {

  private static final Path FOLDER = Path.of("src/main/resources/app/cuelight/feed/shopify");
  private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");

  @Test
  void everyOperationFitsFiveVersionsOfTheSchema() {
    Map<String, List<?>> samples = new HashMap<>();
    samples.put("CodeLookup", List.of(Map.of("code", "A")));
    samples.put("DiscountLookup", List.of(Map.of("id", "gid://shopify/DiscountNode/1")));
    samples.put("DiscountSearch", List.of(Map.of("query", "title:\"cuelight\"")));
    samples.put("BasicCreate", created(Operation.BASIC_CREATE));
    samples.put("FreeShippingCreate", created(Operation.FREE_SHIPPING_CREATE));
    samples.put(
        "CodesAdd", List.of(Map.of("discount", "x", "codes", List.of(Map.of("code", "A")))));
    samples.put("CodesAdded", List.of(Map.of("id", "x")));
    samples.put("Deactivate", List.of(Map.of("id", "x")));
    samples.put("Orders", List.of(Map.of("query", "updated_at:>='2026'", "first", 100)));
    samples.put("ProductWindow", List.of(Map.of("id", "gid://shopify/Product/1")));
    samples.put("Subscriptions", List.of(Map.of(), Map.of("after", "x")));
    samples.put("Unsubscribe", List.of(Map.of("id", "gid://shopify/WebhookSubscription/1")));
    samples.put("Subscribe", subscribed());
    assertEquals(List.of(), ShopifyTwin.check(FOLDER, samples));
  }

  @Test
  void whatIsWrongIsFound() {
    Map<String, List<?>> samples = Map.of("Deactivate", List.of(Map.of("id", "x", "more", 1)));
    List<String> found = ShopifyTwin.check(FOLDER, samples);
    assertEquals(5 * (Operation.values().length - 2), found.size(), found.toString());
  }

  private static List<Map<String, String>> subscribed() {
    return HookTopic.ALL.stream()
        .map(topic -> Map.of("topic", topic.name(), "uri", "https://relay.example/in/shop/x"))
        .toList();
  }

  private static List<Map<String, Object>> created(Operation operation) {
    List<Map<String, Object>> created = new ArrayList<>();
    for (Offer offer : offers()) {
      if (DiscountTerms.of(offer, "USD", NOW, new Json())
              instanceof DiscountTerms.Making.Made(DiscountTerms terms)
          && terms.create() == operation) {
        created.add(terms.variables("CODE"));
      }
    }
    assertEquals(false, created.isEmpty());
    return created;
  }

  private static List<Offer> offers() {
    var amount = new Benefit.Off(new Discount.Amount(Money.of("5.00", "USD")));
    List<String> products = List.of("7", "gid://shopify/Product/8");
    List<String> collections = List.of("gid://shopify/Collection/9");
    return List.of(
        offer(amount, List.of(), new Validity.Until(NOW), CodeMode.UNIQUE),
        offer(amount, products, new Validity.For(Duration.ofHours(1)), CodeMode.SHARED),
        offer(amount, collections, new Validity.LocalDay(0), CodeMode.UNIQUE),
        offer(
            new Benefit.Off(Discount.percent(15)),
            List.of(),
            new Validity.Until(NOW),
            CodeMode.SHARED),
        offer(new Benefit.FreeShipping(), List.of(), new Validity.Until(NOW), CodeMode.UNIQUE));
  }

  static Offer offer(Benefit benefit, List<String> products, Validity validity, CodeMode mode) {
    return new Offer(
        new OfferId("welcome"),
        new CampaignId("spring"),
        "Welcome",
        benefit,
        new ConnectionName("shop"),
        List.of(Money.of("20.00", "USD"), Money.of("3000", "JPY")),
        Money.of("5.00", "USD"),
        products,
        mode,
        mode == CodeMode.SHARED ? "SPRING" : null,
        Set.of(),
        new OfferLimits(1, null, null, 500L),
        validity,
        Map.of("", "Hello"),
        null,
        null);
  }
}
