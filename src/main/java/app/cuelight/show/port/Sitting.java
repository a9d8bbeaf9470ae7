package app.cuelight.show.port;

import app.cuelight.domain.schedule.Broadcast;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A show and what was on air in it.
///
/// @param rooms the latest of them, in order of time
/// @param before when the show before it ended, or null
/// @param wasTold whether a platform said of the show before that it is live
/// @param earlier what was on air in shows before it within [#REMEMBERED], in order of time
public record Sitting(
    ShowRecord show,
    List<RoomOnAir> rooms,
    @Nullable Instant before,
    boolean wasTold,
    List<Broadcast> earlier) {

  /// A planned show takes a day at most, and may go live half an hour early: what was on before
  /// that says nothing about it any more.
  public static final Duration REMEMBERED = Duration.ofHours(25);

  public Sitting {
    rooms = List.copyOf(rooms);
    earlier = List.copyOf(earlier);
  }

  /// A show of which no rooms are known.
  public static Sitting of(ShowRecord show) {
    return new Sitting(show, List.of(), null, false, List.of());
  }
}
