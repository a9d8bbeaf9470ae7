package app.cuelight.feed.practice;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What a person did before tonight: visits to earlier shows and orders of the last year, such that
/// her habit shows in them.
///
/// Everything in the past happened at an hour of a day counted from today, under an id that names
/// the day: when a practice show is opened twice on one day, her past is told again and is known
/// already.
final class Past {

  private static final int TOPIC = 1;
  private static final int PRICEY = 39;
  private static final int CHEAP = 25;
  private static final int ANY = 1_000;

  private final Attendee attendee;
  private final Goods goods;
  private final RandomGenerator random;
  private final Instant now;
  private final Instant today;
  private final List<Told> told = new ArrayList<>();

  private Past(Attendee attendee, Goods goods, RandomGenerator random, Instant now) {
    this.attendee = attendee;
    this.goods = goods;
    this.random = random;
    this.now = now;
    this.today = now.truncatedTo(ChronoUnit.DAYS);
  }

  /// The past of a person in the shop's words, and last who she is. Visits come first: their times
  /// are the only ones that are not now, and the newest time of a delivery counts as its freshness.
  static List<Told> of(Attendee attendee, Audience audience, Goods goods, Instant now) {
    if (!attendee.isKnown()) {
      return List.of();
    }
    var past = new Past(attendee, goods, audience.chance(attendee.index(), TOPIC), now);
    past.visits();
    past.orders();
    past.tell(now, new ShowEvent.ViewerUpdated(audience.introduced(attendee)));
    return List.copyOf(past.told);
  }

  private void visits() {
    switch (attendee.habit()) {
      case PASSER_BY, RISING -> {}
      case NEWCOMER -> visit(Draw.percent(20, random) ? 1 : 0, 1, 20);
      case MEMBER -> visit(Draw.between(3, 6, random), 1, 40);
      case LAPSED -> visit(1, 55, 160);
      case PATRON -> visit(Draw.between(1, 5, random), 2, 60);
    }
  }

  private void orders() {
    switch (attendee.habit()) {
      case PASSER_BY, NEWCOMER -> {}
      case RISING -> rising();
      case MEMBER -> {
        // Two thirds of the regulars only watch.
        if (Draw.percent(35, random)) {
          order(Draw.between(5, 35, random), CHEAP, false);
          order(Draw.between(60, 200, random), CHEAP, false);
        }
      }
      case LAPSED -> orders(Draw.between(0, 5, random), 50, 300, ANY);
      case PATRON -> {
        order(Draw.between(2, 25, random), ANY, true);
        orders(Draw.between(5, 13, random), 26, 330, ANY);
      }
    }
  }

  private void rising() {
    switch (random.nextInt(4)) {
      case 0, 1 -> order(Draw.between(1, 28, random), ANY, false);
      case 2 -> visit(2, 1, 12);
      default -> {
        order(Draw.between(3, 30, random), ANY, true);
        orders(2, 40, 250, ANY);
      }
    }
  }

  /// Visits on different days of a span of days ago.
  private void visit(int count, int nearest, int farthest) {
    int step = Math.max(1, (farthest - nearest) / Math.max(1, count));
    for (int i = 0; i < count; i++) {
      int daysAgo = nearest + i * step + random.nextInt(step);
      long seconds = Draw.between(240, 3_600, random);
      tell(
          at(daysAgo),
          new ShowEvent.ViewerLeft(Venue.ROOM, attendee.named(), seconds, LeaveReason.LEFT, null));
    }
  }

  private void orders(int count, int nearest, int farthest, int below) {
    int step = (farthest - nearest) / Math.max(1, count);
    for (int i = 0; i < count; i++) {
      order(nearest + i * step + random.nextInt(step), below, attendee.habit() == Habit.PATRON);
    }
    // One in ten sent something back.
    if (count > 1 && Draw.percent(10, random)) {
      returned(nearest + random.nextInt(step));
    }
  }

  /// @param daysAgo at least one, so that it is over
  private void order(int daysAgo, int below, boolean pricey) {
    Goods.Article article =
        below < ANY
            ? goods.between(0, below, random)
            : goods.between(pricey ? PRICEY + 6 : PRICEY, ANY, random);
    boolean two = pricey && Draw.percent(25, random);
    Baskets.Line first = new Baskets.Line(article, 1);
    List<Baskets.Line> lines =
        two ? List.of(first, new Baskets.Line(goods.any(random), 1)) : List.of(first);
    tell(daysAgo, lines, Order.Status.COMPLETED, false);
  }

  private void returned(int daysAgo) {
    tell(daysAgo, List.of(new Baskets.Line(goods.any(random), 1)), Order.Status.REFUNDED, true);
  }

  private void tell(int daysAgo, List<Baskets.Line> lines, Order.Status status, boolean refunded) {
    Instant placed = at(daysAgo);
    String id = attendee.id() + "-" + told.size();
    Order bought = Baskets.order(id, attendee.culture(), lines, placed);
    Order order =
        new Order(
            bought.id(),
            status,
            bought.total(),
            refunded ? bought.total() : Money.zero(bought.total().currency()),
            bought.items(),
            List.of(),
            placed,
            placed.plus(Duration.ofHours(6)),
            false);
    tell(now, new ShowEvent.OrderChanged(null, attendee.named(), order));
  }

  private Instant at(int daysAgo) {
    return today.minus(Duration.ofDays(daysAgo)).plusSeconds(Draw.between(21_600, 64_000, random));
  }

  private void tell(Instant at, ShowEvent event) {
    String day = Long.toString(today.getEpochSecond() / 86_400);
    told.add(new Told(attendee.id() + "." + day + "." + told.size(), at, event));
  }
}
