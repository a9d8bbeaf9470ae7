package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.show.port.Answer;
import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Excerpt;
import app.cuelight.show.port.FeedCount;
import app.cuelight.show.port.Findings;
import app.cuelight.show.port.Forgotten;
import app.cuelight.show.port.GroupGreeting;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Sitting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The journal in a SQLite file. One thread's.
///
/// Whatever fails, SQL or a judge, the connection is closed with all that was half done and the
/// next call opens a fresh one: after an error the file alone says what is true.
public final class SqliteJournal implements Journal {

  private static final System.Logger LOG = System.getLogger(SqliteJournal.class.getName());

  /// A file of this size is written anew in about the time a commit may take in a flood.
  private static final long CLEANED_AT_ONCE = 256L << 20;

  private final Path file;
  private final int viewersAtHand;
  private @Nullable JournalTables tables;
  private boolean isDamaged;

  /// @param viewersAtHand how many viewers are kept in memory
  SqliteJournal(Path file, int viewersAtHand) {
    this.file = file;
    this.viewersAtHand = viewersAtHand;
  }

  @Override
  public Committed commit(List<Arrival> batch, Judge judge) {
    return batch.isEmpty()
        ? new Committed(List.of(), Map.of())
        : transact(to -> commit(to, batch, judge));
  }

  private static Committed commit(JournalTables to, List<Arrival> batch, Judge judge)
      throws SQLException {
    boolean[] fresh = to.appender.append(batch);
    @Nullable ViewerRow[] about = to.fold(batch, fresh);
    Map<ViewerId, Change> changes =
        to.roll.write(to.book.touched(), judge, Cause.clock(lastReceived(batch)), true);
    to.feeds.count(batch, fresh);
    to.guests.take(batch, fresh);
    List<Committed.Entry> entries = new ArrayList<>(fresh.length);
    for (int i = 0; i < fresh.length; i++) {
      ViewerRow row = about[i];
      entries.add(
          new Committed.Entry(batch.get(i), fresh[i], row == null ? null : row.now().viewer.id()));
    }
    return new Committed(entries, changes);
  }

  @Override
  public void takeIn(Bulk bulk, Supplier<Judge> judge) {
    run(to -> BulkWriter.write(to, bulk, judge));
  }

  @Override
  public Committed decide(
      Arrival decision, Excerpt prepared, Function<RawEvent, Arrival> decoder, Judge judge) {
    return transact(to -> to.registry.decide(to, decision, prepared, decoder, judge));
  }

  @Override
  public @Nullable Forgotten forget(
      ViewerId viewer, Excerpt prepared, Function<RawEvent, Arrival> decoder, Judge judge) {
    Forgotten gone =
        transact(to -> Optional.ofNullable(to.eraser.forget(to, viewer, prepared, decoder, judge)))
            .orElse(null);
    if (gone == null) {
      return null;
    }
    return new Forgotten(gone.viewer(), gone.events(), isCleaned(), gone.others());
  }

  /// Does what was put off until the cache is closed.
  void finish() {
    JournalTables open = tables;
    if (open == null) {
      return;
    }
    try {
      if (Database.number(open.connection, "SELECT count(*) FROM chores") > 0) {
        beside(Eraser::clean);
      }
    } catch (SQLException | JournalException e) {
      LOG.log(System.Logger.Level.WARNING, "The cache will be cleaned when it is closed next.", e);
    }
  }

  /// She is out of the cache whatever comes now; cleaning that fails is due when it is closed.
  private boolean isCleaned() {
    try {
      boolean small = isSmall();
      beside(connection -> {
        if (small) {
          Eraser.clean(connection);
        } else {
          Eraser.cleanLater(connection);
        }
      });
      return small;
    } catch (JournalException e) {
      LOG.log(System.Logger.Level.WARNING, "The cache will be cleaned when it is closed.", e);
      return false;
    }
  }

  private boolean isSmall() {
    try {
      return Files.size(file) <= CLEANED_AT_ONCE;
    } catch (IOException e) {
      throw Faults.of(file, e);
    }
  }

  /// Does something that cannot be part of a transaction, on a connection of its own; what was at
  /// hand is fetched again.
  private void beside(Beside act) {
    try {
      close();
      try (Connection connection = Database.writer(file)) {
        connection.commit();
        connection.setAutoCommit(true);
        act.on(connection);
      }
    } catch (SQLException e) {
      throw Faults.of(file, e);
    }
  }

