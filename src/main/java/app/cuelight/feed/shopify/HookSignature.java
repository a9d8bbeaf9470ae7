package app.cuelight.feed.shopify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Verifies what Shopify signs: base64 of an HMAC-SHA256 over the body's bytes as they came, keyed
/// with the app's client secret (Shopify/shopify-app-js, `hmac-validator.ts`). Neither headers nor
/// a time are covered. Safe for any thread.
final class HookSignature {

  private static final String ALGORITHM = "HmacSHA256";

  /// Never used itself, only copied: looking an algorithm up costs more than computing it.
  private final Mac mac;

  HookSignature(String secret) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
    }
  }

  boolean verifies(byte[] body, String given) {
    return MessageDigest.isEqual(
        sign(body).getBytes(StandardCharsets.ISO_8859_1),
        given.strip().getBytes(StandardCharsets.UTF_8));
  }

  String sign(byte[] body) {
    try {
      return Base64.getEncoder().encodeToString(((Mac) mac.clone()).doFinal(body));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The JDK's own HMACs can be copied", e);
    }
  }
}
