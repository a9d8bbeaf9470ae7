package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Understands what a shop tells, by webhook or when it is asked. Safe for any thread.
///
/// What the log keeps is what the shop told without addresses and the like ([Discreet]). Order and
/// customer events are states: late and repeated ones change nothing, because of several the newest
/// `updated_at` holds. Topics that tell nothing the house has a word for are kept and counted.
public final class ShopifyDecoder {

  /// The name of this format in [RawEvent#format()].
  public static final String FORMAT = "shopify";

  /// The type of an order that was asked for.
  static final String POLLED = "order";

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofHours(24);

  private final Json json = new Json();

  /// Reads an event again out of the log.
  ///
  /// @throws app.cuelight.feed.contract.BadEvent when this version refuses what an earlier one took
  public Arrival decode(RawEvent raw) {
    JsonNode body = json.read(raw.data().getBytes(StandardCharsets.UTF_8));
    return new Arrival(raw, event(raw.type(), body, raw.key().connection()));
  }

  /// Reads a delivery.
  ///
  /// @throws app.cuelight.feed.contract.BadEvent when it is not what its topic says
  Arrival read(Hook hook, byte[] body, ConnectionName connection, Instant receivedAt) {
    JsonNode told = Discreet.copy(json.read(body));
    Instant updated = Hook.instant(Json.text(told, "updated_at"));
    var raw =
        new RawEvent(
            key(hook, told, connection),
            FORMAT,
            hook.topic(),
            plausible(updated, plausible(hook.triggeredAt(), receivedAt, receivedAt), receivedAt),
            receivedAt,
            json.write(told));
    return new Arrival(raw, event(hook.topic(), told, connection));
  }

  /// Reads an order that was asked for. Asked again while it is the same, it is the same event.
  Arrival polled(JsonNode order, ConnectionName connection, Instant receivedAt) {
    JsonNode told = Discreet.copy(order);
    Order read = Sales.order(told);
    var raw =
        new RawEvent(
            EventKey.of(connection, "order:" + read.id() + "|" + read.updatedAt()),
            FORMAT,
            POLLED,
            plausible(read.updatedAt(), receivedAt, receivedAt),
            receivedAt,
            json.write(told));
    return new Arrival(raw, event(POLLED, told, connection));
  }

  /// What an event tells, as the log keeps it.
  JsonNode told(Arrival arrival) {
    return json.read(arrival.raw().data().getBytes(StandardCharsets.UTF_8));
  }

  private static EventKey key(Hook hook, JsonNode told, ConnectionName connection) {
    String delivery = "hook:" + hook.shop() + "|" + hook.topic() + "|" + hook.webhookId();
    if (hook.eventId() == null) {
      return EventKey.of(connection, delivery);
    }
    String entity = Objects.requireNonNullElse(Buyers.id(told, "id", "admin_graphql_api_id"), "");
    return new EventKey(
        connection, delivery, "event:" + hook.eventId() + "|" + hook.topic() + "|" + entity);
  }

  private static ShowEvent event(String topic, JsonNode told, ConnectionName connection) {
    return switch (topic) {
      case "orders/create", "orders/paid", "orders/updated", "orders/cancelled", POLLED ->
          order(told, connection);
      case "customers/create", "customers/update" -> {
        Person person =
            Buyers.customer(told, new Buyers.Beside(null, Json.at(told, "none")), connection);
        yield person == null ? new ShowEvent.Unknown(topic) : new ShowEvent.ViewerUpdated(person);
      }
      case "customers/purchasing_summary" -> {
        Person person = Buyers.summed(told, connection);
        yield person == null ? new ShowEvent.Unknown(topic) : new ShowEvent.ViewerUpdated(person);
      }
      case "customers/merge" -> merge(topic, told, connection);
      case "customers_email_marketing_consent/update" -> consent(topic, told, connection);
      default -> new ShowEvent.Unknown(topic);
    };
  }

  private static ShowEvent order(JsonNode told, ConnectionName connection) {
    Order order = Sales.order(told);
    boolean isHook = told.has("updated_at");
    String address = isHook ? "shipping_address" : "shippingAddress";
    String locale = Json.text(told, isHook ? "customer_locale" : "customerLocale");
    var beside = new Buyers.Beside(locale, Json.at(told, address));
    Person buyer = Buyers.customer(Json.at(told, "customer"), beside, connection);
    if (buyer == null) {
      String mail = Json.text(told, "contact_email");
      buyer = Buyers.guest(mail == null ? Json.text(told, "email") : mail, beside, connection);
    }
    return buyer == null
        ? new ShowEvent.GuestOrdered(order)
        : new ShowEvent.OrderChanged(null, buyer, order);
  }

  /// Two customers the shop made one: the same person under both ids from now on. A merge that
  /// failed is told as well.
  private static ShowEvent merge(String topic, JsonNode told, ConnectionName connection) {
    String kept = Buyers.id(told, "id", "admin_graphql_api_customer_kept_id");
    String gone = Buyers.id(told, "id", "admin_graphql_api_customer_deleted_id");
    String status = Json.text(told, "status");
    if (kept == null || gone == null || status != null && !status.equals("completed")) {
      return new ShowEvent.Unknown(topic);
    }
    Person person =
        new Person(
            Identity.own(connection, kept), List.of(Identity.own(connection, gone)), Profile.EMPTY);
    return new ShowEvent.ViewerUpdated(person);
  }

  private static ShowEvent consent(String topic, JsonNode told, ConnectionName connection) {
    String id = Buyers.id(told, "customer_id", "customer_gid");
    String state = Json.text(told, "email_marketing_consent", "state");
    return id == null || state == null
        ? new ShowEvent.Unknown(topic)
        : new ShowEvent.ViewerUpdated(Buyers.allowed(id, Buyers.byMail(state), connection));
  }

  private static Instant plausible(@Nullable Instant told, Instant otherwise, Instant receivedAt) {
    return told == null || told.isBefore(EARLIEST) || told.isAfter(receivedAt.plus(AHEAD))
        ? otherwise
        : told;
  }
}
