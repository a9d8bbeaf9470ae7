package app.cuelight.show.live;

import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.Evidence;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Question;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts an event and a standing into reasons to look at a viewer.
final class Reasons {

  private Reasons() {}

  /// Why the event is worth a row, or null when it is not (a leave, a metric).
  static @Nullable Reason of(ShowEvent event, Viewer viewer, Standing standing) {
    return switch (event) {
      case ShowEvent.ViewerJoined _ -> coming(standing, viewer);
      case ShowEvent.Commented e ->
          new Reason.Said(e.text(), comments(viewer) == 1, Question.in(e.text()));
      case ShowEvent.Liked e -> new Reason.Liked(e.count());
      case ShowEvent.Followed _ -> new Reason.Followed();
      case ShowEvent.Shared _ -> new Reason.Shared();
      case ShowEvent.Gave e -> new Reason.Gave(e.name() == null ? "" : e.name(), e.count());
      case ShowEvent.ProductClicked e -> new Reason.Looked(e.product().label());
      case ShowEvent.CartAdded e -> new Reason.InBasket(e.product().label());
      case ShowEvent.OrderChanged e -> bought(e);
      case ShowEvent.ViewerLeft _,
          ShowEvent.ViewerUpdated _,
          ShowEvent.ViewerNoted _,
          ShowEvent.ActionDone _,
          ShowEvent.PeopleJoined _,
          ShowEvent.PeopleParted _,
          ShowEvent.RoleChanged _,
          ShowEvent.ViewerBanned _,
          ShowEvent.CouponMoved _,
          ShowEvent.GuestOrdered _,
          ShowEvent.CommentDeleted _,
          ShowEvent.ProductShown _,
          ShowEvent.RoomMeasured _,
          ShowEvent.StreamStateChanged _,
          ShowEvent.StreamQualityMeasured _,
          ShowEvent.Unknown _ ->
          null;
    };
  }

  /// What is told about somebody who came in.
  static Reason coming(Standing standing, Viewer viewer) {
    Evidence evidence = standing.evidence();
    Long days = evidence.silentDays();
    boolean gone =
        standing.lifeCycle() == LifeCycle.DORMANT || standing.lifeCycle() == LifeCycle.CHURNED;
    if (days != null && (gone || days >= 2 && evidence.orders() > 0)) {
      return new Reason.BackAfter(days);
    }
    return viewer.visits().size() > 1
        ? new Reason.Visit(viewer.visits().size())
        : new Reason.Joined();
  }

  /// The reasons on a card: what just happened first, then how she came, at most three.
  static List<Reason> onCard(@Nullable Reason latest, Standing standing, Viewer viewer) {
    List<Reason> reasons = new ArrayList<>();
    Reason coming = coming(standing, viewer);
    if (latest != null && !latest.equals(coming)) {
      reasons.add(latest);
    }
    reasons.add(coming);
    if (standing.evidence().basket()
        && reasons.stream().noneMatch(Reason.InBasket.class::isInstance)) {
      reasons.add(new Reason.InBasket(""));
    }
    return List.copyOf(reasons);
  }

  private static @Nullable Reason bought(ShowEvent.OrderChanged changed) {
    boolean paid = changed.order().status().isPaid() && !changed.order().test();
    if (!paid || changed.order().refunded().minor() > 0) {
      return null;
    }
    return new Reason.Bought(
        changed.order().items().isEmpty()
            ? ""
            : changed.order().items().getFirst().product().label());
  }

  private static long comments(Viewer viewer) {
    long sum = 0;
    for (Visit visit : viewer.visits()) {
      sum += visit.tally().comments();
    }
    return sum;
  }
}
