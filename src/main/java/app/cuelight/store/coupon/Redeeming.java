package app.cuelight.store.coupon;

import app.cuelight.domain.coupon.GrantState;
import app.cuelight.domain.event.Order;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Codes in orders, matched to grants inside one transaction.
final class Redeeming {

  /// How far a shop's clock may be behind.
  private static final Duration SKEW = Duration.ofMinutes(10);

  private final Sql sql;
  private final Seal seal;

  Redeeming(Sql sql, Seal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /// What is known of a code in an order already.
  private record Known(long grant, long refunded, long updated) {}

  /// A grant's own code, or the newest grant of a shared code to whoever ordered.
  ///
  /// @param own whether the code is hers alone
  /// @param room whether it was told to a room, and is anybody's
  record Match(long grant, boolean own, boolean leak, boolean room) {}

  /// A use a platform tells of, perhaps without the order.
  record Use(String connection, String code, @Nullable String order, Instant at) {}

  /// Of these codes those of a grant.
  Set<String> given(Set<String> codes) throws SQLException {
    Set<String> given = new HashSet<>();
    for (String code : codes) {
      if (sql.number("SELECT 1 FROM grants WHERE code = ? LIMIT 1", spelled(code)) == 1) {
        given.add(code);
      }
    }
    return given;
  }

  static String spelled(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  void ordered(String connection, Order order, List<String> links, Instant now)
      throws SQLException {
    if (order.test() || !order.status().isPaid()) {
      return;
    }
    String sale = connection + "/" + order.id();
    for (String code : order.coupons()) {
      String upper = spelled(code);
      Known known = known(sale, upper);
      if (known == null) {
        first(connection, sale, upper, order, links, now);
      } else {
        again(sale, upper, order, known, now);
      }
    }
  }

  private @Nullable Known known(String sale, String code) throws SQLException {
    return sql.one(
        row -> new Known(row.getLong(1), row.getLong(2), row.getLong(3)),
        "SELECT coalesce(grant_id, 0), refunded, updated FROM redemptions"
            + " WHERE sale = ? AND code = ?",
        sale,
        code);
  }

  private void again(String sale, String code, Order order, Known known, Instant now)
      throws SQLException {
    if (order.updatedAt().toEpochMilli() > known.updated()) {
      later(sale, code, order, known, now);
    }
  }

  /// The same order, told by another connection: the shop's own and a file of its export. Only with
  /// a code of her own; two shops may number their orders alike.
  private @Nullable String elsewhere(Match match, String code, Order order) throws SQLException {
    return match.own()
        ? sql.one(
            row -> row.getString(1),
            "SELECT sale FROM redemptions WHERE grant_id = ? AND code = ?"
                + " AND substr(sale, instr(sale, '/') + 1) = ?",
            match.grant(),
            code,
            order.id())
        : null;
  }

  private void first(
      String connection, String sale, String code, Order order, List<String> links, Instant now)
      throws SQLException {
    Match match = match(code, links, order.placedAt());
    if (match == null) {
      return;
    }
    String known = elsewhere(match, code, order);
    if (known != null) {
      again(known, code, order, Objects.requireNonNull(known(known, code)), now);
      return;
    }
    if (sql.run(
            "UPDATE redemptions SET sale = ? WHERE sale = ? AND code = ?",
            sale,
            unordered(connection, match),
            code)
        > 0) {
      // The platform told of the use before the shop told of the order.
      later(sale, code, order, new Known(match.grant(), 0, 0), now);
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
    boolean isFirst = sql.number("SELECT count(*) FROM redemptions WHERE grant_id = ?", grant) == 1;
    long heads = sql.number("SELECT heads FROM grants WHERE id = ?", grant);
    if (heads > 0) {
      room(steps, grant, GrantState.valueOf(String.valueOf(state)), sale);
    } else if (state != null && GrantState.valueOf(state).next().contains(GrantState.REDEEMED)) {
      steps.grant(grant, GrantState.REDEEMED, sale);
      steps.entry(grant, "redeem");
      sql.run("UPDATE codes SET state = 'used' WHERE grant_id = ?", grant);
    } else if (GrantState.EXPIRED.name().equals(state) && isFirst) {
      // The order came to light after the coupon's end: it cost what it costs all the same.
      String ended = GrantState.EXPIRED.name();
      steps.note("grant", Long.toString(grant), ended, ended, "used late, " + sale);
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
        "UPDATE redemptions SET refunded = max(refunded, ?), currency = ?, total = ?, updated = ?"
            + " WHERE sale = ? AND code = ?",
        refunded,
        order.total().currency(),
        order.total().minor(),
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

  private static String unordered(String connection, Match match) {
    return connection + "/coupon/" + match.grant();
  }

  /// A use whose order may be told of later, or was before. Of a code for a room only orders tell
  /// one use from another.
  void used(Use use, Match match, Instant now) throws SQLException {
    String order = use.order();
    long known = sql.number("SELECT count(*) FROM redemptions WHERE grant_id = ?", match.grant());
    if (order == null && (match.room() || known > 0)) {
      return;
    }
    String sale =
        order == null ? unordered(use.connection(), match) : use.connection() + "/" + order;
    int fresh =
        sql.run(
            "INSERT OR IGNORE INTO redemptions (sale, code, grant_id, at, leak, currency, total,"
                + " refunded, updated) SELECT ?, ?, id, ?, ?, currency, 0, 0, 0 FROM grants"
                + " WHERE id = ?",
            sale,
            use.code(),
            use.at().toEpochMilli(),
            match.leak() ? 1 : 0,
            match.grant());
    if (fresh > 0) {
      used(match.grant(), sale, now);
    }
  }

  /// Whose the code is.
  ///
  /// @param used when; a code for many that was given later was not given for that
  @Nullable Match match(String code, List<String> links, Instant used) throws SQLException {
    List<String> hers = links.stream().map(seal::link).toList();
    List<long[]> grants =
        sql.all(
            row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)},
            "SELECT id, own, room IS NOT NULL FROM grants WHERE code = ? COLLATE NOCASE"
                + " AND state <> 'REVOKED' AND (own = 1 OR at <= ?) ORDER BY at DESC",
            code,
            used.plus(SKEW).toEpochMilli());
    for (long[] grant : grants) {
      for (String link : hers) {
        if (sql.number(
                "SELECT count(*) FROM grant_links WHERE link = ? AND grant_id = ?", link, grant[0])
            > 0) {
          return new Match(grant[0], grant[1] == 1, false, false);
        }
      }
    }
    for (long[] grant : grants) {
      if (grant[2] == 1) {
        // Whoever was in the room, or heard of it there.
        return new Match(grant[0], false, false, true);
      }
    }
    // A code of her own in other hands leaked; a code for all did not.
    return grants.size() == 1 && grants.getFirst()[1] == 1
        ? new Match(grants.getFirst()[0], true, !hers.isEmpty(), false)
        : null;
  }
}
