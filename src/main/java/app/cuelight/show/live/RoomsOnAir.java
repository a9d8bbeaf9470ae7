package app.cuelight.show.live;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.schedule.Agenda;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.show.port.RoomOnAir;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rooms of one show: those on air, each with its newest sign of life, and those that were. Not
/// thread-safe.
final class RoomsOnAir {

  /// Rooms that were on air and are kept; a show has a handful.
  private static final int MOST = 100;

  private final Map<RoomKey, Open> open = new LinkedHashMap<>();
  private final List<RoomOnAir> over = new ArrayList<>();

  /// A room on air.
  ///
  /// @param sign when anything was last heard of it
  /// @param told whether its platform said that it is live
  record Open(Instant live, Instant sign, boolean told) {}

  /// @param rooms as they were kept
  RoomsOnAir(List<RoomOnAir> rooms) {
    for (RoomOnAir room : rooms) {
      if (room.ended() == null) {
        open.put(room.room(), new Open(room.live(), room.live(), room.told()));
      } else {
        over.add(room);
      }
    }
  }

  @Nullable Open get(RoomKey room) {
    return open.get(room);
  }

  boolean isAnyOpen() {
    return !open.isEmpty();
  }

  /// Whether a platform says of a room on air that it is live.
  boolean isAnyStream() {
    return open.values().stream().anyMatch(Open::told);
  }

  /// Whether a platform ever said in this show that a room is live.
  boolean isTold() {
    return isAnyStream() || over.stream().anyMatch(RoomOnAir::told);
  }

  /// Those on air.
  Set<RoomKey> open() {
    return Set.copyOf(open.keySet());
  }

  /// Something was heard of a room on air.
  void sign(RoomKey room, Open there, Instant at) {
    if (at.isAfter(there.sign)) {
      open.put(room, new Open(there.live, at, there.told));
    }
  }

  /// A room is on air. One that was a moment ago still is; people seen in it before its platform
  /// said that it is live were waiting.
  void open(RoomKey room, Instant at, boolean told) {
    Open there = open.get(room);
    if (there != null) {
      Instant live = told && !there.told ? at : there.live;
      Instant sign = there.sign.isAfter(at) ? there.sign : at;
      open.put(room, new Open(live, sign, told || there.told));
      return;
    }
    RoomOnAir last = lately(room, at);
    over.remove(last);
    open.put(
        room,
        last == null ? new Open(at, at, told) : new Open(last.live(), at, told || last.told()));
  }

  private @Nullable RoomOnAir lately(RoomKey room, Instant at) {
    Instant since = at.minus(Agenda.BREAK);
    return over.stream()
        .filter(one -> one.room().equals(room))
        .filter(one -> one.ended() != null && !one.ended().isBefore(since))
        .max(Comparator.comparing(RoomOnAir::live))
        .orElse(null);
  }

  void close(RoomKey room, Instant at) {
    Open there = open.remove(room);
    if (there != null) {
      over.add(new RoomOnAir(room, there.live, at, there.told));
      if (over.size() > MOST) {
        over.removeFirst();
      }
    }
  }

  void closeAll(Instant at) {
    open().forEach(room -> close(room, at));
  }

  /// The rooms of the next show: those on air go on from an instant.
  RoomsOnAir from(Instant at) {
    List<RoomOnAir> going = new ArrayList<>();
    open.forEach((room, it) -> going.add(new RoomOnAir(room, at, null, it.told)));
    return new RoomsOnAir(going);
  }

  /// When anything was last heard of any of those on air.
  Instant lastSign(Instant since) {
    return open.values().stream().map(Open::sign).reduce(since, (a, b) -> a.isAfter(b) ? a : b);
  }

  /// All of them, by start.
  List<RoomOnAir> all() {
    List<RoomOnAir> all = new ArrayList<>(over);
    open.forEach((room, it) -> all.add(new RoomOnAir(room, it.live, null, it.told)));
    all.sort(Comparator.comparing(RoomOnAir::live));
    return all;
  }

  /// All of them, as the plan looks at them.
  List<Broadcast> broadcasts() {
    return all().stream().map(RoomOnAir::broadcast).toList();
  }

  /// The same, if a room had ended.
  List<Broadcast> ifOver(RoomKey room, Instant ended) {
    var over = new RoomsOnAir(all());
    over.close(room, ended);
    return over.broadcasts();
  }

  /// A room going live, as the plan looks at it.
  static Broadcast begin(RoomKey room, Instant at) {
    return new RoomOnAir(room, at, null, true).broadcast();
  }
}
