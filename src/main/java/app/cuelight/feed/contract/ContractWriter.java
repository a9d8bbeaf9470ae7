package app.cuelight.feed.contract;

import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.Basis;
import app.cuelight.domain.event.ShowEvent.Client;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import com.fasterxml.jackson.core.JsonFactory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes events in the JSON of the open contract: the inverse of [ContractDecoder]. What was
/// decoded and is written again decodes to the same. Safe for any thread.
public final class ContractWriter {

  private final JsonFactory json = StrictJson.factory();

  /// The name of an event's kind.
  ///
  /// @throws IllegalArgumentException for a kind that only a platform's own protocol has
  public String type(ShowEvent event) {
    return switch (event) {
      case ShowEvent.ViewerJoined _ -> "viewer.join";
      case ShowEvent.ViewerLeft _ -> "viewer.leave";
      case ShowEvent.ViewerUpdated _ -> "viewer.update";
      case ShowEvent.RoleChanged _ ->
          throw new IllegalArgumentException("The contract has no event for a change of role.");
      case ShowEvent.ViewerNoted _ ->
          throw new IllegalArgumentException("The contract has no event for a note.");
      case ShowEvent.ActionDone _ ->
          throw new IllegalArgumentException("The contract has no event for what was done.");
      case ShowEvent.OfPeople _ ->
          throw new IllegalArgumentException("The contract has no event for who is who.");
      case ShowEvent.Commented _ -> "comment";
      case ShowEvent.CommentDeleted _ -> "comment.deleted";
      case ShowEvent.ViewerBanned _ -> "viewer.banned";
      case ShowEvent.Liked _ -> "like";
      case ShowEvent.Followed _ -> "follow";
      case ShowEvent.Shared _ -> "share";
      case ShowEvent.Gave _ -> "gift";
      case ShowEvent.ProductShown _ -> "product.show";
      case ShowEvent.ProductClicked _ -> "product.click";
      case ShowEvent.CartAdded _ -> "cart.add";
      case ShowEvent.OrderChanged _, ShowEvent.GuestOrdered _ -> "order";
      case ShowEvent.CouponMoved moved -> "coupon." + Words.word(moved.step());
      case ShowEvent.RoomMeasured _ -> "room.metric";
      case ShowEvent.StreamStateChanged _ -> "stream.state";
      case ShowEvent.StreamQualityMeasured _ -> "stream.quality";
      case ShowEvent.Unknown unknown -> unknown.type();
    };
  }

  /// The `data` of an event.
  public String data(ShowEvent event) {
    return JsonOut.object(json, out -> write(event, out));
  }

  /// One event as a line of a `.jsonl` file and an element of a batch has it.
  public String event(String id, Instant at, ShowEvent event) {
    return line(id, type(event), at, data(event));
  }

  /// An event of the log, its data to the letter.
  public String event(RawEvent raw) {
    return line(raw.key().id(), raw.type(), raw.occurredAt(), raw.data());
  }

  /// One event as the body of a delivery has it, whose id is in its header.
  public String body(Instant at, ShowEvent event) {
    return line(null, type(event), at, data(event));
  }

  private String line(@Nullable String id, String type, Instant at, String data) {
    return JsonOut.object(
        json,
        out -> {
          out.text("id", id);
          out.text("type", type);
          out.text("timestamp", at.toString());
          out.raw("data", data);
        });
  }

