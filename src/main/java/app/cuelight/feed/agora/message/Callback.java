package app.cuelight.feed.agora.message;

import app.cuelight.feed.agora.wire.Fields;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// The envelope of one callback of Agora Chat
/// (AgoraIO/Docs-Source:shared/chat-sdk/develop/_setup-webhooks.mdx).
///
/// Its signature is the MD5 of id, secret and time. What the callback says is not covered: whoever
/// saw one could send another content under it, once, until the real one is known.
record Callback(String callId, long timestamp, String security, Fields body) {

  /// How long the service keeps what it could not deliver, and a day more.
  static final Duration OLDEST = Duration.ofDays(4);

  private static final Duration AHEAD = Duration.ofDays(1);
  private static final int LONGEST = 256;

  static Callback of(Fields body) {
    String callId = body.id("callId", LONGEST);
    long timestamp = body.count("timestamp", Long.MAX_VALUE);
    String security = body.text("security");
    return new Callback(callId, timestamp, security == null ? "" : security, body);
  }

  /// Whether the sender knows the secret.
  boolean isGenuine(String secret) {
    byte[] expected =
        HexFormat.of()
            .formatHex(md5(callId + secret + timestamp))
            .getBytes(StandardCharsets.ISO_8859_1);
    return MessageDigest.isEqual(expected, security.getBytes(StandardCharsets.UTF_8));
  }

  boolean isStale(Instant now) {
    return at().isBefore(now.minus(OLDEST)) || at().isAfter(now.plus(AHEAD));
  }

  Instant at() {
    return Instant.ofEpochMilli(timestamp);
  }

  /// MD5 is what the service signs with; nothing here rests on its strength.
  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("MD5 is part of every JDK", e);
    }
  }
}
