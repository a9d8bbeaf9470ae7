package app.cuelight.show.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Retry;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.show.port.CouponBooks.Counts;
import app.cuelight.show.port.CouponBooks.Definitions;
import app.cuelight.show.port.CouponBooks.Group;
import app.cuelight.show.port.CouponBooks.Row;
import app.cuelight.show.port.RemoteTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes views out of the books.
final class CouponViews {

  private static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  private final CouponWiring wiring;

  CouponViews(CouponWiring wiring) {
    this.wiring = wiring;
  }

  CouponView next(long version, List<CouponView.Trouble> troubles) {
    CouponBooks books = wiring.books();
    String show = wiring.audience().show();
    Definitions known = books.definitions();
    List<Row> rows = books.outbox(CouponView.MOST_OUTBOX);
    List<Group> groups = books.groups();
    Money budget = known.rails().perShow();
    return new CouponView(
        version,
        lines(known, books.counts(show)),
        budget == null
            ? null
            : new Money(Math.max(0, budget.minor() - books.spent(show)), budget.currency()),
        rows.stream().map(row -> entry(known, row)).toList(),
        books.open(),
        latest(known, rows, groups),
        groups(known, groups),
        known.rails(),
        troubles,
        wiring.practice());
  }

  List<CouponDesk.Approval> approvals() {
    Definitions known = wiring.books().definitions();
    return wiring.books().approvals(wiring.audience().show(), wiring.clock().instant()).stream()
        .map(one -> {
          Offer offer = known.offer(one.offer());
          return new CouponDesk.Approval(
              one.id(),
              one.offer(),
              offer == null ? one.offer().value() : offer.title(),
              one.upTo(),
              one.left(),
              one.wantedBy(),
              one.wantedAt(),
              one.agreed(),
              one.by(),
              one.until(),
              one.wantedBy().strip().equalsIgnoreCase(wiring.operator().strip()));
        })
        .toList();
  }

  private List<CouponView.Line> lines(Definitions known, Map<OfferId, Counts> counts) {
    List<CouponView.Line> lines = new ArrayList<>();
    for (Offer offer : known.offers()) {
      Campaign campaign = known.campaign(offer.campaign());
      Counts count = counts.getOrDefault(offer.id(), NONE);
      if (campaign != null) {
        Long perShow = offer.limits().perShow();
        lines.add(
            new CouponView.Line(
                offer,
                campaign,
                count.granted(),
                perShow == null ? offer.limits().total() : perShow,
                wiring.books().free(offer.id()),
                count.used(),
                count.usedSoon(),
                count.leaks(),
                count.control()));
      }
    }
    lines.sort(
        Comparator.comparing(
                (CouponView.Line line) -> line.offer().slot(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.offer().id()));
    return lines;
  }

  static CouponView.Entry entry(Definitions known, Row row) {
    RemoteTrouble why = row.why();
    return new CouponView.Entry(
        row.id(),
        row.offer(),
        title(known, row),
        row.viewer() == null ? null : new ViewerId(row.viewer()),
        row.name(),
        row.code(),
        row.channel(),
        row.state(),
        row.attempt(),
        Retry.ATTEMPTS,
        why == null ? null : new CouponView.Why(why.code(), why.en(), why.zh()),
        row.next(),
        row.at(),
        row.by());
  }

  private static String title(Definitions known, Row row) {
    Offer offer = known.offer(row.offer());
    return offer == null ? row.offer().value() : offer.title();
  }

  /// What Esc takes back: the newest that still waits, its whole group with it.
  private CouponView.@Nullable Latest latest(
      Definitions known, List<Row> rows, List<Group> groups) {
    for (Row row : rows) {
      Instant leaves = row.next();
      if (row.state() == SendState.WAITING
          && leaves != null
          && row.by().equals(wiring.operator())) {
        int count =
            groups.stream()
                .filter(group -> group.id().equals(row.group()))
                .findFirst()
                .map(Group::size)
                .orElse(1);
        return new CouponView.Latest(
            row.id(), row.offer(), title(known, row), row.name(), count, leaves);
      }
    }
    return null;
  }

  /// Every row of a group is counted, not only those the screen shows.
  private List<CouponView.Group> groups(Definitions known, List<Group> groups) {
    return groups.stream()
        .map(group -> {
          Offer offer = known.offer(group.offer());
          return new CouponView.Group(
              group.id(),
              group.offer(),
              offer == null ? group.offer().value() : offer.title(),
              group.size(),
              group.sent(),
              group.failed(),
              group.uncertain(),
              group.paused(),
              group.leaves() == null ? group.at() : group.leaves(),
              takes(group));
        })
        .toList();
  }

  /// How long what has not left takes at the rate of its channel; nothing while that is gone.
  private Duration takes(Group group) {
    return wiring.channels().get().stream()
        .filter(channel -> channel.name().toString().equals(group.channel()))
        .findFirst()
        .map(channel -> GroupPlans.takes(channel.pace(), group.waiting()))
        .orElse(Duration.ZERO);
  }
}
