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

  private static final long SOON = 30 * 60_000L;

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
        "SELECT g.grp, max(s.id), min(g.offer), min(s.channel), count(*),"
            + " sum(s.state IN ('ACCEPTED', 'DELIVERED')), sum(s.state IN ('REJECTED', 'EXPIRED')),"
            + " sum(s.state = 'UNCERTAIN'),"
            + " sum(s.state IN ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY')),"
            + " EXISTS (SELECT 1 FROM paused_groups p WHERE p.grp = g.grp),"
            + " max(CASE WHEN s.state = 'WAITING' THEN s.next_at END), min(g.at)"
            + " FROM grants g JOIN sends s ON s.grant_id = g.id WHERE g.grp IN"
            + " (SELECT o.grp FROM sends x JOIN grants o ON o.id = x.grant_id"
            + " WHERE o.grp IS NOT NULL AND x.state IN"
            + " ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY', 'UNCERTAIN'))"
            + " GROUP BY g.grp ORDER BY max(s.id) DESC");
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
    for (Map.Entry<String, long[]> one :
        sql.all(
            row ->
                Map.entry(
                    row.getString(1),
                    new long[] {row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)}),
            "SELECT g.offer, count(DISTINCT g.id),"
                // A code for a room is used by many, one for a person by her.
                + " count(DISTINCT CASE WHEN r.leak = 0 THEN"
                + " CASE WHEN g.room IS NULL THEN g.id ELSE r.sale END END),"
                + " count(DISTINCT CASE WHEN r.leak = 0 AND r.at BETWEEN g.at AND g.at + ? THEN"
                + " CASE WHEN g.room IS NULL THEN g.id ELSE r.sale END END), coalesce(sum(r.leak), 0)"
                + " FROM grants g JOIN sends s ON s.grant_id = g.id"
                + " LEFT JOIN redemptions r ON r.grant_id = g.id WHERE g.show = ? AND"
                + Steps.GIVEN
                + "GROUP BY g.offer",
            SOON,
            show)) {
      long[] n = one.getValue();
      long control =
          sql.number(
              "SELECT count(DISTINCT cluster) FROM decisions"
                  + " WHERE show = ? AND offer = ? AND reason = 'control-group'",
              show,
              one.getKey());
      counts.put(new OfferId(one.getKey()), new Counts(n[0], n[1], n[2], n[3], control));
    }
    return counts;
  }

  /// Codes left in the pool of an offer; -1 where it has none.
  long free(OfferId offer) throws SQLException {
    return sql.number(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM codes WHERE offer = ?)"
            + " THEN (SELECT count(*) FROM codes WHERE offer = ? AND state = 'free') ELSE -1 END",
        offer.value(),
        offer.value());
  }

  long open() throws SQLException {
    return sql.number("SELECT count(*) FROM sends WHERE " + OPEN);
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
    return found;
  }
}
