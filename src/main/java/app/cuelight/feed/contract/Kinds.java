package app.cuelight.feed.contract;

import static app.cuelight.feed.contract.EventData.need;

import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.CouponMoved.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The kinds of events of the contract (`contract.md` §3): the fields each has, those it cannot do
/// without, and the event they make.
final class Kinds {

  /// Makes an event of what was said.
  @FunctionalInterface
  interface Making {
    ShowEvent event(EventData data, Instant eventAt);
  }

  /// One kind.
  record Kind(String type, List<String> required, Set<String> optional, Making making) {}

  static final List<Kind> ALL =
      List.of(
          kind("viewer.join", "room viewer", "basis client seq", Kinds::joined),
          kind("viewer.leave", "room viewer", "seconds reason seq", Kinds::left),
          kind(
              "viewer.update", "viewer", "", (d, _) -> new ShowEvent.ViewerUpdated(need(d.viewer))),
          kind("comment", "room viewer text", "messageId language replyTo", Kinds::commented),
          kind(
              "comment.deleted",
              "room messageId",
              "",
              (d, _) -> new ShowEvent.CommentDeleted(need(d.room), need(d.messageId))),
          kind(
              "viewer.banned",
              "room viewer",
              "",
              (d, _) -> new ShowEvent.ViewerBanned(need(d.room), need(d.viewer))),
          kind(
              "like",
              "room",
              "viewer count",
              (d, _) -> new ShowEvent.Liked(need(d.room), d.viewer, d.count)),
          kind(
              "follow",
              "room viewer",
              "",
              (d, _) -> new ShowEvent.Followed(need(d.room), need(d.viewer))),
          kind(
              "share",
              "room viewer",
              "",
              (d, _) -> new ShowEvent.Shared(need(d.room), need(d.viewer))),
          kind("gift", "room viewer giftId", "name count value streak", Kinds::gave),
          kind(
              "product.show",
              "room product",
              "",
              (d, _) -> new ShowEvent.ProductShown(need(d.room), need(d.product))),
          kind("product.click", "room viewer product", "", Kinds::clicked),
          kind("cart.add", "room viewer product", "quantity", Kinds::added),
          kind("order", "order", "viewer room", Kinds::ordered),
          coupon("coupon.delivered", Step.DELIVERED),
          coupon("coupon.claimed", Step.CLAIMED),
          coupon("coupon.used", Step.USED),
          kind(
              "room.metric",
              "room",
              "concurrent total likes impressions",
              (d, _) -> new ShowEvent.RoomMeasured(need(d.room), d.metrics)),
          kind(
              "stream.state",
              "room state",
              "title",
              (d, _) -> new ShowEvent.StreamStateChanged(need(d.room), need(d.state), d.title)),
          kind("stream.quality", "room metric value", "unit scope", Kinds::measured));

  private static final Map<String, Kind> BY_TYPE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));

  /// Every name that the contract knows, of any object.
  static final Set<String> NAMES =
      Stream.concat(
              ALL.stream().flatMap(k -> Stream.concat(k.required.stream(), k.optional.stream())),
              Stream.of(
                      "id type timestamp time data source specversion datacontenttype data_base64",
                      "ids name handle avatarUrl locale country region timeZone birthday roles consent",
                      "greetByName coupon chat email amount currency title category price status",
                      "total refunded items coupons placedAt updatedAt test product quantity",
                      "key final code campaign")
                  .flatMap(names -> Stream.of(names.split(" "))))
          .collect(Collectors.toUnmodifiableSet());

  private Kinds() {}

  static @Nullable Kind of(String type) {
    return BY_TYPE.get(type);
  }

  /// The text of a type: of a known one that of the kind, so that not every event has its own.
  static String named(String type) {
    Kind kind = of(type);
    return kind == null ? type : kind.type;
  }

  private static Kind kind(String type, String required, String optional, Making making) {
    Set<String> others = optional.isEmpty() ? Set.of() : Set.of(optional.split(" "));
    return new Kind(type, List.of(required.split(" ")), others, making);
  }

  private static Kind coupon(String type, Step step) {
    return kind(
        type,
        "viewer coupon",
        "order",
        (d, _) -> {
          var coupon = need(d.coupon);
          return new ShowEvent.CouponMoved(
              need(d.viewer), step, coupon.code(), coupon.campaign(), d.orderId);
        });
  }

  private static ShowEvent joined(EventData d, Instant eventAt) {
    return new ShowEvent.ViewerJoined(need(d.room), need(d.viewer), d.basis, d.client, d.seq);
  }

  private static ShowEvent left(EventData d, Instant eventAt) {
    return new ShowEvent.ViewerLeft(need(d.room), need(d.viewer), d.seconds, d.reason, d.seq);
  }

  private static ShowEvent commented(EventData d, Instant eventAt) {
    return new ShowEvent.Commented(
        need(d.room), need(d.viewer), d.messageId, need(d.text), d.language, d.replyTo);
  }

  private static ShowEvent gave(EventData d, Instant eventAt) {
    return new ShowEvent.Gave(
        need(d.room), need(d.viewer), need(d.giftId), d.name, d.count, d.value, d.streak);
  }

  private static ShowEvent clicked(EventData d, Instant eventAt) {
    return new ShowEvent.ProductClicked(need(d.room), need(d.viewer), need(d.product));
  }

  private static ShowEvent added(EventData d, Instant eventAt) {
    return new ShowEvent.CartAdded(need(d.room), need(d.viewer), need(d.product), d.count);
  }

  /// Without a viewer it is the sale of a guest: nobody's, but revenue, and it may name a code.
  private static ShowEvent ordered(EventData d, Instant eventAt) {
    Order order = d.order(eventAt);
    return d.viewer == null
        ? new ShowEvent.GuestOrdered(order)
        : new ShowEvent.OrderChanged(d.room, d.viewer, order);
  }

  private static ShowEvent measured(EventData d, Instant eventAt) {
    return new ShowEvent.StreamQualityMeasured(
        need(d.room), need(d.metric), need(d.number), d.unit, d.scope);
  }
}
