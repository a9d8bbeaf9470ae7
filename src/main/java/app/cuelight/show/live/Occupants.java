package app.cuelight.show.live;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Presence;
import app.cuelight.domain.viewer.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is in the room, as little of each as counting needs: a hundred thousand of them fit in a few
/// megabytes. For the room's one thread.
final class Occupants {

  private final Map<ViewerId, Occupant> people = new HashMap<>();
  private final EnumMap<Tier, Integer> here = new EnumMap<>(Tier.class);
  private final Set<RoomKey> rooms = new HashSet<>();
  private final Map<String, Integer> languages = new HashMap<>();
  private final Map<RoomKey, Long> endedAt = new HashMap<>();

  /// Somebody in the room.
  ///
  /// @param until milliseconds; from then on she counts as gone unless more is heard
  private record Occupant(Tier tier, RoomKey room, String language, long until) {}

  /// Takes in what became of a viewer.
  ///
  /// @return whether she came in with this
  boolean update(Viewer viewer, Standing standing, Instant now) {
    Occupant is = occupant(viewer, standing, now);
    Occupant was = is == null ? people.remove(viewer.id()) : people.put(viewer.id(), is);
    count(was, -1);
    count(is, 1);
    return was == null && is != null;
  }

  void remove(ViewerId viewer) {
    count(people.remove(viewer), -1);
  }

  /// The stream of a room ended: everybody in it is gone.
  void end(RoomKey room, Instant at) {
    endedAt.merge(room, at.toEpochMilli(), Math::max);
    removeAll(
        people.entrySet().stream()
            .filter(entry -> entry.getValue().room.equals(room))
            .map(Map.Entry::getKey)
            .toList());
  }

  /// Lets go of everybody who counts as gone.
  ///
  /// @return who went
  List<ViewerId> sweep(Instant now) {
    long millis = now.toEpochMilli();
    List<ViewerId> gone = new ArrayList<>();
    people.forEach((viewer, occupant) -> {
      if (occupant.until <= millis) {
        gone.add(viewer);
      }
    });
    removeAll(gone);
    return gone;
  }

  boolean isHere(ViewerId viewer) {
    return people.containsKey(viewer);
  }

  /// The share of the room that speaks a language, 0 to 1; empty for those of whom it is not known.
  double share(String language) {
    return people.isEmpty() ? 0 : (double) languages.getOrDefault(language, 0) / people.size();
  }

  /// The name of the room somebody is in, or null while the show has only one.
  @Nullable String room(ViewerId viewer) {
    Occupant occupant = rooms.size() < 2 ? null : people.get(viewer);
    return occupant == null ? null : occupant.room.room();
  }

  int size() {
    return people.size();
  }

  int here(Tier tier) {
    return here.getOrDefault(tier, 0);
  }

  private void removeAll(List<ViewerId> gone) {
    gone.forEach(this::remove);
  }

  private void count(@Nullable Occupant occupant, int by) {
    if (occupant != null) {
      here.merge(occupant.tier, by, Integer::sum);
      rooms.add(occupant.room);
      languages.merge(occupant.language, by, Occupants::sum);
    }
  }

  private static @Nullable Integer sum(Integer one, Integer other) {
    int sum = one + other;
    return sum == 0 ? null : sum;
  }

  private @Nullable Occupant occupant(Viewer viewer, Standing standing, Instant now) {
    if (viewer.facts().isCrew()) {
      return null;
    }
    Occupant best = null;
    String language = standing.locality().language();
    for (Map.Entry<RoomKey, Presence> there : viewer.presence().entrySet()) {
      long until = there.getValue().hereUntil();
      boolean open =
          !there.getValue().isBefore(endedAt.getOrDefault(there.getKey(), Long.MIN_VALUE));
      if (open && until > now.toEpochMilli() && (best == null || until > best.until)) {
        best =
            new Occupant(standing.tier(), there.getKey(), language == null ? "" : language, until);
      }
    }
    return best;
  }
}
