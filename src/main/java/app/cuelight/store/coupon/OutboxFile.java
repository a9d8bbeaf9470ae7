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
import org.jspecify.annotations.Nullable;

/// The outbox of the books, and their transactions: one at a time here, and one writing at a time
/// over all processes. Whoever only looks keeps nobody from writing.
abstract sealed class OutboxFile implements CouponOutbox permits SqliteCouponBooks {

  private final Path file;
  private final Sql sql;
  private final Outbox outbox;
  private final Minting minting;
  private final Ending ending;
  private long writes;

  OutboxFile(Path file, Sql sql, Codes codes) {
    this.file = file;
    this.sql = sql;
    this.outbox = new Outbox(sql);
    this.minting = new Minting(sql, codes, outbox);
    this.ending = new Ending(sql, outbox);
  }

  final Outbox outbox() {
    return outbox;
  }

  @Override
  public List<Mint> takeMints(List<OfferId> offers, Lease lease, int most) {
    return read(() -> minting.wantsMints(offers, lease.now()))
        ? did(() -> minting.takeMints(offers, lease, most))
        : List.of();
  }

  @Override
  public void minted(long grant, Lease lease, Outcome outcome) {
    did(() -> {
      minting.minted(grant, lease, outcome);
      return true;
    });
  }

  @Override
  public List<Send> takeSends(String channel, RemoteClass remote, Lease lease, int most) {
    Instant next = nextSend(channel);
    return next == null || next.isAfter(lease.now())
        ? List.of()
        : did(() -> outbox.takeSends(channel, remote, lease, most));
  }

  @Override
  public void sent(long id, Lease lease, Outcome outcome) {
    did(() -> {
      outbox.sent(id, lease, outcome);
      return true;
    });
  }

  @Override
  public void renew(Lease lease) {
    if (read(() -> outbox.works(lease.owner()))) {
      did(() -> {
        outbox.renew(lease);
        return true;
      });
    }
  }

  @Override
  public @Nullable Instant nextSend(String channel) {
    return read(() -> Optional.ofNullable(outbox.next(channel))).orElse(null);
  }

  @Override
  public int expire(Instant now) {
    return read(() -> ending.isDue(now)) ? did(() -> ending.expire(now)) : 0;
  }

  /// How many writing transactions were begun.
  public synchronized long writes() {
    return writes;
  }

  public synchronized void close() {
    turn(sql::close);
  }

  /// What is asked of, or done to, the file.
  interface Work<T> {
    T done() throws SQLException;
  }

  /// Looks without keeping anybody from writing.
  final <T> T read(Work<T> work) {
    return within(sql::beginReading, work);
  }

  final synchronized <T> T did(Work<T> work) {
    writes++;
    return within(sql::begin, work);
  }

  private synchronized <T> T within(Turn begin, Work<T> work) {
    turn(begin);
    boolean isWhole = false;
    try {
      T result = work.done();
      sql.commit();
      isWhole = true;
      return result;
    } catch (SQLException e) {
      throw Faults.of(file, e);
    } finally {
      if (!isWhole) {
        turn(sql::rollback);
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
