package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Given;
import app.cuelight.domain.coupon.GrantState;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.port.CouponBooks.Asked;
import app.cuelight.show.port.CouponBooks.Judge;
import app.cuelight.store.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judging and granting inside one transaction.
final class Granting {

  private static final long MINUTE = 60_000;

  /// One that reached her and ended unused was given all the same, and costs nothing.
  private static final String HERS =
      "SELECT g.offer, g.show, CASE g.state WHEN 'EXPIRED' THEN 0 ELSE g.cost END, g.currency,"
          + " g.operator, g.at, s.state, g.newcomer, g.id"
          + " FROM grants g JOIN sends s ON s.grant_id = g.id"
          + " WHERE g.id IN (SELECT grant_id FROM grant_links WHERE link = ?"
          + " UNION SELECT grant_id FROM claims WHERE scope = 'newcomer' AND link = ?) AND"
          + Steps.GIVEN;

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
    String currency = offer.worst().currency();
    String inCampaign = "campaign:" + offer.campaign().value();
    String inShow = "show:" + show;
    String byHer = "assistant:" + show + ":" + operator;
    String ofOfferHere = "offer:" + id + ":" + show;
    String ofOffer = "offer:" + id;
    var sums = Sums.of(sql, inCampaign, inShow, byHer, ofOfferHere, ofOffer);
    return new Given(
        hers(links),
        sums.money(inCampaign, currency),
        sums.count(inCampaign),
        sums.money(inShow, currency),
        sums.money(byHer, currency),
        sums.count(ofOfferHere),
        sums.count(ofOffer),
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

  /// Grants to any of these links; a claim for newcomers holds when everything else is forgotten.
  private List<Given.Grant> hers(List<String> links) throws SQLException {
    List<Found> found = new ArrayList<>();
    for (String link : links) {
      found.addAll(sql.all(Granting::found, HERS, link, link));
    }
    return found.stream()
        .distinct()
        .sorted(Comparator.comparing((Found one) -> one.grant().at()).thenComparingLong(Found::id))
        .map(Found::grant)
        .toList();
  }

  private record Found(long id, Given.Grant grant) {}

  private static Found found(ResultSet row) throws SQLException {
    SendState sent = SendState.valueOf(row.getString(7));
    return new Found(
        row.getLong(9),
        new Given.Grant(
            new OfferId(row.getString(1)),
            row.getString(2),
            new Money(row.getLong(3), row.getString(4)),
            row.getString(5),
            Instant.ofEpochMilli(row.getLong(6)),
            !sent.isFinal() && sent != SendState.ACCEPTED,
            row.getInt(8) != 0));
  }

  private Together together(Asked one) throws SQLException {
    return new Together(
        sql,
        one,
        given(List.of(), one.offer(), one.show(), one.operator(), one.at()),
        codes.endsAtShop(one.offer().id()));
  }

  private Given given(Asked one, List<String> links, Together common) throws SQLException {
    String offer = one.offer().id().value();
    return common.given(hers(links), common.hasPool() ? pool(offer) : common.free());
  }

  /// What granting would come to; each is judged by what the ones before would leave.
  List<Verdict> rehearse(List<Asked> asked, Judge judge) throws SQLException {
    List<Verdict> verdicts = new ArrayList<>();
    Together common = null;
    for (Asked one : asked) {
      if (common == null || !common.holdsFor(one)) {
        common = together(one);
      }
      Given given = given(one, seal.links(one.she().identities()), common);
      Verdict verdict = Codes.within(one, judge.judge(one, given), common.shopEnds());
      if (verdict instanceof Verdict.Allowed) {
        common.allowed();
      }
      verdicts.add(verdict);
    }
    return verdicts;
  }

  /// Judges and grants, each after the ones before it. One of no group stands alone: it counts as a
  /// key that was pressed, which no sum holds.
  List<Verdict> grant(List<Asked> asked, Judge judge) throws SQLException {
    List<Verdict> verdicts = new ArrayList<>();
    Together common = null;
    for (Asked one : asked) {
      if (common != null && (one.group() == null || !common.holdsFor(one))) {
        common.settle();
        common = null;
      }
      common = common == null ? together(one) : common;
      verdicts.add(grant(one, judge, common));
    }
    if (common != null) {
      common.settle();
    }
    return verdicts;
  }

  private Verdict grant(Asked asked, Judge judge, Together common) throws SQLException {
    List<String> links = seal.links(asked.she().identities());
    Given given = given(asked, links, common);
    Verdict verdict = Codes.within(asked, judge.judge(asked, given), common.shopEnds());
    String cluster = seal.link(asked.she().id().value());
    return switch (verdict) {
      case Verdict.Refused refused -> {
        boolean control = refused.reason() == Refusal.CONTROL_GROUP;
        decided(asked, cluster, control ? "control" : "refused", refused.reason().code());
        yield refused;
      }
      case Verdict.Allowed allowed -> {
        decided(asked, cluster, "treated", null);
        common.granted(write(asked, allowed, links, cluster, given));
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

  /// @return the number of the grant; what follows from its row is written by [Together#settle]
  private long write(
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
    String pooled = given.free() > 0 ? codes.pooled(offer) : null;
    String code = codes.code(offer, intent, pooled);
    boolean isThere = pooled != null || offer.mode() != CodeMode.UNIQUE || offer.shop() == null;
    long grant =
        sql.number(
            "INSERT INTO grants (intent, base, offer, campaign, viewer, name, show, operator, at,"
                + " state, code, own, ends_at, zone, currency, cost, newcomer, grp)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            intent,
            base,
            offer.id().value(),
            offer.campaign().value(),
            asked.she().id().value(),
            asked.she().name(),
            asked.show(),
            asked.operator(),
            asked.at().toEpochMilli(),
            (isThere ? GrantState.MINTED : GrantState.RESERVED).name(),
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
    return grant;
  }

  static long millis(Instant instant) {
    return instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))
        ? Long.MAX_VALUE
        : instant.toEpochMilli();
  }
}
