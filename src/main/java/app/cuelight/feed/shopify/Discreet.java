package app.cuelight.feed.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes out of what a shop tells whatever a greeting never needs: street addresses, payment, IP
/// addresses, free notes. E-mail addresses and phone numbers stay as SHA-256, by which a person is
/// found again in other sources; the clear ones never reach the cache. Safe for any thread.
final class Discreet {

  private static final String HASHED = "sha256:";
  private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]{2,}");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{7,14}");

  private static final Set<String> MAILS =
      Set.of("email", "contact_email", "emailaddress", "email_address");
  private static final Set<String> PHONES =
      Set.of("phone", "phonenumber", "sms_marketing_phone", "phone_number");

  private static final Set<String> ADDRESSES =
      Set.of(
          "billing_address",
          "shipping_address",
          "default_address",
          "shippingaddress",
          "origin_address",
          "address");

  private static final Set<String> OF_ADDRESS =
      Set.of("country_code", "province_code", "countrycodev2", "timezone");

  private static final Set<String> DROPPED =
      Set.of(
          "addresses",
          "browser_ip",
          "client_details",
          "note",
          "note_attributes",
          "payment_details",
          "payment_terms",
          "token",
          "cart_token",
          "checkout_token",
          "order_status_url",
          "landing_site",
          "referring_site",
          "multipass_identifier",
          "receipt");

  private Discreet() {}

  /// A copy without them.
  static JsonNode copy(JsonNode node) {
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      if (!DROPPED.contains(name)) {
        copy.set(field.getKey(), value(name, field.getValue()));
      }
    }
    return copy;
  }

  private static JsonNode value(String name, JsonNode value) {
    if (ADDRESSES.contains(name) && value.isObject()) {
      ObjectNode place = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        if (OF_ADDRESS.contains(field.getKey().toLowerCase(Locale.ROOT))) {
          place.set(field.getKey(), field.getValue());
        }
      }
      return place;
    }
    boolean isMail = MAILS.contains(name);
    if (value.isTextual() && (isMail || PHONES.contains(name))) {
      String hash = isMail ? mail(value.textValue()) : phone(value.textValue());
      return hash == null
          ? JsonNodeFactory.instance.nullNode()
          : JsonNodeFactory.instance.textNode(HASHED + hash);
    }
    return copy(value);
  }

  /// The hash of an e-mail address in lower case, or null when it is none.
  static @Nullable String mail(String text) {
    String tame = text.strip().toLowerCase(Locale.ROOT);
    return tame.startsWith(HASHED) ? tame.substring(HASHED.length()) : hash(MAIL, tame);
  }

  /// The hash of a phone number as E.164, or null when it is none.
  static @Nullable String phone(String text) {
    return text.startsWith(HASHED)
        ? text.substring(HASHED.length())
        : hash(PHONE, text.replaceAll("[ ()./-]", ""));
  }

  private static @Nullable String hash(Pattern shape, String text) {
    if (!shape.matcher(text).matches()) {
      return null;
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
