package app.cuelight.feed.contract;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs and verifies as Standard Webhooks does with a shared secret: `v1,` and the base64 of
/// HMAC-SHA256 over `id.timestamp.body` (standard-webhooks/standard-webhooks:
/// spec/standard-webhooks.md, "Signature scheme"). Safe for any thread.
public final class StandardSignature {

  private static final String SECRET_PREFIX = "whsec_";
  private static final String VERSION_PREFIX = "v1,";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;

  /// Never used itself, only copied: looking an algorithm up costs more than computing it.
  private final Mac mac;

  /// @param secret `whsec_` and the base64 of 24 to 64 bytes; the prefix may be left out
  /// @throws IllegalArgumentException with a sentence for the user, without the secret in it
  public StandardSignature(String secret) {
    byte[] key = key(secret);
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is part of every JDK", e);
    }
  }

  private static byte[] key(String secret) {
    String text = secret.strip();
    if (text.startsWith(SECRET_PREFIX)) {
      text = text.substring(SECRET_PREFIX.length());
    }
    byte[] key;
    try {
      key = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "A Standard Webhooks secret is whsec_ followed by base64; this is not.");
    }
    if (key.length < FEWEST_BYTES || key.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "A Standard Webhooks secret stands for 24 to 64 bytes; this one for " + key.length + ".");
    }
    return key;
  }

  /// The signature of a delivery, as it stands in the header `webhook-signature`.
  ///
  /// @param timestamp seconds since 1970, as in the header
  public String sign(String id, String timestamp, byte[] body) {
    return VERSION_PREFIX + Base64.getEncoder().encodeToString(digest(id, timestamp, body));
  }

  /// Whether one of the signatures in the header is that of the delivery. Signatures of other
  /// versions are passed over; every comparison takes the same time.
  ///
  /// @param signatures one or more, separated by spaces, as while a secret is being changed
  public boolean verifies(String id, String timestamp, byte[] body, String signatures) {
    byte[] expected = sign(id, timestamp, body).getBytes(StandardCharsets.ISO_8859_1);
    boolean fits = false;
    for (String signature : signatures.split(" ")) {
      fits |= MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.ISO_8859_1));
    }
    return fits;
  }

  private byte[] digest(String id, String timestamp, byte[] body) {
    Mac digest = copy();
    // Header values were read as ISO-8859-1, so this gives back the bytes that were sent.
    digest.update((id + "." + timestamp + ".").getBytes(StandardCharsets.ISO_8859_1));
    return digest.doFinal(body);
  }

  private Mac copy() {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The JDK's own " + ALGORITHM + " can be copied", e);
    }
  }
}
