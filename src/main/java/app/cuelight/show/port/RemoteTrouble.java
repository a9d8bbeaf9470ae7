package app.cuelight.show.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a shop or a message service did not do what it was asked.
///
/// @param code short and stable, such as `shop-throttled`, `shop-token`, `chat-429`
/// @param en a sentence for the user in English: what happened, what to do
/// @param zh the same in Chinese
/// @param after how long the remote side asks to wait, or null when it does not say
public record RemoteTrouble(
    Kind kind, String code, String en, String zh, @Nullable Duration after) {

  /// What it means for the call.
  public enum Kind {
    /// Nothing was done; the same may be tried again later (429, 503 before acceptance, throttled,
    /// connection refused).
    LATER,
    /// Nobody knows whether it was done (time-out, connection lost, half an answer, 5xx).
    UNKNOWN,
    /// Nothing was done, nor will be: somebody has to change something (bad input, limits).
    NEVER,
    /// The account has no right to it: token, scope, shop. Everything for this account waits.
    ACCOUNT
  }
}
