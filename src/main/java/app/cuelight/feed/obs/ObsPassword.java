package app.cuelight.feed.obs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// How a client proves to obs-websocket 5 that it knows the password: base64(sha256(base64(sha256(
/// password + salt)) + challenge)). The password itself never leaves.
final class ObsPassword {

  private ObsPassword() {}

  static String answer(String password, String salt, String challenge) {
    return sha(sha(password + salt) + challenge);
  }

  private static String sha(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
