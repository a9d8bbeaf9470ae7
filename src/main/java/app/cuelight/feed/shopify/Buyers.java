package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Consent;
import app.cuelight.domain.event.Patronage;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who a customer of the shop is. She is known by Shopify's number for her, and found again in
/// other sources by `shop.customer` (her global id) and by the hashes of her e-mail address and
/// phone number.
///
/// Without leave to read protected customer data, names and addresses are simply missing.
final class Buyers {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,20}");
  private static final Pattern COUNT = Pattern.compile("\\d{1,12}");
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern ZONE = Pattern.compile("[A-Za-z]+(/[A-Za-z0-9_+-]+)*");
  private static final String GLOBAL = "gid://shopify/Customer/";
  private static final int LONGEST_NAME = 200;

  private Buyers() {}

  /// What else is known of her where she is spoken of.
  ///
  /// @param locale of the order
  /// @param address of the order
  record Beside(@Nullable String locale, JsonNode address) {}

  /// The digits of an id, whether it comes as a number of any size, as text, or as a global id; the
  /// global one wins, because examples exist in which the number was rounded.
  static @Nullable String id(JsonNode node, String number, String global) {
    String gid = Json.text(node, global);
    String tail = gid == null ? null : gid.substring(gid.lastIndexOf('/') + 1);
    if (tail != null && DIGITS.matcher(tail).matches()) {
      return tail;
    }
    JsonNode value = Json.at(node, number);
    String digits =
        value.isIntegralNumber() ? value.bigIntegerValue().toString() : value.asText("");
    return DIGITS.matcher(digits).matches() ? digits : null;
  }

  /// The customer, or null when there is none.
  static @Nullable Person customer(JsonNode node, Beside beside, ConnectionName connection) {
    String id = id(node, "id", node.has("admin_graphql_api_id") ? "admin_graphql_api_id" : "id");
    if (id == null) {
      return null;
    }
    return new Person(
        Identity.own(connection, id), further(node, id, connection), profile(node, beside));
  }

  /// Somebody who bought without an account: known by the hash of her e-mail address, else by
  /// nothing.
  static @Nullable Person guest(@Nullable String mail, Beside beside, ConnectionName connection) {
    String hash = mail == null ? null : Discreet.mail(mail);
    return hash == null
        ? null
        : new Person(
            new Identity(connection, "email.sha256", hash),
            List.of(),
            profile(MissingNode.getInstance(), beside));
  }

  /// A person of whom only the id is told, with what may be done.
  static Person allowed(String id, Consent consent, ConnectionName connection) {
    return new Person(
        Identity.own(connection, id),
        List.of(),
        new Profile(null, null, null, null, null, null, null, null, null, consent));
  }

  /// A person of whom the shop only says how much she bought; null when it does not say who.
  static @Nullable Person summed(JsonNode node, ConnectionName connection) {
    String gid = first(Json.text(node, "customerId"), Json.text(node, "customer_id"));
    String id = gid == null ? "" : gid.substring(gid.lastIndexOf('/') + 1);
    Patronage patronage = patronage(node);
    return patronage == null || !DIGITS.matcher(id).matches()
        ? null
        : new Person(
            Identity.own(connection, id),
            List.of(new Identity(connection, "shop.customer", GLOBAL + id)),
            new Profile(null, null, null, null, null, null, null, null, null, null, patronage));
  }

  private static List<Identity> further(JsonNode node, String id, ConnectionName connection) {
    List<Identity> further = new ArrayList<>();
    further.add(new Identity(connection, "shop.customer", GLOBAL + id));
    String mail =
        first(Json.text(node, "email"), Json.text(node, "defaultEmailAddress", "emailAddress"));
    String hash = mail == null ? null : Discreet.mail(mail);
    if (hash != null) {
      further.add(new Identity(connection, "email.sha256", hash));
    }
    String phone =
        first(Json.text(node, "phone"), Json.text(node, "defaultPhoneNumber", "phoneNumber"));
    String number = phone == null ? null : Discreet.phone(phone);
    if (number != null) {
      further.add(new Identity(connection, "phone.sha256", number));
    }
    return further;
  }

  private static Profile profile(JsonNode node, Beside beside) {
    String locale = first(Json.text(node, "locale"), beside.locale());
    String country =
        first(
            first(
                Json.text(beside.address(), "country_code"),
                Json.text(beside.address(), "countryCodeV2")),
            Json.text(node, "default_address", "country_code"));
    String zone = Json.text(beside.address(), "timeZone");
    return new Profile(
        name(node),
        null,
        null,
        locale != null && TAG.matcher(locale).matches() ? locale.replace('_', '-') : null,
        country != null && COUNTRY.matcher(country).matches() ? country : null,
        null,
        zone != null && ZONE.matcher(zone).matches() ? zone : null,
        null,
        null,
        consent(node),
        patronage(node));
  }

  /// What the shop says of all her orders, in any of its three shapes; null when it says nothing.
  static @Nullable Patronage patronage(JsonNode node) {
    String count =
        first(
            first(number(node, "numberOfOrders"), number(node, "orders_count")),
            number(node, "number_of_orders"));
    if (count == null) {
      return null;
    }
    JsonNode spent = node.has("amountSpent") ? node.path("amountSpent") : node.path("amount_spent");
    String currency = first(Json.text(spent, "currencyCode"), Json.text(spent, "currency_code"));
    return new Patronage(
        Long.parseLong(count),
        currency == null ? null : Sales.amount(spent.path("amount"), currency, "amountSpent"));
  }

  /// The digits of a count, which comes as a number or as text.
  private static @Nullable String number(JsonNode node, String name) {
    String text = node.path(name).asText("");
    return COUNT.matcher(text).matches() ? text : null;
  }

  private static @Nullable String name(JsonNode node) {
    String display = Json.text(node, "displayName");
    String first = Json.text(node, "first_name");
    String last = Json.text(node, "last_name");
    String whole =
        display != null
            ? display
            : ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    // Where no name is known, the display name is the address.
    return whole.isEmpty() || whole.length() > LONGEST_NAME || whole.indexOf('@') >= 0
        ? null
        : whole;
  }

  private static @Nullable Consent consent(JsonNode node) {
    String state =
        first(
            Json.text(node, "email_marketing_consent", "state"),
            Json.text(node, "defaultEmailAddress", "marketingState"));
    return state == null ? null : byMail(state);
  }

  /// Whatever is not a clear yes is a no: pending, redacted and invalid ones too.
  static Consent byMail(String state) {
    return new Consent(null, null, null, state.toLowerCase(Locale.ROOT).equals("subscribed"));
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
