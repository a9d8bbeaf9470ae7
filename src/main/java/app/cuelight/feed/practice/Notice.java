package app.cuelight.feed.practice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One notification of Agora's Notification Center Service for an RTC channel (AgoraIO/Docs-Source:
/// shared/common/channel-management-api/webhooks/channel-event-type.mdx).
///
/// @param id `noticeId`
/// @param move who moved, or null when the channel itself did
record Notice(String id, Type type, Instant at, @Nullable Move move) {

  /// The kinds of notification a live broadcast needs.
  enum Type {
    CHANNEL_CREATED(101),
    BROADCASTER_JOINED(103),
    AUDIENCE_JOINED(105),
    AUDIENCE_LEFT(106);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    /// Agora's number for it, `eventType`.
    int code() {
      return code;
    }
  }

  /// Somebody came or went.
  ///
  /// @param platform 1 Android, 2 iOS, 5 Windows, 7 web, 8 macOS
  /// @param sequence `clientSeq`; grows with every event of a uid
  /// @param leave null for a join
  record Move(long uid, int platform, long sequence, @Nullable Leave leave) {}

  /// How it ended.
  ///
  /// @param reason 1 left, 2 timeout, 5 other device, 10 the network reconnects
  /// @param seconds how long she was in
  record Leave(int reason, long seconds) {}
}
