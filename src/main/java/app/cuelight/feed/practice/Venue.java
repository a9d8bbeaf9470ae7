package app.cuelight.feed.practice;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;

/// The names of the practice show's two connections and of its one room.
final class Venue {

  /// Where the platform tells who comes and goes.
  static final ConnectionName AGORA = new ConnectionName("agora");

  /// Where the shop tells who they are and what they do.
  static final ConnectionName SHOP = new ConnectionName("shop");

  /// The channel, as both call it.
  static final String CHANNEL = "practice";

  /// The room as the shop reports it.
  static final RoomKey ROOM = new RoomKey(SHOP, CHANNEL);

  /// The namespace that both share: Agora's number for a person in its channels.
  static final String UID = "agora.uid";

  private Venue() {}
}
