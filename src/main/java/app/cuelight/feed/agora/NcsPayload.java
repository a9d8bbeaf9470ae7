package app.cuelight.feed.agora;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.feed.agora.wire.Fields;
import org.jspecify.annotations.Nullable;

/// What an RTC channel event says of its channel, and of the user where it is about one.
///
/// @param uid 32 bits without sign; null for events about the channel
/// @param account the user's own id in the shop's app; null when none is used
/// @param clientSeq orders the events of one user in one channel; 64 bits without sign
/// @param ts seconds since 1970
/// @param duration the seconds the user was in
record NcsPayload(
    String channel,
    @Nullable Long uid,
    @Nullable String account,
    @Nullable Long platform,
    @Nullable Long clientType,
    @Nullable Long clientSeq,
    @Nullable Long ts,
    @Nullable Long reason,
    @Nullable Long duration) {

  /// The largest uid.
  static final long MOST_UID = 0xFFFF_FFFFL;

  private static final String TEST_CHANNEL = "test_webhook";
  private static final long TEST_UID = 12_121_212;

  static NcsPayload of(Fields payload, int type) {
    boolean ofUser = NcsEvents.isOfUser(type);
    return new NcsPayload(
        payload.id("channelName", RoomKey.MAX_LENGTH),
        ofUser ? payload.count("uid", MOST_UID) : null,
        payload.text("account"),
        payload.whole("platform"),
        payload.whole("clientType"),
        payload.unsigned("clientSeq"),
        payload.whole("ts"),
        payload.whole("reason"),
        payload.whole("duration"));
  }

  /// Agora's console sends one event of each type with these constants when its *Check* is pressed
  /// (AgoraIO/Docs-Source:shared/notification-center-service).
  boolean isHealthCheck() {
    return channel.equals(TEST_CHANNEL) || uid != null && uid == TEST_UID;
  }
}
