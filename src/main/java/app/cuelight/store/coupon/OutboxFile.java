package app.cuelight.store.coupon;

import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.show.port.CouponOutbox;
import app.cuelight.store.Faults;
import app.cuelight.store.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The outbox of the books, and their transactions: one writing at a time, here and over all
/// processes. Whoever only looks has a connection of its own, keeps nobody from writing and waits
/// for no disk.
///
/// Of the workers that note what came of their calls one at a time comes to the file, and whoever
/// came first goes first: a key that was pressed waits for one of them, not for all.
abstract sealed class OutboxFile implements CouponOutbox permits SqliteCouponBooks {

  private final Path file;
  private final Sql sql;
  private final Sql looking;
  private final Outbox outbox;
  private final Outbox seen;
  private final Minting minting;
  private final Minting mints;
  private final Ending ending;
  private final Ending ends;
  private final Presence presence;
  private final Workers workers;
  private final Workers atWork;
  private final Lock writing = new ReentrantLock(true);
  private final Lock turns = new ReentrantLock(true);
  private final AtomicLong writes = new AtomicLong();

  /// @param looking another connection to the same file, for looking only
  OutboxFile(Path file, Sql sql, Sql looking, Codes codes) {
    this.file = file;
    this.sql = sql;
    this.looking = looking;
    this.outbox = new Outbox(sql);
    this.seen = new Outbox(looking);
    this.minting = new Minting(sql, codes, outbox);
    this.mints = new Minting(looking, codes, seen);
    this.ending = new Ending(sql, outbox);
    this.ends = new Ending(looking, seen);
    this.workers = new Workers(sql);
    this.atWork = new Workers(looking);
    this.presence = new Presence(file);
  }

  final Outbox outbox() {
    return outbox;
  }

  @Override
  public List<Mint> takeMints(List<OfferId> offers, Lease lease, int most) {
    return read(() -> mints.wantsMints(offers, lease.now()))
        ? aside(() -> minting.takeMints(offers, lease, most))
        : List.of();
  }

  @Override
  public void minted(long grant, Lease lease, Outcome outcome) {
    aside(() -> {
      minting.minted(grant, lease, outcome);
      return true;
    });
  }

  @Override
  public List<Send> takeSends(String channel, RemoteClass remote, Lease lease, int most) {
    Instant next = nextSend(channel);
    return next == null || next.isAfter(lease.now())
        ? List.of()
        : aside(() -> outbox.takeSends(channel, remote, lease, most));
  }

  @Override
  public void sent(long id, Lease lease, Outcome outcome) {
    aside(() -> {
      outbox.sent(id, lease, outcome);
      return true;
    });
  }

  @Override
  public Present present(String owner) {
    return presence.hold(owner);
  }

  @Override
  public void renew(Lease lease) {
    List<String> gone =
        read(() -> atWork.others(lease.owner())).stream().filter(presence::isGone).toList();
    if (!gone.isEmpty() || read(() -> atWork.works(lease.owner()))) {
      aside(() -> {
        workers.renew(lease);
        for (String owner : gone) {
          workers.leave(owner, lease.now());
        }
        return true;
      });
    }
  }

  @Override
  public @Nullable Instant nextSend(String channel) {
    return read(() -> Optional.ofNullable(seen.next(channel))).orElse(null);
  }

  @Override
  public int expire(Instant now) {
    return read(() -> ends.isDue(now)) ? aside(() -> ending.expire(now)) : 0;
  }

  /// How many writing transactions were begun.
  public long writes() {
    return writes.get();
  }

  public void close() {
    synchronized (looking) {
      turn(looking::close);
    }
    writing.lock();
    try {
      turn(sql::close);
    } finally {
      writing.unlock();
    }
  }

  /// What is asked of, or done to, the file.
  interface Work<T> {
    T done() throws SQLException;
  }

  /// Looks without keeping anybody from writing; sees what was committed before.
  final <T> T read(Work<T> work) {
    synchronized (looking) {
      return within(looking, looking::beginReading, work);
    }
  }

  final <T> T did(Work<T> work) {
    writing.lock();
    try {
      writes.incrementAndGet();
      return within(sql, sql::begin, work);
    } finally {
      writing.unlock();
    }
  }

  /// Done by a worker: after whoever wants the file for an assistant.
  private <T> T aside(Work<T> work) {
    turns.lock();
    try {
      return did(work);
    } finally {
      turns.unlock();
    }
  }

  private <T> T within(Sql in, Turn begin, Work<T> work) {
    turn(begin);
    boolean isWhole = false;
    try {
      T result = work.done();
      in.commit();
      isWhole = true;
      return result;
    } catch (SQLException e) {
      throw Faults.of(file, e);
    } finally {
      if (!isWhole) {
        turn(in::rollback);
      }
    }
  }

  /// One step of a transaction.
  private interface Turn {
    void take() throws SQLException;
  }

  private void turn(Turn turn) {
    try {
      turn.take();
    } catch (SQLException e) {
      throw Faults.of(file, e);
    }
  }
}
