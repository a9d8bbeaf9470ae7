package app.cuelight.store.coupon;

import app.cuelight.domain.coupon.GrantState;
import app.cuelight.domain.event.Order;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Codes in orders, matched to grants inside one transaction.
final class Redeeming {

  private final Sql sql;
  private final Seal seal;

  Redeeming(Sql sql, Seal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /// What is known of a code in an order already.
  private record Known(long grant, long refunded, long updated) {}

  /// A grant's own code, or the newest grant of a shared code to whoever ordered.
  private record Match(long grant, boolean leak) {}

  void ordered(String connection, Order order, List<String> links, Instant now)
      throws SQLException {
    if (order.test() || !order.status().isPaid()) {
      return;
    }
    List<String> hers = links.stream().map(seal::link).toList();
    String sale = connection + "/" + order.id();
    for (String code : order.coupons()) {
      String upper = code.strip().toUpperCase(Locale.ROOT);
      Known known =
          sql.one(
              row -> new Known(row.getLong(1), row.getLong(2), row.getLong(3)),
              "SELECT coalesce(grant_id, 0), refunded, updated FROM redemptions"
                  + " WHERE sale = ? AND code = ?",
              sale,
              upper);
      if (known == null) {
        first(sale, upper, order, hers, now);
      } else if (order.updatedAt().toEpochMilli() > known.updated()) {
        later(sale, upper, order, known, now);
      }
    }
  }

  private void first(String sale, String code, Order order, List<String> hers, Instant now)
      throws SQLException {
    Match match = match(code, hers);
    if (match == null) {
      return;
    }
    sql.run(
        "INSERT INTO redemptions (sale, code, grant_id, at, leak, currency, total, refunded,"
            + " updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        sale,
        code,
        match.grant(),
        order.placedAt().toEpochMilli(),
        match.leak() ? 1 : 0,
        order.total().currency(),
        order.total().minor(),
        0,
        order.updatedAt().toEpochMilli());
    used(match.grant(), sale, now);
    later(sale, code, order, new Known(match.grant(), 0, 0), now);
  }

  private void used(long grant, String sale, Instant now) throws SQLException {
    var steps = new Steps(sql, "shop", now);
    String state = sql.one(row -> row.getString(1), "SELECT state FROM grants WHERE id = ?", grant);
    boolean isFirst =
        sql.number("SELECT count(*) FROM redemptions WHERE grant_id = ?", grant) == 1;
    long heads = sql.number("SELECT heads FROM grants WHERE id = ?", grant);
    if (heads > 0) {
      room(steps, grant, GrantState.valueOf(String.valueOf(state)), sale);
    } else if (state != null && GrantState.valueOf(state).next().contains(GrantState.REDEEMED)) {
      steps.grant(grant, GrantState.REDEEMED, sale);
      steps.entry(grant, "redeem");
      sql.run("UPDATE codes SET state = 'used' WHERE grant_id = ?", grant);
    } else if (GrantState.EXPIRED.name().equals(state) && isFirst) {
      // The order came to light after the coupon's end: it cost what it costs all the same.
      steps.note("grant", Long.toString(grant), state, state, "used late, " + sale);
      steps.entry(grant, "redeem");
      steps.spend(grant, 1);
    }
  }

  /// A code for a room is used by many; after its end each further use costs anew.
  private void room(Steps steps, long grant, GrantState state, String sale) throws SQLException {
    long each = sql.number("SELECT cost / heads FROM grants WHERE id = ?", grant);
    steps.note("grant", Long.toString(grant), state.name(), state.name(), "used, " + sale);
    steps.entry(grant, "redeem", each);
    if (state == GrantState.EXPIRED
        && sql.number("SELECT count(*) FROM redemptions WHERE grant_id = ?", grant) == 1) {
      sql.run("UPDATE grants SET cost = ?, heads = 1 WHERE id = ?", each, grant);
      steps.spend(grant, 1);
    } else if (!state.next().contains(GrantState.REDEEMED)) {
      steps.cost(grant, each);
      sql.run("UPDATE grants SET heads = heads + 1 WHERE id = ?", grant);
    }
  }

  /// Money that went back goes off once, and never more than came in.
  private void later(String sale, String code, Order order, Known known, Instant now)
      throws SQLException {
    long refunded = Math.clamp(order.refunded().minor(), 0, Math.max(0, order.total().minor()));
    sql.run(
        "UPDATE redemptions SET refunded = max(refunded, ?), updated = ?"
            + " WHERE sale = ? AND code = ?",
        refunded,
        order.updatedAt().toEpochMilli(),
        sale,
        code);
    boolean whole =
        order.status() == Order.Status.REFUNDED
            || refunded > 0 && refunded >= order.total().minor();
    @Nullable GrantState to =
        whole ? GrantState.REVERSED : refunded > 0 ? GrantState.PART_REVERSED : null;
    String state =
        sql.one(row -> row.getString(1), "SELECT state FROM grants WHERE id = ?", known.grant());
    boolean isRoom = sql.number("SELECT heads FROM grants WHERE id = ?", known.grant()) > 0;
    if (to != null && !isRoom && state != null && GrantState.valueOf(state).next().contains(to)) {
      var steps = new Steps(sql, "shop", now);
      steps.grant(known.grant(), to, sale);
      if (whole) {
        steps.entry(known.grant(), "refund");
      }
    }
  }

  private @Nullable Match match(String code, List<String> hers) throws SQLException {
    List<long[]> grants =
        sql.all(
            row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
            "SELECT id, own, room IS NOT NULL FROM grants WHERE code = ? COLLATE NOCASE"
                + " AND state <> 'REVOKED' ORDER BY at DESC",
            code);
    for (long[] grant : grants) {
      for (String link : hers) {
        if (sql.number(
                "SELECT count(*) FROM grant_links WHERE link = ? AND grant_id = ?", link, grant[0])
            > 0) {
          return new Match(grant[0], false);
        }
      }
    }
    for (long[] grant : grants) {
      if (grant[2] == 1) {
        // Whoever was in the room, or heard of it there.
        return new Match(grant[0], false);
      }
    }
    // A code of her own in other hands leaked; a code for all did not.
    return grants.size() == 1 && grants.getFirst()[1] == 1
        ? new Match(grants.getFirst()[0], !hers.isEmpty())
        : null;
  }
}
