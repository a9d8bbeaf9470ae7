package app.cuelight.store.coupon;

import app.cuelight.domain.coupon.GrantState;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.port.CouponOutbox.Lease;
import app.cuelight.show.port.CouponOutbox.Outcome;
import app.cuelight.show.port.CouponOutbox.Send;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The messages of grants inside one transaction.
final class Outbox {

  /// The words beside what a crash left behind.
  private static final RemoteTrouble CUT_SHORT =
      new RemoteTrouble(
          RemoteTrouble.Kind.UNKNOWN,
          "no-answer",
          "No answer yet: Cuelight ended while the message was on its way. Send it again, or leave"
              + " it.",
          "尚无回执：消息发送途中 Cuelight 已退出。可再次发送，或不再处理。",
          null);

  /// Word for word the condition of the index, or SQLite reads every row there is.
  static final String OPEN = " state IN ('WAITING', 'QUEUED', 'HELD', 'STARTED', 'RETRY') ";

  static final String WORKER = "outbox";

  private static final String FORGOTTEN = "forgotten";

  private final Sql sql;

  Outbox(Sql sql) {
    this.sql = sql;
  }

  /// When the first of a channel is due: to leave, to be tried again, or to be taken over from
  /// somebody who is gone. One whose code is not there yet, or whose group was stopped, is not.
  @Nullable Instant next(String channel) throws SQLException {
    Long waits =
        sql.one(
            row -> row.getLong(1),
            "SELECT s.next_at FROM sends s JOIN grants g ON g.id = s.grant_id"
                + " JOIN mints m ON m.grant_id = s.grant_id WHERE s.channel = ? AND s."
                + OPEN.strip()
                + " AND s.state <> 'STARTED'"
                + " AND (s.state IN ('WAITING', 'HELD') OR m.state IN ('EXISTS', 'CREATED'))"
                + " AND NOT EXISTS (SELECT 1 FROM paused_groups p WHERE p.grp = g.grp)"
                + " ORDER BY s.next_at LIMIT 1",
            channel);
    Long begun =
        sql.one(
            row -> row.getLong(1),
            "SELECT lease FROM sends WHERE channel = ? AND state = 'STARTED' AND owner = ?"
                + " ORDER BY lease LIMIT 1",
            channel,
            Workers.NOBODY);
    if (waits == null && begun == null) {
      return null;
    }
    return Instant.ofEpochMilli(
        Math.min(
            waits == null ? Long.MAX_VALUE : waits, begun == null ? Long.MAX_VALUE : begun + 1));
  }

  void expire(Steps steps, long send, long grant) throws SQLException {
    String state = sql.one(row -> row.getString(1), "SELECT state FROM sends WHERE id = ?", send);
    boolean unknown = sql.number("SELECT unknown FROM sends WHERE id = ?", send) != 0;
    if (unknown && SendState.RETRY.name().equals(state)) {
      // She may have it: only somebody who asks her can tell.
      steps.send(send, SendState.UNCERTAIN, "too-late");
    } else if (state != null && SendState.valueOf(state).next().contains(SendState.EXPIRED)) {
      steps.send(send, SendState.EXPIRED, "too-late");
      steps.released(grant, GrantState.EXPIRED, "too-late");
    }
  }

  /// Nobody is sent anything any more under this name: what has not left never does, and what may
  /// have left is not asked about again.
  void stop(Steps steps, long send, long grant) throws SQLException {
    String was = sql.one(row -> row.getString(1), "SELECT state FROM sends WHERE id = ?", send);
    if (was == null) {
      return;
    }
    SendState state = SendState.valueOf(was);
    boolean unknown = sql.number("SELECT unknown FROM sends WHERE id = ?", send) != 0;
    switch (state) {
      case WAITING, QUEUED, HELD -> {
        steps.send(send, SendState.CANCELLED, FORGOTTEN);
        steps.released(grant, GrantState.REVOKED, FORGOTTEN);
      }
      case RETRY, STARTED, UNCERTAIN -> {
        if (state == SendState.RETRY && !unknown) {
          steps.send(send, SendState.EXPIRED, FORGOTTEN);
          steps.released(grant, GrantState.EXPIRED, FORGOTTEN);
        } else {
          if (state != SendState.UNCERTAIN) {
            steps.send(send, SendState.UNCERTAIN, FORGOTTEN);
          }
          steps.send(send, SendState.ABANDONED, FORGOTTEN);
          steps.issued(grant, FORGOTTEN);
        }
      }
      case ACCEPTED, DELIVERED, REJECTED, EXPIRED, CANCELLED, ABANDONED -> {}
    }
  }

