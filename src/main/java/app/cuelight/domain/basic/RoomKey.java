package app.cuelight.domain.basic;

/// A room: a channel on a platform, named within its connection.
public record RoomKey(ConnectionName connection, String room) implements Comparable<RoomKey> {

  /// The longest room name accepted, in UTF-16 units.
  public static final int MAX_LENGTH = 256;

  public RoomKey {
    if (room.isEmpty() || room.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("A room name has 1 to 256 characters.");
    }
    WellFormed.require(room);
  }

  @Override
  public int compareTo(RoomKey other) {
    int byConnection = connection.compareTo(other.connection);
    return byConnection != 0 ? byConnection : room.compareTo(other.room);
  }

  @Override
  public String toString() {
    return connection + "/" + room;
  }
}
