package app.cuelight.store.coupon;

import app.cuelight.domain.coupon.GrantState;
import app.cuelight.domain.coupon.MintState;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.port.CouponOutbox.Lease;
import app.cuelight.show.port.CouponOutbox.Mint;
import app.cuelight.show.port.CouponOutbox.Outcome;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The codes of grants that a shop makes, inside one transaction.
final class Minting {

  private static final RemoteTrouble ENDS_THERE =
      new RemoteTrouble(
          RemoteTrouble.Kind.NEVER,
          "ends-at-shop",
          "The shop ends this coupon before she could use it. Lengthen it there, or make a new one.",
          "该优惠券在商店端即将到期，她来不及使用。请在商店端延长，或新建一个。",
          null);

  private final Sql sql;
  private final Codes codes;
  private final Outbox outbox;

  Minting(Sql sql, Codes codes, Outbox outbox) {
    this.sql = sql;
    this.codes = codes;
    this.outbox = outbox;
  }

  boolean wantsMints(List<OfferId> offers, Instant now) throws SQLException {
    for (OfferId offer : offers) {
      if (sql.number(
              "SELECT EXISTS (SELECT 1 FROM mints m WHERE m.offer = ?"
                  + " AND m.state IN ('WANTED', 'STARTED', 'RETRY', 'COLLISION')"
                  + " AND (m.state = 'STARTED' AND m.owner = ? AND m.lease < ?"
                  + " OR m.state <> 'STARTED' AND m.next_at <= ?) AND EXISTS (SELECT 1 FROM sends s"
                  + " WHERE s.grant_id = m.grant_id AND s.state <> 'WAITING'))",
              offer.value(),
              Workers.NOBODY,
              now.toEpochMilli(),
              now.toEpochMilli())
          == 1) {
        return true;
      }
    }
    return false;
  }

  List<Mint> takeMints(List<OfferId> offers, Lease lease, int most) throws SQLException {
    List<Mint> taken = new ArrayList<>();
    long now = lease.now().toEpochMilli();
    var steps = new Steps(sql, Outbox.WORKER, lease.now());
    for (OfferId offer : offers) {
      for (Mint mint :
          sql.all(
              row ->
                  new Mint(
                      row.getLong(1),
                      offer,
                      row.getString(2),
                      row.getInt(3) + 1,
                      Instant.ofEpochMilli(row.getLong(4))),
              "SELECT m.grant_id, g.code, m.attempt, s.deadline FROM mints m"
                  + " JOIN grants g ON g.id = m.grant_id JOIN sends s ON s.grant_id = m.grant_id"
                  + " WHERE m.state IN ('WANTED', 'STARTED', 'RETRY', 'COLLISION')"
                  + " AND (m.state = 'STARTED' AND m.owner = ? AND m.lease < ?"
                  + " OR m.state <> 'STARTED' AND m.next_at <= ?) AND m.offer = ?"
                  // What may still be taken back needs no code yet.
                  + " AND s.state <> 'WAITING' ORDER BY m.next_at LIMIT ?",
              Workers.NOBODY,
              now,
              now,
              offer.value(),
              most - taken.size())) {
        if (!mint.deadline().isAfter(lease.now())) {
          late(steps, mint.grant());
        } else {
          sql.run(
              "UPDATE mints SET attempt = attempt + 1, owner = ?, lease = ? WHERE grant_id = ?",
              lease.owner(),
              lease.until().toEpochMilli(),
              mint.grant());
          steps.mint(mint.grant(), MintState.STARTED, "");
          taken.add(mint);
        }
      }
    }
    return taken;
  }

  private void late(Steps steps, long grant) throws SQLException {
    steps.mint(grant, MintState.FAILED, "too-late");
    outbox.expire(steps, sql.number("SELECT id FROM sends WHERE grant_id = ?", grant), grant);
  }

  void minted(long grant, Lease lease, Outcome outcome) throws SQLException {
    boolean ours =
        sql.number(
                "SELECT count(*) FROM mints WHERE grant_id = ? AND owner = ? AND state = 'STARTED'",
                grant,
                lease.owner())
            == 1;
    if (!ours) {
      return;
    }
    var steps = new Steps(sql, Outbox.WORKER, lease.now());
    switch (outcome) {
      case Outcome.Done(boolean isNew) -> made(steps, grant, isNew);
      case Outcome.Made(boolean isNew, Instant endsAt) -> {
        if (codes.shorten(grant, endsAt, lease.now())) {
          made(steps, grant, isNew);
        } else {
          noCode(steps, grant, ENDS_THERE);
        }
      }
      case Outcome.Reached _ -> throw new IllegalArgumentException("A code reaches nobody.");
      case Outcome.Taken _ -> {
        steps.mint(grant, MintState.COLLISION, "taken");
        codes.next(grant);
      }
      case Outcome.Later(Instant at, RemoteTrouble why, boolean _) -> {
        sql.run("UPDATE mints SET next_at = ? WHERE grant_id = ?", at.toEpochMilli(), grant);
        outbox.why("mints", "grant_id", grant, why);
        steps.mint(grant, MintState.RETRY, why.code());
      }
      case Outcome.Unknown(RemoteTrouble why) -> noCode(steps, grant, why);
      case Outcome.Never(RemoteTrouble why) -> noCode(steps, grant, why);
    }
  }

  private void made(Steps steps, long grant, boolean isNew) throws SQLException {
    outbox.why("mints", "grant_id", grant, null);
    steps.mint(grant, isNew ? MintState.CREATED : MintState.EXISTS, "");
    steps.grant(grant, GrantState.MINTED, "");
  }

  private void noCode(Steps steps, long grant, RemoteTrouble why) throws SQLException {
    outbox.why("mints", "grant_id", grant, why);
    steps.mint(grant, MintState.FAILED, why.code());
    long send = sql.number("SELECT id FROM sends WHERE grant_id = ?", grant);
    String state = sql.one(row -> row.getString(1), "SELECT state FROM sends WHERE id = ?", send);
    if (state != null && SendState.valueOf(state).next().contains(SendState.CANCELLED)) {
      outbox.why("sends", "id", send, why);
      steps.send(send, SendState.CANCELLED, why.code());
      steps.released(grant, GrantState.REVOKED, why.code());
    }
  }
}
