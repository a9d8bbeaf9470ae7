package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Given;
import app.cuelight.domain.coupon.GrantState;
import app.cuelight.domain.coupon.MintState;
import app.cuelight.show.port.CouponBooks.Asked;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What grants of one group in one transaction have in common: read once before the first, written
/// once after the last.
///
/// Of ten thousand grants each would otherwise read the same sums and add one to them. Nobody else
/// writes meanwhile, so what was read before stays true but for what these grants add.
final class Together {

  private final Sql sql;
  private final Asked first;
  private final Given before;
  private final @Nullable Long shopEnds;
  private int allowed;
  private long from;
  private long to;

  /// @param before what holds for all of them; whose grants are in it does not matter
  /// @param shopEnds when the shop ends the discount, or null
  Together(Sql sql, Asked first, Given before, @Nullable Long shopEnds) {
    this.sql = sql;
    this.first = first;
    this.before = before;
    this.shopEnds = shopEnds;
  }

  /// Whether what was read holds for this one too.
  boolean holdsFor(Asked one) {
    return Objects.equals(one.group(), first.group())
        && one.offer().equals(first.offer())
        && one.campaign().equals(first.campaign())
        && one.show().equals(first.show())
        && one.operator().equals(first.operator())
        && one.at().equals(first.at());
  }

  /// What is given now to somebody who has these.
  ///
  /// @param free whether codes are left in the pool, see [Given#free]
  Given given(List<Given.Grant> hers, long free) {
    Given now = before.after(allowed, first.offer().worst().minor());
    return new Given(
        hers,
        now.campaignSpent(),
        now.campaignCount(),
        now.showSpent(),
        now.assistantSpent(),
        now.offerInShow(),
        now.offerInAll(),
        now.lastMinute(),
        free,
        now.approved());
  }

  /// Whether there is a pool that may be used up meanwhile.
  boolean hasPool() {
    return before.free() > 0;
  }

  long free() {
    return before.free();
  }

  @Nullable Long shopEnds() {
    return shopEnds;
  }

  /// One more of them would be granted.
  void allowed() {
    allowed++;
  }

  /// One more of them is granted: its row and her links are written.
  void granted(long grant) {
    allowed++;
    from = from == 0 ? grant : from;
    to = grant;
  }

  /// Writes what follows from the rows: money, audit log, codes to be made. Their numbers follow
  /// each other, as they are of one transaction.
  void settle() throws SQLException {
    if (from == 0) {
      return;
    }
    Instant at = first.at();
    String by = first.operator();
    sql.run(
        "INSERT INTO events (at, who, what, about, was, became, why) SELECT ?, ?, 'grant',"
            + " CAST(id AS TEXT), '', ?, intent FROM grants WHERE id BETWEEN ? AND ? ORDER BY id",
        at.toEpochMilli(),
        by,
        GrantState.RESERVED.name(),
        from,
        to);
    sql.run(
        "INSERT INTO events (at, who, what, about, was, became, why) SELECT ?, ?, 'grant',"
            + " CAST(id AS TEXT), ?, state, '' FROM grants WHERE id BETWEEN ? AND ?"
            + " AND state = ? ORDER BY id",
        at.toEpochMilli(),
        by,
        GrantState.RESERVED.name(),
        from,
        to,
        GrantState.MINTED.name());
    sql.run(
        "INSERT INTO ledger (grant_id, kind, currency, minor, at) SELECT id, 'reserve', currency,"
            + " cost, ? FROM grants WHERE id BETWEEN ? AND ? ORDER BY id",
        at.toEpochMilli(),
        from,
        to);
    sql.run(
        "INSERT INTO mints (grant_id, offer, n, state, attempt, next_at) SELECT id, offer, 0,"
            + " CASE state WHEN ? THEN ? ELSE ? END, 0, at FROM grants WHERE id BETWEEN ? AND ?"
            + " ORDER BY id",
        GrantState.MINTED.name(),
        MintState.EXISTS.name(),
        MintState.WANTED.name(),
        from,
        to);
    new Steps(sql, by, at).spendAll(from, to);
    if (before.approved() > 0) {
      Money worst = first.offer().worst();
      Money all = new Money(Math.multiplyExact(worst.minor(), allowed), worst.currency());
      new Agreeing(sql).draw(first.offer(), first.show(), by, all, at);
    }
  }
}
