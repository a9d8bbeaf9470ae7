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
import app.cuelight.show.port.CouponBooks.Row;
import app.cuelight.show.port.RemoteTrouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes views out of the books.
final class CouponViews {

  private static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  /// Counting goes through all coupons of a show: of the time, this much goes by without it.
  private static final int REST = 9;

  private final CouponWiring wiring;
  private @Nullable Counted counted;

  /// @param until how long it holds
  private record Counted(String show, Map<OfferId, Counts> counts, Instant until) {}

  CouponViews(CouponWiring wiring) {
    this.wiring = wiring;
  }

  CouponView next(long version, List<CouponView.Trouble> troubles) {
    CouponBooks books = wiring.books();
    String show = wiring.audience().show();
    Definitions known = books.definitions();
    List<Row> rows = books.outbox(CouponView.MOST_OUTBOX);
    Money budget = known.rails().perShow();
    return new CouponView(
        version,
        lines(known, counts(show)),
        budget == null
            ? null
            : new Money(Math.max(0, budget.minor() - books.spent(show)), budget.currency()),
        rows.stream().map(row -> entry(known, row)).toList(),
        books.open(),
        latest(known, rows),
        groups(known, rows),
        known.rails(),
        troubles,
        wiring.practice());
  }

  private Map<OfferId, Counts> counts(String show) {
    Instant now = wiring.clock().instant();
    Counted last = counted;
    if (last != null && last.show().equals(show) && now.isBefore(last.until())) {
      return last.counts();
    }
    Map<OfferId, Counts> counts = wiring.books().counts(show);
    Instant end = wiring.clock().instant();
    Duration took = Duration.between(now, end);
    counted = new Counted(show, counts, end.plus(took.multipliedBy(REST)));
    return counts;
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
  private CouponView.@Nullable Latest latest(Definitions known, List<Row> rows) {
    for (Row row : rows) {
      Instant leaves = row.next();
      if (row.state() == SendState.WAITING
          && leaves != null
          && row.by().equals(wiring.operator())) {
        int count =
            row.group() == null
                ? 1
                : (int) rows.stream().filter(one -> row.group().equals(one.group())).count();
        return new CouponView.Latest(
            row.id(), row.offer(), title(known, row), row.name(), count, leaves);
      }
    }
    return null;
  }

  private List<CouponView.Group> groups(Definitions known, List<Row> rows) {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.group() != null) {
        groups.computeIfAbsent(row.group(), _ -> new ArrayList<>()).add(row);
      }
    }
    List<CouponView.Group> views = new ArrayList<>();
    groups.forEach((id, group) -> {
      int sent = count(group, SendState.ACCEPTED) + count(group, SendState.DELIVERED);
      int failed = count(group, SendState.REJECTED) + count(group, SendState.EXPIRED);
      int uncertain = count(group, SendState.UNCERTAIN);
      int over = sent + failed + count(group, SendState.CANCELLED);
      Row first = group.getFirst();
      if (over < group.size()) {
        views.add(
            new CouponView.Group(
                id,
                first.offer(),
                title(known, first),
                group.size(),
                sent,
                failed,
                uncertain,
                first.paused(),
                first.next() == null ? first.at() : first.next(),
                Duration.ZERO));
      }
    });
    return views;
  }

  private static int count(List<Row> rows, SendState state) {
    return (int) rows.stream().filter(row -> row.state() == state).count();
  }
}
