package app.cuelight.feed.agora;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.Basis;
import app.cuelight.domain.event.ShowEvent.Client;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import app.cuelight.domain.event.ShowEvent.StreamState;
import org.jspecify.annotations.Nullable;

/// Agora's RTC channel events in the house's words (docs.agora.io, "RTC channel event types").
///
/// A channel is no broadcast: it is created by whoever comes first and destroyed when the last one
/// is gone, so its creation only announces a stream, while its end does end the room.
final class NcsEvents {

  static final int CHANNEL_CREATED = 101;
  static final int CHANNEL_DESTROYED = 102;
  static final int BROADCASTER_JOINED = 103;
  static final int BROADCASTER_LEFT = 104;
  static final int AUDIENCE_JOINED = 105;
  static final int AUDIENCE_LEFT = 106;
  static final int USER_JOINED = 107;
  static final int USER_LEFT = 108;
  static final int BECAME_BROADCASTER = 111;
  static final int BECAME_AUDIENCE = 112;

  private NcsEvents() {}

  static boolean isKnown(int type) {
    return type == CHANNEL_CREATED || type == CHANNEL_DESTROYED || isOfUser(type);
  }

  static boolean isOfUser(int type) {
    return type >= BROADCASTER_JOINED && type <= USER_LEFT
        || type == BECAME_BROADCASTER
        || type == BECAME_AUDIENCE;
  }

  static ShowEvent event(NcsNotice notice, ConnectionName connection) {
    NcsPayload said = notice.payload();
    if (said == null) {
      return new ShowEvent.Unknown(notice.kind());
    }
    var room = new RoomKey(connection, said.channel());
    if (said.uid() == null) {
      var state = notice.type() == CHANNEL_CREATED ? StreamState.STARTING : StreamState.ENDED;
      return new ShowEvent.StreamStateChanged(room, state, null);
    }
    var user = new AgoraUser(connection, said.uid(), said.account());
    return ofUser(notice.type(), room, said, user);
  }

  /// Who comes in as a broadcaster is a host of the channel. A viewer who is called onto the stage
  /// for a while stays a viewer, and is greeted the next time she comes.
  private static ShowEvent ofUser(int type, RoomKey room, NcsPayload said, AgoraUser user) {
    return switch (type) {
      case BROADCASTER_JOINED ->
          new ShowEvent.ViewerJoined(
              room, user.onStage(), Basis.EXACT, client(said), said.clientSeq());
      case AUDIENCE_JOINED, USER_JOINED ->
          new ShowEvent.ViewerJoined(
              room, user.somewhere(), Basis.EXACT, client(said), said.clientSeq());
      case BROADCASTER_LEFT, AUDIENCE_LEFT, USER_LEFT -> left(room, said, user);
      case BECAME_BROADCASTER ->
          new ShowEvent.RoleChanged(room, user.somewhere(), true, said.clientSeq());
      case BECAME_AUDIENCE ->
          new ShowEvent.RoleChanged(room, user.amongAudience(), false, said.clientSeq());
      default -> throw new IllegalArgumentException("There is no user in an event " + type + ".");
    };
  }

  /// A recorder's leave is no viewer's; it would make one of somebody who never came.
  private static ShowEvent left(RoomKey room, NcsPayload said, AgoraUser user) {
    if (client(said) == Client.RECORDER) {
      return new ShowEvent.Unknown("recorder-left");
    }
    Long seconds = said.duration() == null ? null : Math.max(0, said.duration());
    return new ShowEvent.ViewerLeft(
        room, user.somewhere(), seconds, reason(said.reason()), said.clientSeq());
  }

  /// Behind reasons 4, 9, 10 and 99 is the network, and the user will be back before she notices.
  private static LeaveReason reason(@Nullable Long reason) {
    return switch (small(reason)) {
      case 1 -> LeaveReason.LEFT;
      case 2 -> LeaveReason.TIMEOUT;
      case 3 -> LeaveReason.KICKED;
      case 4, 9, 10, 99 -> LeaveReason.TRANSIENT;
      case 5 -> LeaveReason.MOVED_DEVICE;
      default -> LeaveReason.UNKNOWN;
    };
  }

  private static Client client(NcsPayload said) {
    return switch (small(said.platform())) {
      case 1 -> Client.ANDROID;
      case 2 -> Client.IOS;
      case 5 -> Client.WINDOWS;
      case 6 -> linux(small(said.clientType()));
      case 7 -> Client.WEB;
      case 8 -> Client.MACOS;
      default -> Client.OTHER;
    };
  }

  /// What runs on Linux is mostly no person: on-premise recording (3) and cloud recording (10); but
  /// the mini-programs (8) are.
  private static Client linux(int clientType) {
    return switch (clientType) {
      case 3, 10 -> Client.RECORDER;
      case 8 -> Client.MINI_PROGRAM;
      default -> Client.LINUX;
    };
  }

  private static int small(@Nullable Long number) {
    return number == null ? 0 : Math.clamp(number, 0, Integer.MAX_VALUE);
  }
}
