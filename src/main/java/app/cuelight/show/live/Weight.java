package app.cuelight.show.live;

import app.cuelight.domain.tier.Tier;

/// How much it matters that somebody is seen by herself when the room floods.
final class Weight {

  private Weight() {}

  static int of(Tier tier, Reason reason) {
    return of(tier) + of(reason);
  }

  private static int of(Tier tier) {
    return switch (tier) {
      case VIP -> 60;
      case WIN_BACK -> 50;
      case RISING -> 40;
      case NEW -> 20;
      case MEMBER -> 10;
      case GUEST -> 0;
    };
  }

  private static int of(Reason reason) {
    return switch (reason) {
      case Reason.Bought _ -> 30;
      case Reason.Said said when said.question() -> 25;
      case Reason.Said said when said.first() -> 20;
      case Reason.InBasket _ -> 20;
      case Reason.Said _, Reason.Gave _ -> 10;
      case Reason.BackAfter _ -> 8;
      case Reason.Followed _, Reason.Shared _, Reason.Looked _ -> 5;
      case Reason.Visit _, Reason.Joined _ -> 3;
      case Reason.Liked _ -> 1;
    };
  }
}
