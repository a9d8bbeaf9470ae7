package app.cuelight.feed.agora.message;

import io.agora.chat.ChatTokenBuilder2;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The app token of Chat, made by Agora's own builder out of the App Certificate, and another one
/// in time before it ends. Safe for any thread.
///
/// It is made here and asked of nobody: what the service could refuse is the certificate, or this
/// computer's clock.
final class AppToken {

  private static final Duration LIFE = Duration.ofHours(12);

  /// A token is replaced so long before it ends: no call is under way for longer.
  private static final Duration MARGIN = Duration.ofMinutes(30);

  private final String appId;
  private final String certificate;
  private final InstantSource clock;
  private @Nullable Made made;

  private record Made(String token, Instant until) {}

  AppToken(String appId, String certificate, InstantSource clock) {
    this.appId = appId;
    this.certificate = certificate;
    this.clock = clock;
  }

  /// A token that holds for a while; empty when App ID or certificate are none.
  synchronized String now() {
    Instant now = clock.instant();
    Made last = made;
    if (last != null && now.isBefore(last.until()) && now.plus(LIFE).isAfter(last.until())) {
      return last.token();
    }
    String token =
        new ChatTokenBuilder2().buildAppToken(appId, certificate, (int) LIFE.toSeconds());
    made = new Made(token, now.plus(LIFE).minus(MARGIN));
    return token;
  }

  /// This one was refused: the next is another. Whoever comes late with an old one changes nothing.
  synchronized void refused(String token) {
    if (made != null && made.token().equals(token)) {
      made = null;
    }
  }
}
