package app.cuelight.feed.practice;

import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.CouponMoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/// The coupons that reached the people of a practice show, and what they do with them: some look at
/// once, some of those buy with the code a little later. Once a person and code. Safe for any
/// thread.
final class Purses {

  private static final int LOOKS_PERCENT = 70;
  private static final int BUYS_PERCENT = 45;
  private static final int ROOM_PERCENT = 4;
  private static final int MOST_OF_A_ROOM = 500;
  private static final int MOST_KEPT = 100_000;

  private final Audience audience;
  private final Goods goods;
  private final RandomGenerator random;
  private final PriorityQueue<Plan> plans =
      new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparingLong(Plan::id));
  private long count;

  /// @param id of the event; what it makes is named after it
  private record Plan(Instant at, long id, int who, String code, boolean buys) {}

  Purses(Audience audience, Goods goods, RandomGenerator random) {
    this.audience = audience;
    this.goods = goods;
    this.random = random;
  }

  /// A message with a code reached somebody.
  synchronized void got(int index, String code, Instant now) {
    if (!audience.isKnown(index) || !Draw.percent(LOOKS_PERCENT, random)) {
      return;
    }
    plan(index, code, now.plusMillis(Draw.between(900, 4_000, random)), false);
    if (Draw.percent(BUYS_PERCENT, random)) {
      plan(index, code, now.plusSeconds(Draw.between(5, 40, random)), true);
    }
  }

  /// A message with a code for all was shown to a room.
  void told(int[] here, String code, Instant now) {
    for (int i = 0; i < Math.min(here.length, MOST_OF_A_ROOM); i++) {
      if (interested()) {
        got(here[i], code, now);
      }
    }
  }

  private synchronized boolean interested() {
    return Draw.percent(ROOM_PERCENT, random);
  }

  private void plan(int index, String code, Instant at, boolean buys) {
    if (plans.size() < MOST_KEPT) {
      plans.add(new Plan(at, count++, index, code, buys));
    }
  }

  /// What is done by now, each once.
  synchronized Scene due(Instant now) {
    List<Told> acts = new ArrayList<>();
    while (!plans.isEmpty() && !plans.peek().at().isAfter(now)) {
      Plan plan = plans.poll();
      Attendee who = audience.at(plan.who());
      String id = "cp" + now.toEpochMilli() + "-" + plan.id();
      acts.add(new Told(id, now, plan.buys() ? bought(plan, who, id, now) : looked(plan, who)));
    }
    return Scene.of(acts.toArray(Told[]::new));
  }

  private static ShowEvent looked(Plan plan, Attendee who) {
    return new CouponMoved(who.named(), CouponMoved.Step.CLAIMED, plan.code(), null, null);
  }

  private ShowEvent bought(Plan plan, Attendee who, String id, Instant now) {
    List<Baskets.Line> lines = List.of(new Baskets.Line(goods.any(random), 1));
    Order order = Baskets.order(id, who.culture(), lines, now);
    return new ShowEvent.OrderChanged(
        Venue.ROOM,
        who.named(),
        new Order(
            order.id(),
            order.status(),
            order.total(),
            order.refunded(),
            order.items(),
            List.of(plan.code()),
            now,
            now,
            false));
  }
}
