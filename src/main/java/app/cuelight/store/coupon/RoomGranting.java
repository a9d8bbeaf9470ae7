package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.GrantState;
import app.cuelight.domain.coupon.MintState;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.port.CouponBooks.AskedForRoom;
import app.cuelight.show.port.CouponBooks.RoomJudge;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Judging and granting a code for all to a room, inside one transaction.
///
/// Such a code can be passed on, so what is put aside is every use that the limit of the offer
/// leaves (`facts/commerce.md` §3); what was not used is released when the coupon ends.
final class RoomGranting {

  private final Sql sql;
  private final Granting granting;

  RoomGranting(Sql sql, Granting granting) {
    this.sql = sql;
    this.granting = granting;
  }

  Verdict grant(AskedForRoom asked, RoomJudge judge) throws SQLException {
    Offer offer = asked.offer();
    long total = Objects.requireNonNull(offer.limits().total(), "A code for a room has a limit");
    String base =
        String.join("|", offer.campaign().value(), offer.id().value(), "room", asked.room())
            + "|"
            + asked.show();
    Verdict.@Nullable Refused before = before(base, offer);
    if (before != null) {
      return before;
    }
    long left = Math.max(0, total - given(offer));
    if (left == 0) {
      return new Verdict.Refused(Refusal.OFFER_LIMIT, null, null, null, null, Long.toString(total));
    }
    Money worst =
        new Money(Math.multiplyExact(offer.worst().minor(), left), offer.worst().currency());
    Verdict verdict =
        judge.judge(
            worst, granting.given(List.of(), offer, asked.show(), asked.operator(), asked.at()));
    if (verdict instanceof Verdict.Allowed allowed) {
      write(asked, base, allowed, left);
      new Agreeing(sql).draw(offer, asked.show(), asked.operator(), worst, asked.at());
    }
    return verdict;
  }

  /// Told once in a show, unless it was taken back.
  private Verdict.@Nullable Refused before(String base, Offer offer) throws SQLException {
    return sql.one(
        row ->
            new Verdict.Refused(
                Refusal.ALREADY_GRANTED,
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                null,
                null,
                offer.title()),
        "SELECT operator, at FROM grants WHERE base = ? AND state NOT IN ('REVOKED', 'EXPIRED')",
        base);
  }

  /// Uses that are given away already: grants in the sums, of which one to a room counts once, and
  /// what rooms were given beyond that.
  private long given(Offer offer) throws SQLException {
    return sql.number(
        "SELECT (SELECT coalesce(sum(count), 0) FROM spent WHERE scope = 'offer:' || ?)"
            + " + (SELECT coalesce(sum(heads - 1), 0) FROM grants WHERE offer = ?"
            + " AND room IS NOT NULL AND state NOT IN ('REVOKED', 'EXPIRED'))",
        offer.id().value(),
        offer.id().value());
  }

  private void write(AskedForRoom asked, String base, Verdict.Allowed allowed, long heads)
      throws SQLException {
    Offer offer = asked.offer();
    long revoked = sql.number("SELECT count(*) FROM grants WHERE base = ?", base);
    String intent = revoked == 0 ? base : base + "|" + revoked;
    long grant =
        sql.insert(
            "INSERT INTO grants (intent, base, offer, campaign, viewer, name, show, operator, at,"
                + " state, code, own, ends_at, zone, currency, cost, newcomer, grp, room, heads)"
                + " VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, 0, NULL, ?, ?)",
            intent,
            base,
            offer.id().value(),
            offer.campaign().value(),
            asked.room(),
            asked.show(),
            asked.operator(),
            asked.at().toEpochMilli(),
            GrantState.RESERVED.name(),
            offer.sharedCode(),
            Granting.millis(allowed.endsAt()),
            asked.zone().getId(),
            allowed.worst().currency(),
            allowed.worst().minor(),
            asked.room(),
            heads);
    var steps = new Steps(sql, asked.operator(), asked.at());
    steps.note("grant", Long.toString(grant), "", GrantState.RESERVED.name(), intent);
    steps.entry(grant, "reserve");
    steps.spend(grant, 1);
    boolean isThere = offer.shop() == null;
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
        asked.language(),
        SendState.WAITING.name(),
        asked.leaves().toEpochMilli(),
        Granting.millis(asked.deadline()));
  }
}
