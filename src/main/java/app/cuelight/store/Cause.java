package app.cuelight.store;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.Journal;

/// Why a viewer was judged again, and when.
///
/// @param at milliseconds
record Cause(String kind, long at) {

  static Cause clock(long now) {
    return new Cause("clock", now);
  }

  /// What everybody is judged by has changed.
  static Cause of(Journal.Ground ground, long now) {
    return new Cause(ground.code(), now);
  }

  static Cause of(Arrival arrival) {
    return new Cause(kind(arrival.event()), Times.millis(arrival.raw().receivedAt()));
  }

  /// The kind in the words of the event contract.
  private static String kind(ShowEvent event) {
    return switch (event) {
      case ShowEvent.ViewerJoined _ -> "viewer.join";
      case ShowEvent.ViewerLeft _ -> "viewer.leave";
      case ShowEvent.ViewerUpdated _ -> "viewer.update";
      case ShowEvent.ViewerNoted _ -> "viewer.note";
      case ShowEvent.ActionDone _ -> "action.done";
      case ShowEvent.PeopleJoined _ -> "people.join";
      case ShowEvent.PeopleParted _ -> "people.part";
      case ShowEvent.RoleChanged _ -> "viewer.role";
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
      case ShowEvent.CouponMoved moved ->
          switch (moved.step()) {
            case DELIVERED -> "coupon.delivered";
            case CLAIMED -> "coupon.claimed";
            case USED -> "coupon.used";
          };
      case ShowEvent.RoomMeasured _ -> "room.metric";
      case ShowEvent.StreamStateChanged _ -> "stream.state";
      case ShowEvent.StreamQualityMeasured _ -> "stream.quality";
      case ShowEvent.Unknown unknown -> unknown.type();
    };
  }
}
