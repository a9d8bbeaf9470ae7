package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.CouponPolicy;
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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Judging and granting inside one transaction.
final class Granting {

  private static final long MINUTE = 60_000;
  private static final int MOST_COLLISIONS = 16;
  private static final int PREFIX = 8;

  private final Sql sql;
  private final Seal seal;

  Granting(Sql sql, Seal seal) {
    this.sql = sql;
    this.seal = seal;
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
        pool(id));
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
          within(one, judge.judge(one, given.after(allowed, one.offer().worst().minor())));
      allowed += verdict instanceof Verdict.Allowed ? 1 : 0;
      verdicts.add(verdict);
    }
    return verdicts;
  }

  Verdict grant(Asked asked, Judge judge) throws SQLException {
    var given = given(asked.she(), asked.offer(), asked.show(), asked.operator(), asked.at());
    Verdict verdict = within(asked, judge.judge(asked, given));
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
        yield allowed;
      }
    };
  }

  /// No coupon lasts longer than the shop lets it.
  private Verdict within(Asked asked, Verdict verdict) throws SQLException {
    Long there =
        sql.one(
            row -> row.getLong(1),
            "SELECT ends_at FROM shop_ends WHERE offer = ?",
            asked.offer().id().value());
    if (there == null
        || !(verdict instanceof Verdict.Allowed(Money worst, Instant endsAt))
        || millis(endsAt) <= there) {
      return verdict;
    }
    Instant ends = Instant.ofEpochMilli(there);
    return ends.isBefore(asked.at().plus(CouponPolicy.LEAST))
        ? new Verdict.Refused(
            Refusal.OFFER_ENDS_TOO_SOON, null, ends, null, null, asked.offer().title())
        : new Verdict.Allowed(worst, ends);
  }

  boolean endsAtShop(OfferId offer, Instant endsAt) throws SQLException {
    sql.run("DELETE FROM shop_ends WHERE offer = ?", offer.value());
    if (endsAt.isBefore(Instant.MAX)) {
      sql.run(
          "INSERT INTO shop_ends (offer, ends_at) VALUES (?, ?)", offer.value(), millis(endsAt));
    }
    return true;
  }

  /// Has a coupon end no later than the shop ends its code.
  ///
  /// @return false when too little is left of it
  boolean shorten(long grant, Instant endsAt, Instant now) throws SQLException {
    String offer = sql.one(row -> row.getString(1), "SELECT offer FROM grants WHERE id = ?", grant);
    endsAtShop(new OfferId(String.valueOf(offer)), endsAt);
    if (endsAt.isBefore(now.plus(CouponPolicy.LEAST))) {
      return false;
    }
    long ends = millis(endsAt);
    sql.run("UPDATE grants SET ends_at = min(ends_at, ?) WHERE id = ?", ends, grant);
    sql.run("UPDATE sends SET deadline = min(deadline, ?) WHERE grant_id = ?", ends, grant);
    return true;
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
    String pooled = pooled(offer);
    String code = code(offer, intent, pooled);
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

  private @Nullable String pooled(Offer offer) throws SQLException {
    return offer.mode() == CodeMode.UNIQUE
        ? sql.one(
            row -> row.getString(1),
            "SELECT code FROM codes WHERE offer = ? AND state = 'free' LIMIT 1",
            offer.id().value())
        : null;
  }

  private @Nullable String code(Offer offer, String intent, @Nullable String pooled)
      throws SQLException {
    return switch (offer.mode()) {
      case PLATFORM -> null;
      case SHARED -> offer.sharedCode();
      case UNIQUE -> pooled == null ? fresh(prefix(offer.id()), intent, 0) : pooled;
    };
  }

  /// The first code of an intent that no grant has, from a number on.
  private String fresh(String prefix, String intent, long from) throws SQLException {
    for (long n = from; n < from + MOST_COLLISIONS; n++) {
      String code = seal.code(prefix, intent, n);
      if (sql.number("SELECT count(*) FROM grants WHERE code = ?", code) == 0) {
        return code;
      }
    }
    throw new SQLException("No code is left for " + intent);
  }

  /// The next code of a grant whose code is somebody else's.
  String next(long grant) throws SQLException {
    long n = sql.number("SELECT n FROM mints WHERE grant_id = ?", grant) + 1;
    String intent =
        sql.one(row -> row.getString(1), "SELECT intent FROM grants WHERE id = ?", grant);
    String offer = sql.one(row -> row.getString(1), "SELECT offer FROM grants WHERE id = ?", grant);
    String code = fresh(prefix(new OfferId(String.valueOf(offer))), String.valueOf(intent), n);
    sql.run("UPDATE mints SET n = ? WHERE grant_id = ?", n, grant);
    sql.run("UPDATE grants SET code = ? WHERE id = ?", code, grant);
    return code;
  }

  /// What codes of an offer begin with.
  static String prefix(OfferId offer) {
    String letters = offer.value().replace("-", "").toUpperCase(Locale.ROOT);
    return letters.substring(0, Math.min(PREFIX, letters.length()));
  }

  static long millis(Instant instant) {
    return instant.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE))
        ? Long.MAX_VALUE
        : instant.toEpochMilli();
  }
}