  private static void write(ShowEvent event, JsonOut out) {
    switch (event) {
      case ShowEvent.ViewerJoined e -> joined(e, out);
      case ShowEvent.ViewerLeft e -> left(e, out);
      case ShowEvent.ViewerUpdated e -> Written.viewer(e.viewer(), out);
      case ShowEvent.RoleChanged e -> Written.inRoom(e, out);
      case ShowEvent.ViewerNoted e -> Written.viewer(e.viewer(), out);
      case ShowEvent.ActionDone e -> Written.viewer(e.viewer(), out);
      case ShowEvent.OfPeople _ -> {}
      case ShowEvent.Commented e -> commented(e, out);
      case ShowEvent.CommentDeleted e -> {
        Written.room(e.room(), out);
        out.text("messageId", e.messageId());
      }
      case ShowEvent.ViewerBanned e -> {
        Written.room(e.room(), out);
        Written.viewer(e.viewer(), out);
      }
      case ShowEvent.Liked e -> {
        Written.room(e.room(), out);
        Written.viewer(e.by(), out);
        out.number("count", e.count());
      }
      case ShowEvent.Followed e -> Written.inRoom(e, out);
      case ShowEvent.Shared e -> Written.inRoom(e, out);
      case ShowEvent.Gave e -> gave(e, out);
      case ShowEvent.ProductShown e -> {
        Written.room(e.room(), out);
        out.object("product", o -> Written.product(e.product(), o));
      }
      case ShowEvent.ProductClicked e -> {
        Written.inRoom(e, out);
        out.object("product", o -> Written.product(e.product(), o));
      }
      case ShowEvent.CartAdded e -> {
        Written.inRoom(e, out);
        out.object("product", o -> Written.product(e.product(), o));
        out.number("quantity", e.quantity());
      }
      case ShowEvent.OrderChanged e -> {
        Written.room(e.room(), out);
        Written.viewer(e.viewer(), out);
        out.object("order", o -> Written.order(e.order(), o));
      }
      case ShowEvent.CouponMoved e -> coupon(e, out);
      case ShowEvent.RoomMeasured e -> {
        Written.room(e.room(), out);
        e.metrics().forEach((name, value) -> out.number(name, value));
      }
      case ShowEvent.StreamStateChanged e -> {
        Written.room(e.room(), out);
        out.text("state", Words.word(e.state()));
        out.text("title", e.title());
      }
      case ShowEvent.StreamQualityMeasured e -> measured(e, out);
      case ShowEvent.GuestOrdered e -> out.object("order", o -> Written.order(e.order(), o));
      case ShowEvent.Unknown _ -> {}
    }
  }

  private static void joined(ShowEvent.ViewerJoined e, JsonOut out) {
    Written.inRoom(e, out);
    out.text("basis", e.basis() == Basis.EXACT ? null : Words.word(e.basis()));
    out.text("client", e.client() == Client.OTHER ? null : Words.word(e.client()));
    out.number("seq", e.seq());
  }

  private static void left(ShowEvent.ViewerLeft e, JsonOut out) {
    Written.inRoom(e, out);
    out.number("seconds", e.seconds());
    out.text("reason", e.reason() == LeaveReason.UNKNOWN ? null : Words.word(e.reason()));
    out.number("seq", e.seq());
  }

  private static void commented(ShowEvent.Commented e, JsonOut out) {
    Written.inRoom(e, out);
    out.text("messageId", e.messageId());
    out.text("text", e.text());
    out.text("language", e.language());
    out.text("replyTo", e.replyTo());
  }

  private static void gave(ShowEvent.Gave e, JsonOut out) {
    Written.inRoom(e, out);
    out.text("giftId", e.giftId());
    out.text("name", e.name());
    out.number("count", e.count());
    Written.money("value", e.value(), out);
    ShowEvent.Streak streak = e.streak();
    if (streak != null) {
      out.object(
          "streak",
          o -> {
            o.text("key", streak.key());
            o.flag("final", streak.isFinal());
          });
    }
  }

  private static void coupon(ShowEvent.CouponMoved e, JsonOut out) {
    Written.viewer(e.viewer(), out);
    out.object(
        "coupon",
        o -> {
          o.text("code", e.code());
          o.text("campaign", e.campaign());
        });
    out.text("order", e.order());
  }

  private static void measured(ShowEvent.StreamQualityMeasured e, JsonOut out) {
    Written.room(e.room(), out);
    out.text("metric", e.metric());
    out.decimal("value", e.value());
    out.text("unit", e.unit());
    out.text("scope", e.scope());
  }
}
