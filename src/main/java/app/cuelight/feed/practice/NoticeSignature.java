package app.cuelight.feed.practice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs a notification as Agora's Notification Center Service does: lower-case hexadecimal HMAC
/// over the raw body, with SHA-1 in `Agora-Signature` and SHA-256 in `Agora-Signature-V2`
/// (AgoraIO/Docs-Source: shared/notification-center-service). Safe for any thread.
final class NoticeSignature {

  private final Mac mac;

  private NoticeSignature(String algorithm, String secret) {
    try {
      mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " is part of every JDK", e);
    }
  }

  static NoticeSignature first(String secret) {
    return new NoticeSignature("HmacSHA1", secret);
  }

  static NoticeSignature second(String secret) {
    return new NoticeSignature("HmacSHA256", secret);
  }

  String of(byte[] body) {
    try {
      // A copy costs less than looking the algorithm up.
      Mac copy = (Mac) mac.clone();
      return HexFormat.of().formatHex(copy.doFinal(body));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The JDK's own HMAC can be copied", e);
    }
  }
}