  @Override
  public List<Change> review(Instant now, int limit, Judge judge) {
    return transact(to -> to.upkeep.review(now, limit, judge));
  }

  @Override
  public long reviewAll(Instant now, Judge judge) {
    long viewers = 0;
    long last = transact(to -> to.upkeep.lastNumber());
    for (long from = 1; from <= last; from += Upkeep.PIECE) {
      long first = from;
      viewers += transact(to -> to.upkeep.reviewPiece(first, now, judge));
    }
    return viewers;
  }

  @Override
  public List<Change> reviewThese(Findings found, Instant now, Ground because, Judge judge) {
    return transact(to -> to.upkeep.reviewThese(found, now, because, judge));
  }

  @Override
  public void keep(ShopNorms norms) {
    new NormsFile(file).write(norms);
  }

  /// One transaction, however long the log: whoever reads meanwhile sees the old projections, and a
  /// crash leaves them.
  @Override
  public long rebuild(Function<RawEvent, Arrival> decoder, Judge judge) {
    return transact(to -> to.upkeep.rebuild(to, decoder, judge));
  }

  @Override
  public Sitting sitting(Instant now, String title) {
    return transact(to -> to.shows.at(now, title));
  }

  @Override
  public void keep(Sitting sitting) {
    run(to -> to.shows.keep(sitting));
  }

  @Override
  public boolean settle(Settlement settlement) {
    return transact(to -> to.records.settle(settlement));
  }

  @Override
  public void unsettle(Settlement settlement) {
    run(to -> to.records.unsettle(settlement));
  }

  @Override
  public void greetedAll(GroupGreeting greeting) {
    run(to -> to.records.greetedAll(greeting));
  }

  @Override
  public void answer(List<Answer> answers) {
    run(to -> {
      for (Answer answer : answers) {
        to.answers.keep(answer);
      }
    });
  }

  @Override
  public void count(List<FeedCount> counts) {
    run(to -> {
      for (FeedCount count : counts) {
        to.feeds.keep(count);
      }
    });
  }

  @Override
  public @Nullable String cursor(ConnectionName connection, String name) {
    return transact(to -> Found.of(to.feeds.cursor(connection, name))).text();
  }

  @Override
  public void moveCursor(ConnectionName connection, String name, String position) {
    run(to -> to.feeds.moveCursor(connection, name, position));
  }

  /// Opens the file now instead of at the first call.
  void open() throws SQLException {
    if (tables == null) {
      tables = JournalTables.open(file, viewersAtHand);
    }
  }

  /// Whether damage was found in the file, so that it is checked at the next start.
  boolean isDamaged() {
    return isDamaged;
  }

  /// Closes the file; the write-ahead log is moved into it.
  void close() throws SQLException {
    JournalTables open = tables;
    tables = null;
    if (open != null) {
      open.close();
    }
  }

  private void run(Errand errand) {
    transact(to -> {
      errand.in(to);
      return Boolean.TRUE;
    });
  }

  private <T> T transact(Work<T> work) {
    boolean isDone = false;
    try {
      open();
      JournalTables to = Objects.requireNonNull(tables);
      T result = work.in(to);
      to.connection.commit();
      to.book.settle();
      isDone = true;
      return result;
    } catch (SQLException e) {
      isDamaged |= Faults.isDamage(e);
      throw Faults.of(file, e);
    } finally {
      if (!isDone) {
        giveUp();
      }
    }
  }

  private void giveUp() {
    try {
      close();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "The cache was closed after a failure with another.", e);
    }
  }

  /// What is done in one transaction.
  private interface Work<T> {
    T in(JournalTables to) throws SQLException;
  }

  /// What is done outside of any transaction.
  private interface Beside {
    void on(Connection connection) throws SQLException;
  }

  /// What is done in one transaction and gives nothing back.
  private interface Errand {
    void in(JournalTables to) throws SQLException;
  }

  /// A text that may not be there.
  private record Found(@Nullable String text) {
    static Found of(@Nullable String text) {
      return new Found(text);
    }
  }

  static long lastReceived(List<Arrival> batch) {
    long last = Long.MIN_VALUE;
    for (Arrival arrival : batch) {
      last = Math.max(last, Times.millis(arrival.raw().receivedAt()));
    }
    return last;
  }
}
