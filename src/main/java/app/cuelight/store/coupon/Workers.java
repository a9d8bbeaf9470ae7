package app.cuelight.store.coupon;

import app.cuelight.show.port.CouponOutbox.Lease;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Who is at work on codes and messages, inside one transaction.
final class Workers {

  /// The owner of what a worker began that is gone. Who comes after it may go on when the lease is
  /// over.
  static final String NOBODY = "";

  /// How long a call may be on its way when whoever made it is found gone.
  private static final Duration SETTLES = Duration.ofSeconds(3);

  private static final String OPEN_MINTS = " state IN ('WANTED', 'STARTED', 'RETRY', 'COLLISION') ";

  private final Sql sql;

  Workers(Sql sql) {
    this.sql = sql;
  }

  /// Whether somebody is at work on anything.
  boolean works(String owner) throws SQLException {
    return sql.number(
            "SELECT EXISTS (SELECT 1 FROM sends WHERE state = 'STARTED' AND owner = ? AND"
                + Outbox.OPEN
                + ") OR EXISTS (SELECT 1 FROM mints WHERE state = 'STARTED' AND owner = ? AND"
                + OPEN_MINTS
                + ")",
            owner,
            owner)
        == 1;
  }

  /// Who else is at work on anything.
  List<String> others(String owner) throws SQLException {
    return sql.all(
        row -> row.getString(1),
        "SELECT owner FROM sends WHERE state = 'STARTED' AND owner NOT IN (?, ?) AND"
            + Outbox.OPEN
            + "UNION SELECT owner FROM mints WHERE state = 'STARTED' AND owner NOT IN (?, ?) AND"
            + OPEN_MINTS,
        owner,
        NOBODY,
        owner,
        NOBODY);
  }

  /// Leaves to others what somebody began who is gone.
  void leave(String owner, Instant now) throws SQLException {
    long settled = now.plus(SETTLES).toEpochMilli();
    sql.run(
        "UPDATE sends SET owner = ?, lease = max(lease, ?) WHERE state = 'STARTED' AND owner = ?"
            + " AND"
            + Outbox.OPEN,
        NOBODY,
        settled,
        owner);
    sql.run(
        "UPDATE mints SET owner = ?, lease = max(lease, ?) WHERE state = 'STARTED' AND owner = ?"
            + " AND"
            + OPEN_MINTS,
        NOBODY,
        settled,
        owner);
  }

  void renew(Lease lease) throws SQLException {
    long until = lease.until().toEpochMilli();
    sql.run(
        "UPDATE sends SET lease = ? WHERE" + Outbox.OPEN + "AND state = 'STARTED' AND owner = ?",
        until,
        lease.owner());
    sql.run(
        "UPDATE mints SET lease = ? WHERE state = 'STARTED' AND owner = ? AND" + OPEN_MINTS,
        until,
        lease.owner());
  }
}
