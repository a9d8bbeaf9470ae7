package app.cuelight.feed.practice;

import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// The secrets and unguessable names of one run. They guard nothing but invented people, and are
/// drawn all the same: the real code paths are to be practised.
///
/// @param app Agora's app id, 32 hexadecimal digits
/// @param customer the customer id of the REST interface
/// @param rest its customer secret
/// @param notices what notifications are signed with, `^[A-Za-z0-9_-]{7,32}$`
/// @param shop `whsec_` and the base64 of 32 bytes
/// @param agoraToken the last part of a receiver path, as are `shopToken`, `chatPath`, `storePath`
/// @param certificate the App Certificate, 32 hexadecimal digits
/// @param store the store's client secret; the app id is its client id, too
/// @param storeToken the token it gives for that
record Keys(
    String app,
    String customer,
    String rest,
    String notices,
    String shop,
    String agoraToken,
    String shopToken,
    String certificate,
    String store,
    String storeToken,
    String chatPath,
    String storePath) {

  static Keys draw(RandomGenerator random) {
    return new Keys(
        hex(random),
        hex(random),
        hex(random),
        token(random),
        "whsec_" + Base64.getEncoder().encodeToString(bytes(32, random)),
        token(random),
        token(random),
        hex(random),
        hex(random),
        "shpca_" + hex(random),
        token(random),
        token(random));
  }

  /// Agora's two secrets as the connection keeps them, a line each.
  String agora() {
    return "ncs=" + notices + "\nrest=" + rest;
  }

  @Override
  public String toString() {
    return "Keys[…]";
  }

  private static String hex(RandomGenerator random) {
    return HexFormat.of().formatHex(bytes(16, random));
  }

  /// 22 characters of `[A-Za-z0-9_-]`.
  private static String token(RandomGenerator random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(16, random));
  }

  private static byte[] bytes(int count, RandomGenerator random) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
