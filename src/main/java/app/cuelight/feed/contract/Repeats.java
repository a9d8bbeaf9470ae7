package app.cuelight.feed.contract;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;
import org.jspecify.annotations.Nullable;

/// Values that come with nearly every event (the room, a country, a locale), each once in memory: a
/// room of a hundred thousand would keep as many copies of its own name. What is met again is
/// handed out as the one that was there before; another takes its place, so that the tables stay as
/// small as they are, whatever strangers send.
///
/// Safe for any thread without a lock: values never change, and when two threads meet, one of two
/// equal values is lost.
final class Repeats {

  private static final int SLOTS = 1 << 9;

  private final @Nullable String[] texts = new @Nullable String[SLOTS];
  private final @Nullable RoomKey[] rooms = new @Nullable RoomKey[SLOTS];

  String text(String text) {
    int slot = slot(text);
    String kept = texts[slot];
    if (text.equals(kept)) {
      return kept;
    }
    texts[slot] = text;
    return text;
  }

  @Nullable String textOrNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  RoomKey room(ConnectionName connection, String room) {
    int slot = slot(room);
    RoomKey kept = rooms[slot];
    if (kept != null && kept.room().equals(room) && kept.connection().equals(connection)) {
      return kept;
    }
    var key = new RoomKey(connection, room);
    rooms[slot] = key;
    return key;
  }

  private static int slot(String text) {
    int hash = text.hashCode();
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }
}
