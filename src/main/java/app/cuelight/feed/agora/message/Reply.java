package app.cuelight.feed.agora.message;

import java.time.Duration;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// What came of one request: the difference between "it never left" and "nobody knows" decides
/// whether a coupon may be sent again.
sealed interface Reply {

  /// The service answered.
  ///
  /// @param after what it says in `Retry-After`, or null
  /// @param request its id of the request, for its support, or null
  record Answered(int status, ByteString body, @Nullable Duration after, @Nullable String request)
      implements Reply {}

  /// No byte of the request left this computer.
  record NeverLeft() implements Reply {}

  /// It left, and no whole answer came back.
  record Lost() implements Reply {}
}
