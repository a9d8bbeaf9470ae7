package app.cuelight.feed.agora;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whom the user lists of one channel have shown so far, and what changes with the next list.
///
/// A list may miss somebody by chance, so only who is missing from two lists in a row has left, and
/// that at the time of the first of the two. A capped list says nothing about those it does not
/// name (`facts/platforms.md` §5).
record Roster(Map<Long, Place> present, @Nullable Long total) {

  static final Roster EMPTY = new Roster(Map.of(), null);

  /// How many lists somebody has to be missing from.
  private static final int MISSES = 2;

  /// Beyond this only those in the newest list are remembered.
  private static final int MOST_REMEMBERED = 200_000;

  Roster {
    present = Map.copyOf(present);
  }

  /// Where somebody was when a list last named her.
  ///
  /// @param missingSince the first list in a row that does not name her, or null
  record Place(boolean onStage, int misses, @Nullable Instant missingSince) {
    static final Place STAGE = new Place(true, 0, null);
    static final Place AUDIENCE = new Place(false, 0, null);
  }

  /// Something that a list shows to have happened.
  sealed interface Move {

    /// She is there: first seen on stage, back from it, or (null) with nothing to be said about it.
    /// A viewer called onto the stage stays a viewer.
    record Came(long uid, @Nullable Boolean onStage) implements Move {}

    record Went(long uid, Instant at) implements Move {}

    record Counted(long total) implements Move {}
  }

  /// What a list changes.
  record Reconciled(Roster roster, List<Move> moves) {}

  /// This roster and a list that was asked for at a time.
  Reconciled with(UserList list, Instant at) {
    Map<Long, Place> next = HashMap.newHashMap(present.size() + list.audience().size());
    List<Move> moves = new ArrayList<>();
    list.stage().forEach(uid -> next.put(uid, Place.STAGE));
    list.audience().forEach(uid -> next.putIfAbsent(uid, Place.AUDIENCE));
    next.forEach((uid, place) -> came(uid, place, moves));
    boolean forgetful = list.isCapped() && present.size() > MOST_REMEMBERED;
    present.forEach((uid, place) -> {
      if (!next.containsKey(uid) && !forgetful) {
        missed(uid, place, list.isCapped(), at, next, moves);
      }
    });
    if (total == null || total != list.total()) {
      moves.add(new Move.Counted(list.total()));
    }
    return new Reconciled(new Roster(next, list.total()), List.copyOf(moves));
  }

  private void came(long uid, Place place, List<Move> moves) {
    Place before = present.get(uid);
    if (before == null) {
      moves.add(new Move.Came(uid, place.onStage ? Boolean.TRUE : null));
    } else if (before.onStage && !place.onStage) {
      moves.add(new Move.Came(uid, false));
    }
  }

  private static void missed(
      long uid, Place place, boolean capped, Instant at, Map<Long, Place> next, List<Move> moves) {
    if (capped) {
      next.put(uid, place.onStage ? Place.STAGE : Place.AUDIENCE);
      return;
    }
    Instant since = place.missingSince == null ? at : place.missingSince;
    if (place.misses + 1 >= MISSES) {
      moves.add(new Move.Went(uid, since));
    } else {
      next.put(uid, new Place(place.onStage, place.misses + 1, since));
    }
  }
}
