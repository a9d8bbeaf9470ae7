package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.CouponCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What only the key of the books can make: codes nobody guesses, and hashes of identities from
/// which nobody reads who it was. Safe for any thread.
final class Seal {

  private static final String HMAC = "HmacSHA256";
  private static final int HASH_BYTES = 16;

  private final byte[] key;

  Seal(byte[] key) {
    this.key = key.clone();
  }

  /// The code of an intent (`facts/commerce.md` §6.3).
  ///
  /// @param n how many codes of it were somebody else's
  String code(String prefix, String intent, long n) {
    return CouponCode.of(prefix, ByteBuffer.wrap(hash("code|" + intent + "|" + n)).getLong());
  }

  /// A link as the books know it.
  String link(String link) {
    return HexFormat.of().formatHex(hash("link|" + link), 0, HASH_BYTES);
  }

  List<String> links(List<Identity> identities) {
    return identities.stream().map(Identity::link).distinct().map(this::link).toList();
  }

  private byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HMAC + ".", e);
    }
  }
}
