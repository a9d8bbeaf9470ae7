package app.cuelight.feed.vendure;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.RemoteTrouble;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Coupon codes at Vendure. A promotion there has one code, and two promotions may have the same:
/// so a code is asked for first, made, read back, and what is too many is deleted. For tests only.
final class VendureMinter implements CouponMinter {

  private static final String FIELDS =
      "id name couponCode enabled startsAt endsAt"
          + " perCustomerUsageLimit actions{code args{name value}} conditions{code args{name value}}";
  private static final String OF = " of ";

  private final VendureStore store;

  VendureMinter(VendureStore store) {
    this.store = store;
  }

  @Override
  public ConnectionName shop() {
    return new ConnectionName("vendure");
  }

  @Override
  public Abilities abilities() {
    return new Abilities(
        true, 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-", 100, true, RemoteClass.QUERYABLE);
  }

  @Override
  public synchronized Parented parent(Offer offer, String firstCode) {
    String print = Integer.toHexString(offer.benefit().hashCode());
    String mark = "cuelight/" + offer.campaign() + "/" + offer.id() + "/" + print;
    try {
      JsonNode found = only(find("name", mark));
      if (found == null) {
        boolean isFree = find("couponCode", firstCode).isEmpty();
        create(input(mark, isFree ? firstCode : firstCode + "-" + print, offer));
        found = only(find("name", mark));
      }
      return found == null
          ? new Parented.Failed(unknown("It was not to be read back."))
          : new Parented.Here(
              found.path("id").asText(), Instant.parse(found.path("endsAt").asText()));
    } catch (IOException e) {
      return new Parented.Failed(unknown(e.toString()));
    }
  }

  @Override
  public synchronized Minted mint(String parent, String code) {
    try {
      JsonNode of =
          store
              .ask("query($id:ID!){promotion(id:$id){" + FIELDS + "}}", Map.of("id", parent))
              .path("promotion");
      String name = of.path("name").asText() + OF + parent;
      List<JsonNode> there = find("couponCode", code);
      if (!there.isEmpty()) {
        return whose(there, name, parent, false);
      }
      create(copy(of, name, code));
      return whose(find("couponCode", code), name, parent, true);
    } catch (IOException e) {
      return new Minted.Failed(unknown(e.toString()));
    }
  }

  private Minted whose(List<JsonNode> there, String name, String parent, boolean isNew)
      throws IOException {
    List<JsonNode> ours =
        there.stream()
            .filter(it ->
                it.path("name").asText().equals(name) || it.path("id").asText().equals(parent))
            .toList();
    JsonNode one = ours.size() == there.size() ? only(ours) : null;
    return one == null ? new Minted.Taken() : new Minted.Exists(one.path("id").asText(), isNew);
  }

  @Override
  public Filling fill(String parent, List<String> codes) {
    List<String> made = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (String code : new LinkedHashSet<>(codes)) {
      switch (mint(parent, code)) {
        case Minted.Exists _ -> made.add(code);
        case Minted.Taken() -> taken.add(code);
        case Minted.Failed(RemoteTrouble trouble) -> {
          return new Filling.Failed(trouble);
        }
      }
    }
    return new Filling.Done(made, taken, List.of());
  }

  @Override
  public Filling look(String parent, String filling, List<String> codes) {
    return fill(parent, codes);
  }

  @Override
  public synchronized Ended end(String parent) {
    try {
      JsonNode of =
          store
              .ask("query($id:ID!){promotion(id:$id){name}}", Map.of("id", parent))
              .path("promotion");
      List<JsonNode> all = new ArrayList<>(find("name", of.path("name").asText() + OF + parent));
      all.addAll(find("name", of.path("name").asText()));
      for (JsonNode each : all) {
        store.ask(
            "mutation($input:UpdatePromotionInput!){updatePromotion(input:$input){__typename}}",
            Map.of("input", Map.of("id", each.path("id").asText(), "enabled", false)));
      }
      return new Ended.Done();
    } catch (IOException e) {
      return new Ended.Failed(unknown(e.toString()));
    }
  }

  @Override
  public void close() {}

  /// Promotions by an exact field; Vendure finds them at once.
  List<JsonNode> find(String field, String value) throws IOException {
    return find(Map.of(field, Map.of("eq", value)));
  }

  List<JsonNode> find(Map<String, ?> filter) throws IOException {
    JsonNode items =
        store
            .ask(
                "query($o:PromotionListOptions){promotions(options:$o){items{" + FIELDS + "}}}",
                Map.of("o", Map.of("filter", filter, "take", 100)))
            .at("/promotions/items");
    List<JsonNode> found = new ArrayList<>();
    items.forEach(found::add);
    return found;
  }

  void delete(JsonNode promotion) throws IOException {
    store.ask(
        "mutation($id:ID!){deletePromotion(id:$id){result}}",
        Map.of("id", promotion.path("id").asText()));
  }

  void create(Map<String, ?> input) throws IOException {
    JsonNode made =
        store.ask(
            "mutation($input:CreatePromotionInput!){createPromotion(input:$input){__typename}}",
            Map.of("input", input));
    if (!made.at("/createPromotion/__typename").asText().equals("Promotion")) {
      throw new IOException(made.toString());
    }
  }

  /// The oldest; the others are surplus and deleted.
  private JsonNode only(List<JsonNode> found) throws IOException {
    List<JsonNode> sorted =
        found.stream()
            .sorted(
                Comparator.comparingInt(
                    it -> Integer.parseInt(it.path("id").asText().substring(2))))
            .toList();
    for (JsonNode surplus : sorted.subList(Math.min(1, sorted.size()), sorted.size())) {
      delete(surplus);
    }
    return sorted.isEmpty() ? null : sorted.getFirst();
  }

  static Map<String, Object> input(String name, String code, Offer offer) {
    Map<String, Object> input = named(name, code);
    input.put("actions", List.of(action(offer.benefit())));
    input.put("conditions", List.of());
    input.put("perCustomerUsageLimit", 1);
    if (offer.validity() instanceof Validity.Until(Instant end)) {
      input.put("endsAt", end.toString());
    }
    return input;
  }

  private static Map<String, Object> action(Benefit benefit) {
    return switch (benefit) {
      case Benefit.Off(Discount.Amount(var money)) ->
          operation("order_fixed_discount", Long.toString(money.minor()));
      case Benefit.Off(Discount.Percent(var percent)) ->
          operation("order_percentage_discount", percent.toPlainString());
      case Benefit.FreeShipping() -> Map.of("code", "free_shipping", "arguments", List.of());
      case Benefit.Gift _ -> throw new IllegalArgumentException("no gifts");
    };
  }

  private static Map<String, Object> operation(String code, String discount) {
    return Map.of(
        "code", code, "arguments", List.of(Map.of("name", "discount", "value", discount)));
  }

  private static Map<String, Object> named(String name, String code) {
    Map<String, Object> input = new HashMap<>();
    input.put("enabled", true);
    input.put("couponCode", code);
    input.put(
        "translations", List.of(Map.of("languageCode", "en", "name", name, "description", "")));
    return input;
  }

  /// A promotion of the same worth under another code.
  private static Map<String, Object> copy(JsonNode of, String name, String code) {
    Map<String, Object> input = named(name, code);
    for (String kind : List.of("actions", "conditions")) {
      List<Map<String, Object>> operations = new ArrayList<>();
      for (JsonNode each : of.path(kind)) {
        operations.add(Map.of("code", each.path("code").asText(), "arguments", each.path("args")));
      }
      input.put(kind, operations);
    }
    input.put("perCustomerUsageLimit", of.path("perCustomerUsageLimit").asInt());
    input.put("endsAt", of.path("endsAt").asText());
    return input;
  }

  private static RemoteTrouble unknown(String what) {
    return new RemoteTrouble(RemoteTrouble.Kind.UNKNOWN, "vendure", what, what, null);
  }
}
