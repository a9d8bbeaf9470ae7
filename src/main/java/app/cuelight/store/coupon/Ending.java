package app.cuelight.store.coupon;

import app.cuelight.domain.coupon.GrantState;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// Ends what is past its end, inside one transaction.
///
/// A coupon ends in the books a little later than for its owner: an order placed in its last second
/// is heard of a moment later. One that is heard of even later is found, too ([Redeeming]).
final class Ending {

  static final Duration LATE = Duration.ofMinutes(15);

  private static final int MOST = 500;

  private static final String SENDS =
      " FROM sends WHERE state IN ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY', 'UNCERTAIN')"
          + " AND state NOT IN ('STARTED', 'UNCERTAIN') AND deadline <= ?";

  private static final String GRANTS =
      " FROM grants g WHERE g.state IN ('RESERVED', 'MINTED', 'ISSUED') AND g.ends_at <= ?"
          // What is on its way comes back first.
          + " AND NOT EXISTS (SELECT 1 FROM sends s WHERE s.grant_id = g.id AND"
          + " s.state IN ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY'))";

  private final Sql sql;
  private final Outbox outbox;

  Ending(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  boolean isDue(Instant now) throws SQLException {
    return sql.number("SELECT EXISTS (SELECT 1" + SENDS + ")", now.toEpochMilli()) == 1
        || sql.number("SELECT EXISTS (SELECT 1" + GRANTS + ")", late(now)) == 1;
  }

  private static long late(Instant now) {
    return now.minus(LATE).toEpochMilli();
  }

  /// Ends some of what is due.
  ///
  /// @return how many; more may be left
  int expire(Instant now) throws SQLException {
    int count = 0;
    var steps = new Steps(sql, Outbox.WORKER, now);
    for (long[] send :
        sql.all(
            row -> new long[] {row.getLong(1), row.getLong(2)},
            "SELECT id, grant_id" + SENDS + " LIMIT " + MOST,
            now.toEpochMilli())) {
      outbox.expire(steps, send[0], send[1]);
      count++;
    }
    for (Long grant :
        sql.all(row -> row.getLong(1), "SELECT g.id" + GRANTS + " LIMIT " + MOST, late(now))) {
      end(steps, grant);
      count++;
    }
    return count;
  }

  private void end(Steps steps, long grant) throws SQLException {
    long used = sql.number("SELECT count(*) FROM redemptions WHERE grant_id = ?", grant);
    long heads = sql.number("SELECT heads FROM grants WHERE id = ?", grant);
    if (used == 0 || heads == 0) {
      steps.released(grant, GrantState.EXPIRED, "ended");
      return;
    }
    // A code for a room: what was not used is free again, what was used stays spent.
    long each = sql.number("SELECT cost / heads FROM grants WHERE id = ?", grant);
    long kept = Math.min(heads, used);
    steps.issued(grant, "ended");
    steps.cost(grant, each * (kept - heads));
    sql.run("UPDATE grants SET heads = ? WHERE id = ?", kept, grant);
    steps.entry(grant, "release", each * (heads - kept));
    steps.grant(grant, GrantState.REDEEMED, "ended");
  }
}