  /// Lets what waited long enough go, and what is too late expire.
  private void ripen(String channel, Lease lease, int most) throws SQLException {
    long now = lease.now().toEpochMilli();
    var steps = new Steps(sql, WORKER, lease.now());
    for (long[] nobody :
        sql.all(
            row -> new long[] {row.getLong(1), row.getLong(2)},
            "SELECT id, grant_id FROM sends WHERE channel = ? AND"
                + OPEN
                + "AND recipient = '' AND (state <> 'STARTED' OR owner = ? AND lease < ?)",
            channel,
            Workers.NOBODY,
            now)) {
      stop(steps, nobody[0], nobody[1]);
    }
    for (Long id :
        sql.all(
            row -> row.getLong(1),
            "SELECT id FROM sends WHERE channel = ? AND"
                + OPEN
                + "AND state IN ('WAITING', 'HELD') AND next_at <= ? LIMIT ?",
            channel,
            now,
            most)) {
      steps.send(id, SendState.QUEUED, "");
    }
    for (long[] late :
        sql.all(
            row -> new long[] {row.getLong(1), row.getLong(2)},
            "SELECT id, grant_id FROM sends WHERE channel = ? AND"
                + OPEN
                + "AND state IN ('QUEUED', 'RETRY', 'HELD') AND deadline <= ? LIMIT ?",
            channel,
            now,
            most)) {
      expire(steps, late[0], late[1]);
    }
  }

  List<Send> takeSends(String channel, RemoteClass remote, Lease lease, int most)
      throws SQLException {
    ripen(channel, lease, Math.max(most, 500));
    var steps = new Steps(sql, WORKER, lease.now());
    long now = lease.now().toEpochMilli();
    if (remote == RemoteClass.BLIND) {
      for (Long id :
          sql.all(
              row -> row.getLong(1),
              "SELECT id FROM sends WHERE channel = ? AND"
                  + OPEN
                  + "AND state = 'STARTED' AND lease < ? AND owner = ?",
              channel,
              now,
              Workers.NOBODY)) {
        why("sends", "id", id, CUT_SHORT);
        steps.send(id, SendState.UNCERTAIN, "cut-short");
      }
    }
    List<Send> taken =
        sql.all(
            row ->
                new Send(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    new OfferId(row.getString(4)),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    Instant.ofEpochMilli(row.getLong(8)),
                    ZoneId.of(row.getString(9)),
                    row.getInt(10) + 1,
                    row.getInt(11) != 0 || row.getString(12).equals("STARTED"),
                    Instant.ofEpochMilli(row.getLong(13))),
            "SELECT s.id, g.intent, s.recipient, g.offer, g.name, s.language, g.code, g.ends_at,"
                + " g.zone, s.attempt, s.unknown, s.state, s.deadline FROM sends s"
                + " JOIN grants g ON g.id = s.grant_id JOIN mints m ON m.grant_id = s.grant_id"
                + " WHERE s.channel = ? AND s."
                + OPEN.strip()
                + " AND s.state IN ('QUEUED', 'RETRY', 'STARTED')"
                // What somebody began who lives is under way, however long ago it was.
                + " AND (s.state = 'STARTED' AND s.lease < ? AND s.owner = ?"
                + " OR s.state <> 'STARTED' AND s.next_at <= ?)"
                + " AND m.state IN ('EXISTS', 'CREATED')"
                + " AND NOT EXISTS (SELECT 1 FROM paused_groups p WHERE p.grp = g.grp)"
                + " ORDER BY s.next_at LIMIT ?",
            channel,
            now,
            Workers.NOBODY,
            now,
            most);
    for (Send send : taken) {
      sql.run(
          "UPDATE sends SET attempt = attempt + 1, owner = ?, lease = ? WHERE id = ?",
          lease.owner(),
          lease.until().toEpochMilli(),
          send.id());
      steps.send(send.id(), SendState.STARTED, "");
    }
    return taken;
  }

