package app.cuelight.feed.contract;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Consent;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.ShowEvent;
import org.jspecify.annotations.Nullable;

/// The objects of the contract (`contract.md` §2), written.
final class Written {

  private Written() {}

  static void inRoom(ShowEvent.InRoom event, JsonOut out) {
    room(event.room(), out);
    viewer(event.viewer(), out);
  }

  static void room(@Nullable RoomKey room, JsonOut out) {
    out.text("room", room == null ? null : room.room());
  }

  static void viewer(@Nullable Person person, JsonOut out) {
    if (person != null) {
      out.object(
          "viewer",
          o -> {
            o.text("id", person.identity().value());
            if (!person.further().isEmpty()) {
              o.object(
                  "ids", ids -> person.further().forEach(i -> ids.text(i.namespace(), i.value())));
            }
            profile(person.profile(), o);
          });
    }
  }

  private static void profile(Profile profile, JsonOut out) {
    out.text("name", profile.name());
    out.text("handle", profile.handle());
    out.text("avatarUrl", profile.avatarUrl());
    out.text("locale", profile.locale());
    out.text("country", profile.country());
    out.text("region", profile.region());
    out.text("timeZone", profile.timeZone());
    out.text("birthday", profile.birthday());
    var roles = profile.roles();
    if (roles != null) {
      out.texts("roles", roles.stream().sorted().map(Words::word).toList());
    }
    Consent consent = profile.consent();
    if (consent != null) {
      out.object("consent", o -> consent(consent, o));
    }
  }

  private static void consent(Consent consent, JsonOut out) {
    out.flag("greetByName", consent.greetByName());
    out.flag("birthday", consent.birthday());
    out.object(
        "coupon",
        o -> {
          o.flag("chat", consent.couponByChat());
          o.flag("email", consent.couponByEmail());
        });
  }

  static void product(Product product, JsonOut out) {
    out.text("id", product.id());
    out.text("title", product.title());
    out.text("category", product.category());
    money("price", product.price(), out);
  }

  static void money(String name, @Nullable Money money, JsonOut out) {
    if (money != null) {
      out.object(
          name,
          o -> {
            o.text("amount", money.amount());
            o.text("currency", money.currency());
          });
    }
  }

  static void order(Order order, JsonOut out) {
    out.text("id", order.id());
    out.text("status", Words.word(order.status()));
    money("total", order.total(), out);
    money("refunded", order.refunded().minor() == 0 ? null : order.refunded(), out);
    if (!order.items().isEmpty()) {
      out.objects("items", order.items(), item -> item(item, out));
    }
    if (!order.coupons().isEmpty()) {
      out.texts("coupons", order.coupons());
    }
    out.text("placedAt", order.placedAt().toString());
    out.text("updatedAt", order.updatedAt().toString());
    out.flag("test", order.test() ? Boolean.TRUE : null);
  }

  private static void item(Order.Item item, JsonOut out) {
    out.object("product", o -> product(item.product(), o));
    out.number("quantity", item.quantity());
    money("total", item.total(), out);
  }
}
