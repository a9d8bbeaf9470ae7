package app.cuelight.store.coupon;

import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.port.CouponBooks.Counts;
import app.cuelight.show.port.CouponBooks.Definitions;
import app.cuelight.show.port.CouponBooks.Group;
import app.cuelight.show.port.CouponBooks.Note;
import app.cuelight.show.port.CouponBooks.Row;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the books are asked, changing nothing.
final class Reports {

  private static final String OPEN =
      "state IN ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY', 'UNCERTAIN')";

  /// What triggers keep beside the rows, and the same counted from the rows.
  private record Count(String what, String kept, String counted) {}

  private static final List<Count> COUNTS =
      List.of(
          new Count(
              "what came of offers",
              "SELECT show, offer, granted, used, soon, leaks FROM tally"
                  + " WHERE granted + used + soon + leaks <> 0",
              "SELECT show, offer, sum(granted), sum(used), sum(soon), sum(leaks) FROM counted"
                  + " GROUP BY show, offer"),
          new Count(
              "the control groups",
              "SELECT show, offer, control FROM tally WHERE control <> 0",
              "SELECT show, offer, count(DISTINCT cluster) FROM decisions"
                  + " WHERE reason = 'control-group' GROUP BY show, offer"),
          new Count(
              "codes",
              "SELECT offer, codes, free FROM pools",
              "SELECT offer, count(*), sum(state = 'free') FROM codes GROUP BY offer"),
          new Count(
              "the outbox",
              "SELECT state, n FROM send_states WHERE n <> 0",
              "SELECT state, count(*) FROM sends GROUP BY state"),
          new Count(
              "groups",
              "SELECT grp, state, n FROM group_states WHERE n <> 0",
              "SELECT g.grp, s.state, count(*) FROM grants g JOIN sends s ON s.grant_id = g.id"
                  + " WHERE g.grp IS NOT NULL GROUP BY g.grp, s.state"));

  private final Sql sql;
  private @Nullable Read read;

  /// Texts as they were read last, and what they say: every key asks, and they rarely change.
  private record Read(
      List<String> campaigns, List<String> offers, List<String> rails, Definitions say) {}

  Reports(Sql sql) {
    this.sql = sql;
  }

  Definitions definitions() throws SQLException {
    List<String> campaigns = all("campaign");
    List<String> offers = all("offer");
    List<String> rails = all("rails");
    Read last = read;
    if (last != null
        && last.campaigns().equals(campaigns)
        && last.offers().equals(offers)
        && last.rails().equals(rails)) {
      return last.say();
    }
    var say =
        new Definitions(
            campaigns.stream().map(Definition::campaign).toList(),
            offers.stream().map(Definition::offer).toList(),
            rails.isEmpty() ? GuardRails.USUAL : Definition.rails(rails.getFirst()));
    read = new Read(campaigns, offers, rails, say);
    return say;
  }

  private List<String> all(String kind) throws SQLException {
    return sql.all(
        row -> row.getString(1), "SELECT text FROM definitions WHERE kind = ? ORDER BY id", kind);
  }

  List<Row> outbox(int limit) throws SQLException {
    return sql.all(
        Reports::row,
        "SELECT s.id, g.intent, g.offer, g.campaign, g.viewer, g.name, g.code, s.channel, s.state,"
            + " max(s.attempt, m.attempt), coalesce(s.why_code, m.why_code),"
            + " coalesce(s.why_en, m.why_en), coalesce(s.why_zh, m.why_zh), s.next_at, g.at,"
            + " g.operator, g.grp, EXISTS (SELECT 1 FROM paused_groups p WHERE p.grp = g.grp)"
            + " FROM sends s JOIN grants g ON g.id = s.grant_id"
            + " JOIN mints m ON m.grant_id = s.grant_id ORDER BY s.id DESC LIMIT ?",
        limit);
  }

