package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.feed.agora.AgoraKind;
import app.cuelight.feed.link.CouponLink;
import app.cuelight.feed.shopify.ShopifyKind;
import app.cuelight.show.coupon.LinkChannel;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The shops that make codes and the ways messages leave, as the connections of now have them. What
/// a connection that stays opened is kept; the link, which needs none, comes last. Safe for any
/// thread.
final class CouponWays implements AutoCloseable {

  private final HouseKinds kinds;
  private final Secrets secrets;
  private final boolean practice;
  private final MessageChannel link;
  private volatile Open open;

  /// What one connection is good for.
  private record Way(@Nullable CouponMinter minter, List<MessageChannel> channels) {
    void close() {
      if (minter != null) {
        minter.close();
      }
      channels.forEach(MessageChannel::close);
    }
  }

  private record Open(
      Map<Connection, Way> ways, List<CouponMinter> minters, List<MessageChannel> channels) {}

  /// @param practice whether nothing leaves: no connection is used then
  /// @param screen puts a code for all and its link up for the host
  CouponWays(
      HouseKinds kinds, Secrets secrets, boolean practice, BiConsumer<String, String> screen) {
    this.link = new LinkChannel(screen);
    this.open = new Open(Map.of(), List.of(), List.of(link));
    this.kinds = kinds;
    this.practice = practice;
    this.secrets = secrets;
  }

  /// From now on there are these connections.
  synchronized void change(List<Connection> now) {
    Map<Connection, Way> before = open.ways();
    Map<Connection, Way> ways = new LinkedHashMap<>();
    List<CouponMinter> minters = new ArrayList<>();
    List<MessageChannel> channels = new ArrayList<>();
    for (Connection connection : practice ? List.<Connection>of() : now) {
      Way known = before.get(connection);
      Way way = known == null ? way(connection) : known;
      ways.put(connection, way);
      if (way.minter() != null) {
        minters.add(way.minter());
      }
      channels.addAll(way.channels());
    }
    channels.add(link);
    open = new Open(ways, List.copyOf(minters), List.copyOf(channels));
    before.forEach((connection, way) -> {
      if (!ways.containsKey(connection)) {
        way.close();
      }
    });
  }

  private Way way(Connection connection) {
    return switch (connection.kind()) {
      case ShopifyKind.KIND ->
          new Way(kinds.shopify().minter(connection, secrets.get(connection.name())), List.of());
      case AgoraKind.KIND ->
          new Way(null, kinds.agora().channels(connection, secrets.get(connection.name())));
      default -> new Way(null, List.of());
    };
  }

  List<CouponMinter> minters() {
    return open.minters();
  }

  /// The best one first.
  List<MessageChannel> channels() {
    return open.channels();
  }

  /// The link that puts a code into the basket, or an empty text where there is no such shop.
  String link(Offer offer, String code) {
    ConnectionName shop = offer.shop();
    if (shop == null || code.isEmpty()) {
      return "";
    }
    return open.ways().keySet().stream()
        .filter(connection -> connection.name().equals(shop))
        .findFirst()
        .map(connection -> link(connection, code))
        .orElse("");
  }

  private static String link(Connection connection, String code) {
    try {
      return CouponLink.of(connection.settings()).to(code);
    } catch (IllegalArgumentException e) {
      // The state of the connection says so; the code is of use without a link.
      return "";
    }
  }

  @Override
  public void close() {
    change(List.of());
  }
}
