package app.cuelight.store.coupon;

import app.cuelight.domain.coupon.GrantState;
import app.cuelight.domain.coupon.MintState;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Moves states on, with a line in the audit log for each step, and money with them.
final class Steps {

  /// Grants, `g` with their sends `s`, that somebody has or is about to have: one that reached her
  /// and ended unused too.
  static final String GIVEN =
      " (g.state NOT IN ('REVOKED', 'EXPIRED') OR g.state = 'EXPIRED'"
          + " AND s.state IN ('ACCEPTED', 'DELIVERED', 'UNCERTAIN', 'ABANDONED')) ";

  /// What a grant counts against.
  private static final List<String> SCOPES =
      List.of(
          "'campaign:' || campaign",
          "'show:' || show",
          "'assistant:' || show || ':' || operator",
          "'offer:' || offer",
          "'offer:' || offer || ':' || show");

  /// One statement for all sums and all grants of a range.
  private static final String ADD =
      IntStream.range(0, SCOPES.size())
          .mapToObj(i -> " WHEN " + i + " THEN " + SCOPES.get(i))
          .collect(
              Collectors.joining(
                  "",
                  "INSERT INTO spent (scope, currency, minor, count) SELECT CASE n.i",
                  " END, currency, sum(cost), count(*) FROM grants JOIN (SELECT 0 AS i UNION ALL SELECT 1"
                      + " UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) n"
                      + " WHERE id BETWEEN ? AND ? GROUP BY 1, 2 ON CONFLICT (scope, currency)"
                      + " DO UPDATE SET minor = minor + excluded.minor,"
                      + " count = count + excluded.count"));

  private static final String TAKE_OFF =
      "UPDATE spent SET minor = minor - g.cost, count = count - 1 FROM grants g WHERE g.id = ?"
          + " AND spent.currency = g.currency AND spent.scope IN ("
          + String.join(", ", SCOPES)
          + ")";

  private final Sql sql;
  private final String who;
  private final long now;

  Steps(Sql sql, String who, Instant now) {
    this.sql = sql;
    this.who = who;
    this.now = now.toEpochMilli();
  }

  long now() {
    return now;
  }

  void note(String what, String about, String was, String became, String why) throws SQLException {
    sql.run(
        "INSERT INTO events (at, who, what, about, was, became, why) VALUES (?, ?, ?, ?, ?, ?, ?)",
        now,
        who,
        what,
        about,
        was,
        became,
        why);
  }

  void send(long id, SendState to, String why) throws SQLException {
    String was = sql.one(row -> row.getString(1), "SELECT state FROM sends WHERE id = ?", id);
    sql.run("UPDATE sends SET state = ? WHERE id = ?", to.name(), id);
    note("send", Long.toString(id), String.valueOf(was), to.name(), why);
  }

  void mint(long grant, MintState to, String why) throws SQLException {
    String was =
        sql.one(row -> row.getString(1), "SELECT state FROM mints WHERE grant_id = ?", grant);
    sql.run("UPDATE mints SET state = ? WHERE grant_id = ?", to.name(), grant);
    note("mint", Long.toString(grant), String.valueOf(was), to.name(), why);
  }

  /// Moves a grant on; one that is there already stays.
  void grant(long id, GrantState to, String why) throws SQLException {
    String was = sql.one(row -> row.getString(1), "SELECT state FROM grants WHERE id = ?", id);
    if (was != null && !was.equals(to.name())) {
      sql.run("UPDATE grants SET state = ? WHERE id = ?", to.name(), id);
      note("grant", Long.toString(id), was, to.name(), why);
    }
  }

  /// Its message left: what it costs at most is no longer only put aside.
  void issued(long grant, String why) throws SQLException {
    String was = sql.one(row -> row.getString(1), "SELECT state FROM grants WHERE id = ?", grant);
    if (GrantState.MINTED.name().equals(was)) {
      grant(grant, GrantState.ISSUED, why);
      entry(grant, "commit");
    }
  }

  /// Nothing left and nothing will: money, code and claims are free again.
  void released(long grant, GrantState to, String why) throws SQLException {
    String was = sql.one(row -> row.getString(1), "SELECT state FROM grants WHERE id = ?", grant);
    if (was == null || !GrantState.valueOf(was).next().contains(to)) {
      return;
    }
    grant(grant, to, why);
    String mint =
        sql.one(row -> row.getString(1), "SELECT state FROM mints WHERE grant_id = ?", grant);
    if (mint != null && MintState.valueOf(mint).next().contains(MintState.CANCELLED)) {
      mint(grant, MintState.CANCELLED, why);
    }
    entry(grant, "release");
    spend(grant, -1);
    if (sql.number(
            "SELECT count(*) FROM grants g JOIN sends s ON s.grant_id = g.id WHERE g.id = ? AND"
                + GIVEN,
            grant)
        > 0) {
      // She may have the code: nobody else gets it, and hers counts as given.
      sql.run("UPDATE codes SET state = 'void' WHERE grant_id = ?", grant);
      return;
    }
    sql.run("DELETE FROM claims WHERE grant_id = ?", grant);
    sql.run(
        "UPDATE grants SET code = NULL WHERE id = ? AND EXISTS"
            + " (SELECT 1 FROM codes WHERE grant_id = ?)",
        grant,
        grant);
    sql.run("UPDATE codes SET state = 'free', grant_id = NULL WHERE grant_id = ?", grant);
  }

  void entry(long grant, String kind) throws SQLException {
    sql.run(
        "INSERT INTO ledger (grant_id, kind, currency, minor, at)"
            + " SELECT id, ?, currency, cost, ? FROM grants WHERE id = ?",
        kind,
        now,
        grant);
  }

  void entry(long grant, String kind, long minor) throws SQLException {
    sql.run(
        "INSERT INTO ledger (grant_id, kind, currency, minor, at)"
            + " SELECT id, ?, currency, ?, ? FROM grants WHERE id = ?",
        kind,
        minor,
        now,
        grant);
  }

  /// What a grant costs at most is more or less than it was.
  void cost(long grant, long more) throws SQLException {
    for (String scope : SCOPES) {
      sql.run(
          "UPDATE spent SET minor = minor + ? WHERE (scope, currency) ="
              + " (SELECT "
              + scope
              + ", currency FROM grants WHERE id = ?)",
          more,
          grant);
    }
    sql.run("UPDATE grants SET cost = cost + ? WHERE id = ?", more, grant);
  }

  /// Adds a grant to all sums it is limited by, or takes it off again.
  void spend(long grant, int sign) throws SQLException {
    if (sign > 0) {
      spendAll(grant, grant);
    } else {
      sql.run(TAKE_OFF, grant);
    }
  }

  /// Adds all grants from one number to another to the sums they are limited by.
  void spendAll(long from, long to) throws SQLException {
    sql.run(ADD, from, to);
  }
}
