package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Given;
import app.cuelight.domain.coupon.GrantState;
import app.cuelight.domain.coupon.MintState;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.port.CouponBooks.Asked;
import app.cuelight.show.port.CouponBooks.Judge;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Judging and granting inside one transaction.
final class Granting {

  private static final long MINUTE = 60_000;

  private final Sql sql;
  private final Seal seal;
  private final Codes codes;

  Granting(Sql sql, Seal seal, Codes codes) {
    this.sql = sql;
    this.seal = seal;
    this.codes = codes;
  }

  Given given(Candidate she, Offer offer, String show, String operator, Instant now)
      throws SQLException {
    return given(seal.links(she.identities()), offer, show, operator, now);
  }

  /// What was given to whoever has one of these links; none for a room.
  Given given(List<String> links, Offer offer, String show, String operator, Instant now)
      throws SQLException {
    String id = offer.id().value();
    return new Given(
        hers(links),
        spent("campaign:" + offer.campaign().value(), offer),
        count("campaign:" + offer.campaign().value()),
        spent("show:" + show, offer),
        spent("assistant:" + show + ":" + operator, offer),
        count("offer:" + id + ":" + show),
        count("offer:" + id),
        Math.toIntExact(
            sql.number(
                "SELECT count(*) FROM grants WHERE operator = ? AND at > ? AND grp IS NULL",
                operator,
                now.toEpochMilli() - MINUTE)),
        pool(id),
        new Agreeing(sql).left(offer, show, operator, now));
  }

