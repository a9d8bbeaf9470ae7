package app.cuelight.feed.practice;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;

/// The names of the practice show's connections and of its one room.
final class Venue {

  /// Where the platform tells who comes and goes.
  static final ConnectionName AGORA = new ConnectionName("agora");

  /// Where the shop tells who they are and what they do.
  static final ConnectionName SHOP = new ConnectionName("shop");

  /// Where messages reach people who have left, too.
  static final ConnectionName CHAT = new ConnectionName("chat");

  /// Where coupon codes are made.
  static final ConnectionName STORE = new ConnectionName("store");

  /// The address of the store at Shopify, as far as it has one.
  static final String DOMAIN = "practice.myshopify.com";

  /// The chat room of the channel.
  static final String CHAT_ROOM = "24681357900";

  /// The channel, as both call it.
  static final String CHANNEL = "practice";

  /// The room as the shop reports it.
  static final RoomKey ROOM = new RoomKey(SHOP, CHANNEL);

  /// The namespace that both share: Agora's number for a person in its channels.
  static final String UID = "agora.uid";

  private Venue() {}
}
