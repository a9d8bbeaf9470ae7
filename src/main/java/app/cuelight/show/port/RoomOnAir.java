package app.cuelight.show.port;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.schedule.Broadcast;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A room that was on air in a show.
///
/// @param live when its stream went live, or the first sign of a viewer came
/// @param ended null while it is on
/// @param told whether its platform said that it is live; else people were seen in it
public record RoomOnAir(RoomKey room, Instant live, @Nullable Instant ended, boolean told) {

  /// As the plan looks at it. A room called as its connection is what an encoder is called by
  /// default, and no room of a platform.
  public Broadcast broadcast() {
    boolean isNamed = !room.room().equals(room.connection().value());
    Instant over = ended != null && ended.isBefore(live) ? live : ended;
    return new Broadcast(isNamed ? room.toString() : null, live, over);
  }
}
