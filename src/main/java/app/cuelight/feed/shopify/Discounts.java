package app.cuelight.feed.shopify;

import app.cuelight.domain.coupon.Offer;
import app.cuelight.show.port.CouponMinter.Ended;
import app.cuelight.show.port.CouponMinter.Parented;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.RemoteTrouble.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The discounts of a shop that hold our codes: found by code and by mark, made, ended. Safe for
/// any thread.
final class Discounts {

  /// How many codes are tried for a discount whose first code is somebody else's, or its own from
  /// before it was edited or ended.
  private static final int MOST_FIRST_CODES = 6;

  private static final String EXPIRED = "EXPIRED";
  private static final String TAKEN = "TAKEN";

  private final ShopClient client;
  private final InstantSource clock;
  private final Json json = new Json();
  private volatile @Nullable String currency;

  Discounts(ShopClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /// What is found in the shop.
  sealed interface Found {

    /// A discount.
    ///
    /// @param id as mutations take it
    record Here(String id, String title, boolean isEnded, Instant endsAt) implements Found {}

    record Nothing() implements Found {}

    record Failed(RemoteTrouble trouble) implements Found {}
  }

  /// The discount a code belongs to.
  Found byCode(String code) {
    return switch (client.ask(Operation.CODE_LOOKUP, Map.of("code", code))) {
      case Reply.Failed(RemoteTrouble trouble) -> new Found.Failed(trouble);
      case Reply.Data(JsonNode data) ->
          found(Json.at(data, "codeDiscountNodeByCode"), "codeDiscount");
    };
  }

  /// A discount by its id.
  Found byId(String id) {
    String node = id.replace("/DiscountCodeNode/", "/DiscountNode/");
    return switch (client.ask(Operation.DISCOUNT_LOOKUP, Map.of("id", node))) {
      case Reply.Failed(RemoteTrouble trouble) -> new Found.Failed(trouble);
      case Reply.Data(JsonNode data) -> found(Json.at(data, "discountNode"), "discount");
    };
  }

  /// A discount of ours that is not ended. The shop's search lags behind; it is asked only in
  /// addition to the code.
  private Found byMark(DiscountTerms terms) {
    Map<String, Object> query = Map.of("query", "title:\"" + terms.mark() + "\"");
    return switch (client.ask(Operation.DISCOUNT_SEARCH, query)) {
      case Reply.Failed(RemoteTrouble trouble) -> new Found.Failed(trouble);
      case Reply.Data(JsonNode data) -> {
        for (JsonNode node : Json.elements(Json.at(data, "discountNodes", "nodes"))) {
          if (found(node, "discount") instanceof Found.Here here
              && terms.isOurs(here.title())
              && !here.isEnded()) {
            yield here;
          }
        }
        yield new Found.Nothing();
      }
    };
  }

  /// Finds or makes the discount of an offer.
  Parented parent(Offer offer, String firstCode) {
    String counted = currency;
    if (counted == null) {
      switch (client.ask(Operation.SHOP, Map.of())) {
        case Reply.Failed(RemoteTrouble trouble) -> {
          return new Parented.Failed(trouble);
        }
        case Reply.Data(JsonNode data) -> {
          counted = Json.text(data, "shop", "currencyCode");
          if (counted == null) {
            return new Parented.Failed(Troubles.broken(Kind.LATER));
          }
          currency = counted;
        }
      }
    }
    return switch (DiscountTerms.of(offer, counted, clock.instant(), json)) {
      case DiscountTerms.Making.Failed(RemoteTrouble trouble) -> new Parented.Failed(trouble);
      case DiscountTerms.Making.Made(DiscountTerms terms) -> parent(terms, firstCode);
    };
  }

  private Parented parent(DiscountTerms terms, String firstCode) {
    for (int nth = 0; nth < MOST_FIRST_CODES; nth++) {
      String code = nth == 0 ? firstCode : firstCode + terms.print() + (nth == 1 ? "" : nth);
      Parented tried = parentBy(terms, code, nth == 0);
      if (tried != null) {
        return tried;
      }
    }
    return new Parented.Failed(Troubles.taken(firstCode));
  }

  /// One try; null when the code is no use.
  private @Nullable Parented parentBy(DiscountTerms terms, String code, boolean isFirst) {
    switch (byCode(code)) {
      case Found.Failed(RemoteTrouble trouble) -> {
        return new Parented.Failed(trouble);
      }
      case Found.Here here -> {
        return terms.isOurs(here.title()) && !here.isEnded() ? ours(here) : null;
      }
      case Found.Nothing() -> {
        if (isFirst) {
          switch (byMark(terms)) {
            case Found.Failed(RemoteTrouble trouble) -> {
              return new Parented.Failed(trouble);
            }
            case Found.Here here -> {
              return ours(here);
            }
            case Found.Nothing() -> {}
          }
        }
      }
    }
    return create(terms, code);
  }

  private @Nullable Parented create(DiscountTerms terms, String code) {
    return switch (client.ask(terms.create(), terms.variables(code))) {
      case Reply.Failed(RemoteTrouble trouble) -> new Parented.Failed(trouble);
      case Reply.Data(JsonNode data) -> {
        JsonNode payload = data.path(data.fieldNames().next());
        JsonNode wrong = Json.at(payload, "userErrors").path(0);
        if (wrong.isObject()) {
          yield TAKEN.equals(Json.text(wrong, "code"))
              ? readBack(terms, byCode(code))
              : new Parented.Failed(refusal(wrong));
        }
        String id = Json.text(payload, "codeDiscountNode", "id");
        yield id == null
            ? new Parented.Failed(Troubles.broken(Kind.UNKNOWN))
            : readBack(terms, byId(id));
      }
    };
  }

  private static @Nullable Parented readBack(DiscountTerms terms, Found found) {
    return switch (found) {
      case Found.Failed(RemoteTrouble trouble) -> new Parented.Failed(unsure(trouble));
      case Found.Nothing() -> new Parented.Failed(Troubles.slow());
      case Found.Here here -> terms.isOurs(here.title()) && !here.isEnded() ? ours(here) : null;
    };
  }

  /// Something was made, and could not be read back: it is there or it is not.
  static RemoteTrouble unsure(RemoteTrouble trouble) {
    return trouble.kind() == Kind.LATER
        ? new RemoteTrouble(
            Kind.UNKNOWN, trouble.code(), trouble.en(), trouble.zh(), trouble.after())
        : trouble;
  }

  /// Ends a discount; one that is ended or deleted is ended.
  Ended end(String parent) {
    return switch (client.ask(Operation.DEACTIVATE, Map.of("id", parent))) {
      case Reply.Failed(RemoteTrouble trouble) -> new Ended.Failed(trouble);
      case Reply.Data(JsonNode data) -> {
        JsonNode wrong = Json.at(data, "discountCodeDeactivate", "userErrors").path(0);
        yield wrong.isObject() ? endedAnyway(parent, wrong) : new Ended.Done();
      }
    };
  }

  private Ended endedAnyway(String parent, JsonNode wrong) {
    return switch (byId(parent)) {
      case Found.Failed(RemoteTrouble trouble) -> new Ended.Failed(trouble);
      case Found.Nothing() -> new Ended.Done();
      case Found.Here here -> here.isEnded() ? new Ended.Done() : new Ended.Failed(refusal(wrong));
    };
  }

  /// What the shop says of an input it does not take.
  static RemoteTrouble refusal(JsonNode wrong) {
    String message = Json.text(wrong, "message");
    return "INTERNAL_ERROR".equals(Json.text(wrong, "code"))
        ? Troubles.fault(Kind.UNKNOWN, 500)
        : Troubles.refused(message == null ? "?" : message);
  }

  /// Whether two ids are of one discount, which has two kinds of id.
  static boolean isSame(String one, String other) {
    return one.substring(one.lastIndexOf('/') + 1)
        .equals(other.substring(other.lastIndexOf('/') + 1));
  }

  private static Parented ours(Found.Here here) {
    return new Parented.Here(here.id(), here.endsAt());
  }

  private static Found found(JsonNode node, String inner) {
    String id = Json.text(node, "id");
    if (id == null) {
      return new Found.Nothing();
    }
    JsonNode discount = node.path(inner);
    String title = Json.text(discount, "title");
    return new Found.Here(
        id.replace("/DiscountNode/", "/DiscountCodeNode/"),
        title == null ? "" : title,
        EXPIRED.equals(Json.text(discount, "status")),
        instant(Json.text(discount, "endsAt")));
  }

  private static Instant instant(@Nullable String text) {
    try {
      return text == null ? Instant.MAX : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return Instant.MAX;
    }
  }
}