  /// -1 without a pool, 0 for an empty one, 1 when there is a free code: how many does not matter
  /// to a verdict.
  private long pool(String offer) throws SQLException {
    return sql.number(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM codes WHERE offer = ? AND state = 'free') THEN 1"
            + " WHEN EXISTS (SELECT 1 FROM codes WHERE offer = ?) THEN 0 ELSE -1 END",
        offer,
        offer);
  }

  private long spent(String scope, Offer offer) throws SQLException {
    return sql.number(
        "SELECT minor FROM spent WHERE scope = ? AND currency = ?",
        scope,
        offer.worst().currency());
  }

  private long count(String scope) throws SQLException {
    return sql.number("SELECT coalesce(sum(count), 0) FROM spent WHERE scope = ?", scope);
  }

  /// Grants to any of these links; a claim for newcomers holds when everything else is forgotten.
  private List<Given.Grant> hers(List<String> links) throws SQLException {
    List<Given.Grant> found = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (String link : links) {
      for (Long id :
          sql.all(
              row -> row.getLong(1),
              "SELECT grant_id FROM grant_links WHERE link = ?"
                  + " UNION SELECT grant_id FROM claims WHERE scope = 'newcomer' AND link = ?",
              link,
              link)) {
        Given.Grant grant = seen.add(id) ? grant(id) : null;
        if (grant != null) {
          found.add(grant);
        }
      }
    }
    found.sort(Comparator.comparing(Given.Grant::at));
    return found;
  }

  private Given.@Nullable Grant grant(long id) throws SQLException {
    return sql.one(
        row ->
            new Given.Grant(
                new OfferId(row.getString(1)),
                row.getString(2),
                new Money(row.getLong(3), row.getString(4)),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                !SendState.valueOf(row.getString(7)).isFinal()
                    && SendState.valueOf(row.getString(7)) != SendState.ACCEPTED,
                row.getInt(8) != 0),
        // One that reached her and ended unused was given all the same, and costs nothing.
        "SELECT g.offer, g.show, CASE g.state WHEN 'EXPIRED' THEN 0 ELSE g.cost END, g.currency,"
            + " g.operator, g.at, s.state, g.newcomer"
            + " FROM grants g JOIN sends s ON s.grant_id = g.id WHERE g.id = ? AND"
            + Steps.GIVEN,
        id);
  }

  /// What granting would come to; each is judged by what the ones before would leave.
  List<Verdict> rehearse(List<Asked> asked, Judge judge) throws SQLException {
    List<Verdict> verdicts = new ArrayList<>();
    int allowed = 0;
    for (Asked one : asked) {
      Given given = given(one.she(), one.offer(), one.show(), one.operator(), one.at());
      Verdict verdict =
          codes.within(one, judge.judge(one, given.after(allowed, one.offer().worst().minor())));
      allowed += verdict instanceof Verdict.Allowed ? 1 : 0;
      verdicts.add(verdict);
    }
    return verdicts;
  }

  Verdict grant(Asked asked, Judge judge) throws SQLException {
    var given = given(asked.she(), asked.offer(), asked.show(), asked.operator(), asked.at());
    Verdict verdict = codes.within(asked, judge.judge(asked, given));
    List<String> links = seal.links(asked.she().identities());
    String cluster = seal.link(asked.she().id().value());
    return switch (verdict) {
      case Verdict.Refused refused -> {
        boolean control = refused.reason() == Refusal.CONTROL_GROUP;
        decided(asked, cluster, control ? "control" : "refused", refused.reason().code());
        yield refused;
      }
      case Verdict.Allowed allowed -> {
        decided(asked, cluster, "treated", null);
        write(asked, allowed, links, cluster, given);
        new Agreeing(sql)
            .draw(asked.offer(), asked.show(), asked.operator(), allowed.worst(), asked.at());
        yield allowed;
      }
    };
  }

  private void decided(Asked asked, String cluster, String arm, @Nullable String reason)
      throws SQLException {
    sql.run(
        "INSERT INTO decisions (at, cluster, offer, show, operator, arm, reason)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        asked.at().toEpochMilli(),
        cluster,
        asked.offer().id().value(),
        asked.show(),
        asked.operator(),
        arm,
        reason);
  }

  private void write(
      Asked asked, Verdict.Allowed allowed, List<String> links, String cluster, Given given)
      throws SQLException {
    Offer offer = asked.offer();
    Integer days = offer.limits().days();
    boolean perShow = days != null && days == 0;
    long before =
        given.hers().stream()
            .filter(grant -> grant.offer().equals(offer.id()))
            .filter(grant -> !perShow || grant.show().equals(asked.show()))
            .count();
    boolean newcomer = asked.campaign().purpose() == Purpose.NEWCOMER;
    String slot =
        newcomer ? "newcomer-once" : (perShow ? asked.show() : "ever") + "." + (before + 1);
    String base = String.join("|", offer.campaign().value(), offer.id().value(), cluster, slot);
    long revoked = sql.number("SELECT count(*) FROM grants WHERE base = ?", base);
    String intent = revoked == 0 ? base : base + "|" + revoked;
    String pooled = codes.pooled(offer);
    String code = codes.code(offer, intent, pooled);
    long grant =
        sql.insert(
            "INSERT INTO grants (intent, base, offer, campaign, viewer, name, show, operator, at,"
                + " state, code, own, ends_at, zone, currency, cost, newcomer, grp)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            intent,
            base,
            offer.id().value(),
            offer.campaign().value(),
            asked.she().id().value(),
            asked.she().name(),
            asked.show(),
            asked.operator(),
            asked.at().toEpochMilli(),
            GrantState.RESERVED.name(),
            code,
            offer.mode() == CodeMode.UNIQUE ? 1 : 0,
            millis(allowed.endsAt()),
            asked.zone().getId(),
            offer.worst().currency(),
            offer.worst().minor(),
            newcomer ? 1 : 0,
            asked.group());
    for (String link : links) {
      sql.run("INSERT INTO grant_links (link, grant_id) VALUES (?, ?)", link, grant);
      sql.run(
          "INSERT INTO claims (scope, link, grant_id) VALUES (?, ?, ?)",
          newcomer ? "newcomer" : offer.id().value() + "|" + slot,
          link,
          grant);
    }
    if (pooled != null) {
      sql.run("UPDATE codes SET state = 'assigned', grant_id = ? WHERE code = ?", grant, pooled);
    }
    var steps = new Steps(sql, asked.operator(), asked.at());
    steps.note("grant", Long.toString(grant), "", GrantState.RESERVED.name(), intent);
    steps.entry(grant, "reserve");
    steps.spend(grant, 1);
    boolean isThere = pooled != null || offer.mode() != CodeMode.UNIQUE || offer.shop() == null;
    sql.run(
        "INSERT INTO mints (grant_id, offer, n, state, attempt, next_at) VALUES (?, ?, 0, ?, 0, ?)",
        grant,
        offer.id().value(),
        (isThere ? MintState.EXISTS : MintState.WANTED).name(),
        asked.at().toEpochMilli());
    if (isThere) {
      steps.grant(grant, GrantState.MINTED, "");
    }
    sql.run(
        "INSERT INTO sends (grant_id, channel, recipient, language, state, attempt, unknown,"
            + " next_at, deadline) VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?)",
        grant,
        asked.channel(),
        asked.recipient(),
        asked.she().language(),
        (asked.held() ? SendState.HELD : SendState.WAITING).name(),
        asked.leaves().toEpochMilli(),
        millis(asked.deadline()));
  }

  static long millis(Instant instant) {
    return instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))
        ? Long.MAX_VALUE
        : instant.toEpochMilli();
  }
}