  void sent(long id, Lease lease, Outcome outcome) throws SQLException {
    Long grant =
        sql.one(
            row -> row.getLong(1),
            "SELECT grant_id FROM sends WHERE id = ? AND owner = ? AND state = 'STARTED'",
            id,
            lease.owner());
    if (grant == null) {
      return;
    }
    var steps = new Steps(sql, WORKER, lease.now());
    switch (outcome) {
      case Outcome.Done _, Outcome.Made _ -> left(steps, id, grant, SendState.ACCEPTED);
      case Outcome.Reached _ -> left(steps, id, grant, SendState.DELIVERED);
      case Outcome.Taken _ -> throw new IllegalArgumentException("A message is nobody else's.");
      case Outcome.Later(Instant at, RemoteTrouble why, boolean unknown) -> {
        sql.run(
            "UPDATE sends SET next_at = ?, unknown = max(unknown, ?) WHERE id = ?",
            at.toEpochMilli(),
            unknown ? 1 : 0,
            id);
        why("sends", "id", id, why);
        steps.send(id, SendState.RETRY, why.code());
      }
      case Outcome.Unknown(RemoteTrouble why) -> {
        why("sends", "id", id, why);
        steps.send(id, SendState.UNCERTAIN, why.code());
      }
      case Outcome.Never(RemoteTrouble why) -> {
        why("sends", "id", id, why);
        if (sql.number("SELECT unknown FROM sends WHERE id = ?", id) != 0) {
          // An earlier try may have reached her: that is for somebody to find out.
          steps.send(id, SendState.UNCERTAIN, why.code());
        } else {
          steps.send(id, SendState.REJECTED, why.code());
          steps.released(grant, GrantState.EXPIRED, why.code());
        }
      }
    }
  }

  private void left(Steps steps, long id, long grant, SendState to) throws SQLException {
    why("sends", "id", id, null);
    steps.send(id, to, "");
    steps.issued(grant, "");
  }

  boolean takeBack(long id, String by, Instant now) throws SQLException {
    Long grant =
        sql.one(
            row -> row.getLong(1),
            "SELECT grant_id FROM sends WHERE id = ? AND state IN ('WAITING', 'QUEUED', 'HELD')",
            id);
    if (grant == null) {
      return false;
    }
    var steps = new Steps(sql, by, now);
    steps.send(id, SendState.CANCELLED, "taken-back");
    steps.released(grant, GrantState.REVOKED, "taken-back");
    return true;
  }

  boolean settle(long id, boolean again, String by, Instant now) throws SQLException {
    Long grant =
        sql.one(
            row -> row.getLong(1),
            "SELECT grant_id FROM sends WHERE id = ? AND state = 'UNCERTAIN'",
            id);
    if (grant == null) {
      return false;
    }
    var steps = new Steps(sql, by, now);
    if (again) {
      sql.run("UPDATE sends SET next_at = ?, unknown = 0 WHERE id = ?", now.toEpochMilli(), id);
      steps.send(id, SendState.QUEUED, "again");
    } else {
      // She may have it: what it costs stays committed.
      steps.send(id, SendState.ABANDONED, "left-alone");
      steps.issued(grant, "left-alone");
    }
    return true;
  }

  void why(String table, String key, long id, @Nullable RemoteTrouble why) throws SQLException {
    sql.run(
        "UPDATE " + table + " SET why_code = ?, why_en = ?, why_zh = ? WHERE " + key + " = ?",
        why == null ? null : why.code(),
        why == null ? null : why.en(),
        why == null ? null : why.zh(),
        id);
  }
}