  private static Row row(ResultSet row) throws SQLException {
    SendState state = SendState.valueOf(row.getString(9));
    String code = row.getString(11);
    RemoteTrouble why =
        code == null
            ? null
            : new RemoteTrouble(
                RemoteTrouble.Kind.LATER, code, row.getString(12), row.getString(13), null);
    boolean waits =
        switch (state) {
          case WAITING, HELD, RETRY -> true;
          case QUEUED,
              STARTED,
              ACCEPTED,
              DELIVERED,
              UNCERTAIN,
              REJECTED,
              EXPIRED,
              CANCELLED,
              ABANDONED ->
              false;
        };
    @Nullable Instant next = waits ? Instant.ofEpochMilli(row.getLong(14)) : null;
    return new Row(
        row.getLong(1),
        row.getString(2),
        new OfferId(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        state,
        row.getInt(10),
        why,
        next,
        Instant.ofEpochMilli(row.getLong(15)),
        row.getString(16),
        row.getString(17),
        row.getInt(18) != 0);
  }

  List<Group> groups() throws SQLException {
    return sql.all(
        Reports::group,
        "SELECT h.grp, h.latest, h.offer, h.channel, sum(g.n),"
            + " sum(CASE WHEN g.state IN ('ACCEPTED', 'DELIVERED') THEN g.n ELSE 0 END),"
            + " sum(CASE WHEN g.state IN ('REJECTED', 'EXPIRED') THEN g.n ELSE 0 END),"
            + " sum(CASE WHEN g.state = 'UNCERTAIN' THEN g.n ELSE 0 END),"
            + " sum(CASE WHEN g.state IN ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY')"
            + " THEN g.n ELSE 0 END),"
            + " EXISTS (SELECT 1 FROM paused_groups p WHERE p.grp = h.grp),"
            + " CASE WHEN sum(CASE WHEN g.state = 'WAITING' THEN g.n ELSE 0 END) > 0"
            + " THEN h.leaves END, h.at"
            + " FROM group_heads h JOIN group_states g ON g.grp = h.grp WHERE h.grp IN"
            + " (SELECT grp FROM group_states WHERE n > 0 AND "
            + OPEN
            + ") GROUP BY h.grp ORDER BY h.latest DESC");
  }

  private static Group group(ResultSet row) throws SQLException {
    long leaves = row.getLong(11);
    @Nullable Instant at = row.wasNull() ? null : Instant.ofEpochMilli(leaves);
    return new Group(
        row.getString(1),
        row.getLong(2),
        new OfferId(row.getString(3)),
        row.getString(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9),
        row.getInt(10) != 0,
        at,
        Instant.ofEpochMilli(row.getLong(12)));
  }

  Map<OfferId, Counts> counts(String show) throws SQLException {
    Map<OfferId, Counts> counts = new HashMap<>();
    sql.all(
        row ->
            counts.put(
                new OfferId(row.getString(1)),
                new Counts(
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6))),
        "SELECT offer, granted, used, soon, leaks, control FROM tally WHERE show = ?",
        show);
    return counts;
  }

  /// Codes left in the pool of an offer; -1 where it has none.
  long free(OfferId offer) throws SQLException {
    Long free =
        sql.one(row -> row.getLong(1), "SELECT free FROM pools WHERE offer = ?", offer.value());
    return free == null ? -1 : free;
  }

  long open() throws SQLException {
    return sql.number("SELECT coalesce(sum(n), 0) FROM send_states WHERE " + OPEN);
  }

  long spent(String show) throws SQLException {
    return sql.number("SELECT coalesce(sum(minor), 0) FROM spent WHERE scope = ?", "show:" + show);
  }

  List<Note> audit() throws SQLException {
    return sql.all(
        row ->
            new Note(
                Instant.ofEpochMilli(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)),
        "SELECT at, who, what, about, was, became, why FROM events ORDER BY id");
  }

  /// The file is whole, and every sum is what its entries come to.
  List<String> check() throws SQLException {
    List<String> found = new ArrayList<>();
    String quick = sql.one(row -> row.getString(1), "PRAGMA quick_check(1)");
    if (!"ok".equals(quick)) {
      found.add("The books of coupons are damaged: " + quick);
    }
    long wrong =
        sql.number(
            "SELECT count(*) FROM (SELECT scope, currency, minor, count FROM spent"
                + " WHERE scope LIKE 'campaign:%' AND (minor, count) IS NOT ("
                + " SELECT coalesce(sum(cost), 0), count(*) FROM grants g"
                + " WHERE 'campaign:' || g.campaign = spent.scope"
                + " AND g.currency = spent.currency"
                + " AND (g.state NOT IN ('REVOKED', 'EXPIRED') OR g.state = 'EXPIRED'"
                + " AND EXISTS (SELECT 1 FROM redemptions r WHERE r.grant_id = g.id))))");
    if (wrong > 0) {
      found.add("The budgets of " + wrong + " campaigns are not what their grants come to.");
    }
    // Books of an earlier version keep no counts; whoever only examines does not bring them up.
    long version = sql.number("PRAGMA user_version");
    for (Count one : version < CouponFile.COUNTED ? List.<Count>of() : COUNTS) {
      if (sql.number(
              ("SELECT EXISTS (SELECT * FROM (%1$s EXCEPT %2$s)) OR EXISTS (SELECT * FROM (%2$s"
                      + " EXCEPT %1$s))")
                  .formatted(one.kept(), one.counted()))
          == 1) {
        found.add("The books count " + one.what() + " wrongly.");
      }
    }
    return found;
  }
}
