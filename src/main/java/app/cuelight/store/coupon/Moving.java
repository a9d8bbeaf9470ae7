package app.cuelight.store.coupon;

import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.event.ShowEvent.CouponMoved;
import app.cuelight.store.Sql;
import app.cuelight.store.coupon.Redeeming.Match;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// What platforms say became of codes, inside one transaction. Whoever claimed or used a coupon had
/// it, so each of the three says that it reached her.
final class Moving {

  private final Sql sql;
  private final Redeeming redeeming;

  Moving(Sql sql, Redeeming redeeming) {
    this.sql = sql;
    this.redeeming = redeeming;
  }

  void moved(String connection, CouponMoved move, List<String> links, Instant at, Instant now)
      throws SQLException {
    String code = Redeeming.spelled(move.code());
    Match match = redeeming.match(code, links, at);
    if (match == null) {
      return;
    }
    var steps = new Steps(sql, connection, now);
    if (!match.leak() && !match.room()) {
      reached(steps, match.grant());
    }
    switch (move.step()) {
      case DELIVERED -> {}
      case CLAIMED -> claimed(steps, match, at);
      case USED ->
          redeeming.used(new Redeeming.Use(connection, code, move.order(), at), match, now);
    }
  }

  private void reached(Steps steps, long grant) throws SQLException {
    long send = sql.number("SELECT id FROM sends WHERE grant_id = ?", grant);
    String state = sql.one(row -> row.getString(1), "SELECT state FROM sends WHERE id = ?", send);
    if (state != null && SendState.valueOf(state).next().contains(SendState.DELIVERED)) {
      steps.send(send, SendState.DELIVERED, "told");
      steps.issued(grant, "told");
    }
  }

  private void claimed(Steps steps, Match match, Instant at) throws SQLException {
    int fresh =
        sql.run(
            "INSERT OR IGNORE INTO claimed (grant_id, at) VALUES (?, ?)",
            match.grant(),
            at.toEpochMilli());
    if (fresh > 0) {
      steps.note("grant", Long.toString(match.grant()), "", "claimed", match.leak() ? "leak" : "");
    }
  }
}
