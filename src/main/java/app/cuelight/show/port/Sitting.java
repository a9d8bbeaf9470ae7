package app.cuelight.show.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A show and what was on air in it.
///
/// @param rooms the latest of them, in order of time
/// @param before when the show before it ended, or null
/// @param wasTold whether a platform said of the show before that it is live
public record Sitting(
    ShowRecord show, List<RoomOnAir> rooms, @Nullable Instant before, boolean wasTold) {

  public Sitting {
    rooms = List.copyOf(rooms);
  }

  /// A show of which no rooms are known.
  public static Sitting of(ShowRecord show) {
    return new Sitting(show, List.of(), null, false);
  }
}
