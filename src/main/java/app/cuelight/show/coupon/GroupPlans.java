package app.cuelight.show.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.port.CouponBooks.Asked;
import app.cuelight.show.port.MessageChannel.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Group sends: counted first, then granted piece by piece, so that nobody else waits long. For the
/// desk's own thread.
final class GroupPlans {

  /// How long a group can be taken back.
  static final Duration BACK = Duration.ofSeconds(10);

  /// Above this many one message to the room is the better way.
  static final int ROOM = 2_000;

  private static final int PIECE = 500;
  private static final Duration GOOD = Duration.ofMinutes(1);

  private final CouponWiring wiring;
  private final Map<String, Planned> plans = new HashMap<>();

  GroupPlans(CouponWiring wiring) {
    this.wiring = wiring;
  }

  /// Whom a plan counted.
  private record Planned(List<ViewerId> whom, Instant until) {}

  CouponView.Plan plan(OfferId id, GroupFilter filter) {
    var judging = new Judging(wiring, wiring.books().definitions());
    Offer offer = judging.offer(id);
    Instant now = wiring.clock().instant();
    String plan = wiring.ids().get();
    List<Candidate> matches = wiring.audience().matching(filter);
    List<Asked> all =
        matches.stream().map(she -> judging.asked(she, offer, now, BACK, plan)).toList();
    List<Verdict> verdicts = wiring.books().rehearse(all, judging::judge);
    Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    List<ViewerId> whom = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      switch (verdicts.get(i)) {
        case Verdict.Allowed _ -> whom.add(all.get(i).she().id());
        case Verdict.Refused no -> refused.merge(no.reason(), 1, Integer::sum);
      }
    }
    plans.values().removeIf(old -> old.until().isBefore(now));
    plans.put(plan, new Planned(whom, now.plus(GOOD)));
    Money worst =
        new Money(Math.multiplyExact(offer.worst().minor(), whom.size()), offer.worst().currency());
    return new CouponView.Plan(
        plan,
        id,
        filter,
        matches.size(),
        whom.size(),
        refused,
        worst,
        takes(whom.size()),
        whom.size() > ROOM);
  }

  private Duration takes(int count) {
    var channels = wiring.channels().get();
    if (channels.isEmpty()) {
      return Duration.ZERO;
    }
    return takes(channels.getFirst().pace(), count);
  }

  static Duration takes(Pace pace, int count) {
    return pace.per().multipliedBy(count).dividedBy(Math.max(1, pace.each()));
  }

  /// A group above the limit needs a second person's word for the whole of it, however little each
  /// coupon costs.
  private void requireApproval(CouponView.Plan plan, Instant now) {
    var books = wiring.books();
    if (!books.definitions().rails().asks(plan.worst())) {
      return;
    }
    long agreed =
        books.approvals(wiring.audience().show(), now).stream()
            .filter(one -> one.agreed() && one.offer().equals(plan.offer()))
            .filter(one -> one.wantedBy().equals(wiring.operator()))
            .filter(one -> one.left().currency().equals(plan.worst().currency()))
            .mapToLong(one -> one.left().minor())
            .sum();
    if (agreed < plan.worst().minor()) {
      throw Refused.of(
          "This group may cost %s %s, more than one person decides alone. Ask somebody else to agree,"
              + " then send it.",
          "这一组最多可能花费 %s %s，超出一个人可以决定的金额。请先让另一人同意，再发送。",
          plan.worst().amount(),
          plan.worst().currency());
    }
  }

  int send(CouponView.Plan plan) {
    Instant now = wiring.clock().instant();
    Planned planned = plans.get(plan.id());
    if (planned == null || planned.until().isBefore(now)) {
      throw Refused.of("This count is too old; count again, then send.", "这次统计已经过时；请重新统计后再发送。");
    }
    requireApproval(plan, now);
    plans.remove(plan.id());
    var judging = new Judging(wiring, wiring.books().definitions());
    Offer offer = judging.offer(plan.offer());
    int granted = 0;
    for (int from = 0; from < planned.whom().size(); from += PIECE) {
      int to = Math.min(planned.whom().size(), from + PIECE);
      List<Asked> piece =
          wiring.audience().candidates(planned.whom().subList(from, to)).stream()
              .map(she -> judging.asked(she, offer, now, BACK, plan.id()))
              .toList();
      for (Verdict verdict : wiring.books().grant(piece, judging::judge)) {
        granted += verdict instanceof Verdict.Allowed ? 1 : 0;
      }
    }
    return granted;
  }
}
