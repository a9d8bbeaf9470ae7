package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.show.port.RemoteTrouble;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An offer as a discount of Shopify: `DiscountCodeBasicInput` or `DiscountCodeFreeShippingInput`
/// without its code.
///
/// The title begins with a mark that nobody gives a discount by chance,
/// `cuelight/spring/welcome/3fa2c1`: campaign, offer, and a print of what the discount is worth. An
/// offer that was edited has another print and becomes another discount, so that codes are never
/// worth something else than was approved. Tags would say it, too, but the oldest supported
/// versions of the API have none.
///
/// @param mark what the title begins with
/// @param print the last part of the mark, upper case
/// @param input the discount, its code missing
record DiscountTerms(Operation create, String mark, String print, Map<String, Object> input) {

  private static final int PRINT = 6;
  private static final int LONGEST_TITLE = 180;
  private static final int PERCENT_DIGITS = 2;

  /// The shop's clock may be behind: a discount that begins tomorrow there would be worth nothing.
  private static final Duration BEFORE = Duration.ofDays(1);

  /// The terms, or why Shopify has none such.
  sealed interface Making {
    record Made(DiscountTerms terms) implements Making {}

    record Failed(RemoteTrouble trouble) implements Making {}
  }

  /// @param currency what the shop counts in
  static Making of(Offer offer, String currency, Instant now, Json json) {
    if (offer.mode() == CodeMode.PLATFORM) {
      return new Making.Failed(Troubles.noCodes());
    }
    Map<String, Object> worth = new LinkedHashMap<>();
    RemoteTrouble wrong = minimum(offer, currency, worth);
    Operation create =
        switch (offer.benefit()) {
          case Benefit.Off(Discount off) -> {
            wrong = wrong == null ? gets(offer, off, currency, worth) : wrong;
            yield Operation.BASIC_CREATE;
          }
          case Benefit.FreeShipping() -> {
            worth.put("destination", Map.of("all", true));
            yield Operation.FREE_SHIPPING_CREATE;
          }
          case Benefit.Gift _ -> {
            wrong = Troubles.gift();
            yield Operation.BASIC_CREATE;
          }
        };
    if (wrong != null) {
      return new Making.Failed(wrong);
    }
    if (offer.validity() instanceof Validity.Until(Instant end)) {
      worth.put("endsAt", end.toString());
    }
    if (offer.mode() == CodeMode.SHARED && offer.limits().total() != null) {
      worth.put("usageLimit", offer.limits().total());
    }
    worth.put("appliesOncePerCustomer", true);
    worth.put("context", Map.of("all", "ALL"));
    String print = print(json.write(worth));
    String mark = "cuelight/" + offer.campaign() + "/" + offer.id() + "/" + print;
    Map<String, Object> input = new LinkedHashMap<>(worth);
    input.put("title", mark + " " + shortened(offer.title()));
    input.put("startsAt", now.minus(BEFORE).toString());
    return new Making.Made(new DiscountTerms(create, mark, print.toUpperCase(Locale.ROOT), input));
  }

  /// The variables that create it.
  Map<String, Object> variables(String code) {
    Map<String, Object> whole = new LinkedHashMap<>(input);
    whole.put("code", code);
    return Map.of("discount", whole);
  }

  /// Whether a discount of this title is the one these terms make.
  boolean isOurs(String title) {
    return title.startsWith(mark + " ");
  }

  private static @Nullable RemoteTrouble minimum(
      Offer offer, String currency, Map<String, Object> worth) {
    if (offer.minimumSpend().isEmpty()) {
      return null;
    }
    for (Money least : offer.minimumSpend()) {
      if (least.currency().equals(currency)) {
        worth.put(
            "minimumRequirement",
            Map.of("subtotal", Map.of("greaterThanOrEqualToSubtotal", least.amount())));
        return null;
      }
    }
    return Troubles.currency(currency, offer.minimumSpend().getFirst().currency());
  }

  private static @Nullable RemoteTrouble gets(
      Offer offer, Discount off, String currency, Map<String, Object> worth) {
    Map<String, Object> value = new LinkedHashMap<>();
    switch (off) {
      case Discount.Percent(var percent) ->
          value.put("percentage", percent.movePointLeft(PERCENT_DIGITS));
      case Discount.Amount(Money money) -> {
        if (!money.currency().equals(currency)) {
          return Troubles.currency(currency, money.currency());
        }
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("amount", money.amount());
        amount.put("appliesOnEachItem", false);
        value.put("discountAmount", amount);
      }
    }
    List<String> collections =
        offer.products().stream().filter(id -> id.contains("/Collection/")).toList();
    if (!collections.isEmpty() && collections.size() < offer.products().size()) {
      return Troubles.mixed();
    }
    Map<String, Object> gets = new LinkedHashMap<>();
    gets.put("value", value);
    gets.put("items", items(offer.products(), collections));
    worth.put("customerGets", gets);
    return null;
  }

  private static Map<String, Object> items(List<String> products, List<String> collections) {
    if (products.isEmpty()) {
      return Map.of("all", true);
    }
    return collections.isEmpty()
        ? Map.of(
            "products",
            Map.of("productsToAdd", products.stream().map(DiscountTerms::product).toList()))
        : Map.of("collections", Map.of("add", collections));
  }

  private static String product(String id) {
    return id.startsWith("gid://") ? id : "gid://shopify/Product/" + id;
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
  }

  private static String print(String worth) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(worth.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, PRINT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
