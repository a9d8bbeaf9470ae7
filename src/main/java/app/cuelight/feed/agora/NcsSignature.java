package app.cuelight.feed.agora;

import app.cuelight.feed.receiver.RawRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Verifies what Agora's notification service signs: lower-case hex of an HMAC over the body's
/// bytes as they came, SHA-256 in `Agora-Signature-V2` and SHA-1 in `Agora-Signature`
/// (AgoraIO/Docs-Source:shared/common/_enable-ncs.mdx). Safe for any thread.
///
/// Where the newer signature is there it alone decides, so that a forged older one is of no use.
/// Neither covers a time: repeated deliveries are told by their ids.
final class NcsSignature {

  private static final String V2 = "Agora-Signature-V2";
  private static final String V1 = "Agora-Signature";
  private static final HexFormat HEX = HexFormat.of();

  /// Never used themselves, only copied: looking an algorithm up costs more than computing it.
  private final Mac sha256;

  private final Mac sha1;

  NcsSignature(String secret) {
    sha256 = mac("HmacSHA256", secret);
    sha1 = mac("HmacSHA1", secret);
  }

  /// Whether there is a signature on a request, whatever it is worth.
  static boolean isOn(RawRequest request) {
    return request.header(V2) != null || request.header(V1) != null;
  }

  /// Whether the request is signed with the secret.
  boolean verifies(RawRequest request) {
    String newer = request.header(V2);
    if (newer != null) {
      return same(v2(request.body()), newer);
    }
    String older = request.header(V1);
    return older != null && same(v1(request.body()), older);
  }

  /// The signature of a body as in `Agora-Signature-V2`.
  String v2(byte[] body) {
    return HEX.formatHex(copy(sha256).doFinal(body));
  }

  /// The signature of a body as in `Agora-Signature`.
  String v1(byte[] body) {
    return HEX.formatHex(copy(sha1).doFinal(body));
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.ISO_8859_1), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Mac mac(String algorithm, String secret) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " is part of every JDK", e);
    }
  }

  private static Mac copy(Mac mac) {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("The JDK's own HMACs can be copied", e);
    }
  }
}
