package app.cuelight.store.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.show.port.ScheduleBooks;
import app.cuelight.store.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The plan in `schedule.db`, over one connection that is this object's own. One transaction at a
/// time here, and one at a time over all processes; what was read is kept until somebody changes
/// the file, which SQLite tells (`PRAGMA data_version`).
public final class SqliteScheduleBooks implements ScheduleBooks {

  private final ScheduleFile file;
  private final Roster usual;
  private final Sql sql;
  private final Clocks clocks;
  private final SlotRows rows;

  /// What was read last, and the version of the file then.
  private @Nullable Kept kept;

  private long seen = -1;

  private SqliteScheduleBooks(
      ScheduleFile file, Connection connection, Roster usual, String rules) {
    this.file = file;
    this.usual = usual;
    this.sql = new Sql(connection);
    this.clocks = new Clocks(sql, rules);
    this.rows = new SlotRows(sql, clocks);
  }

  /// Opens the plan of a folder; makes it when it is not there.
  ///
  /// @param usual what there is to plan with while nobody has said
  /// @throws app.cuelight.show.port.JournalException when the disk refuses
  public static SqliteScheduleBooks open(Path home, Roster usual) {
    return open(home, usual, LocalClock.rulesVersion());
  }

  /// @param rules the version slots are planned by
  static SqliteScheduleBooks open(Path home, Roster usual, String rules) {
    var file = new ScheduleFile(home);
    return new SqliteScheduleBooks(file, file.open(), usual, rules);
  }

  /// What is asked of, or done to, the file.
  private interface Work<T> {
    T done() throws SQLException;
  }

  @Override
  public synchronized Kept get() {
    return asked(this::read);
  }

  private Kept read() throws SQLException {
    long version = sql.number("PRAGMA data_version");
    Kept known = kept;
    if (known == null || version != seen) {
      known = inOneRead();
      kept = known;
      seen = version;
    }
    return known;
  }

  private Kept inOneRead() throws SQLException {
    sql.run("BEGIN");
    try {
      return new Kept(sql.number("SELECT revision FROM plan"), rows.all());
    } finally {
      sql.commit();
    }
  }

  @Override
  public Kept change(String by, String what, Instant at, UnaryOperator<List<Slot>> change) {
    return did(() -> {
      Kept was = current();
      List<Slot> becomes =
          change.apply(was.slots()).stream().sorted(Comparator.comparing(Slot::id)).toList();
      return rows.write(was.slots(), becomes, by, what, at) ? next(becomes) : was;
    });
  }

  @Override
  public Optional<Kept> undo(String by, Instant at) {
    return did(() -> {
      List<Slot> was = current().slots();
      Optional<Map<SlotId, @Nullable Slot>> back = rows.undo(by);
      return back.isEmpty() ? Optional.empty() : Optional.of(next(SlotRows.with(was, back.get())));
    });
  }

  /// Within a transaction nobody else writes.
  private Kept current() throws SQLException {
    long version = sql.number("PRAGMA data_version");
    Kept known = kept;
    return known != null && version == seen
        ? known
        : new Kept(sql.number("SELECT revision FROM plan"), rows.all());
  }

  private Kept next(List<Slot> slots) throws SQLException {
    sql.run("UPDATE plan SET revision = revision + 1");
    return new Kept(sql.number("SELECT revision FROM plan"), slots);
  }

  @Override
  public synchronized Map<SlotId, Planned> planned() {
    return asked(clocks::older);
  }

  @Override
  public void accept(Set<SlotId> slots, Instant at) {
    did(() -> {
      for (Slot slot : current().slots()) {
        if (slots.contains(slot.id())) {
          clocks.keep(slot.anchor(), at);
          sql.run("UPDATE slots SET rules = ? WHERE id = ?", clocks.rules(), slot.id().value());
        }
      }
      return next(current().slots());
    });
  }

  @Override
  public synchronized List<ByHand> byHand() {
    return asked(() ->
        sql.all(
            row -> {
              long ended = row.getLong(4);
              boolean isOver = !row.wasNull();
              return new ByHand(
                  new SlotId(row.getString(1)),
                  LocalDateTime.parse(row.getString(2)),
                  Instant.ofEpochMilli(row.getLong(3)),
                  isOver ? Instant.ofEpochMilli(ended) : null);
            },
            "SELECT slot, original, begun, ended FROM by_hand ORDER BY id"));
  }

  @Override
  public void begin(SlotId slot, LocalDateTime original, Instant at) {
    did(() -> {
      close(at);
      sql.run(
          "INSERT INTO by_hand (slot, original, begun) VALUES (?, ?, ?)",
          slot.value(),
          original.toString(),
          at.toEpochMilli());
      return next(current().slots());
    });
  }

  @Override
  public boolean end(Instant at) {
    return did(() -> close(at) == 0 ? Optional.empty() : Optional.of(next(current().slots())))
        .isPresent();
  }

  /// A clock that was set back ends nothing before it began.
  private int close(Instant at) throws SQLException {
    return sql.run(
        "UPDATE by_hand SET ended = max(begun, ?) WHERE ended IS NULL", at.toEpochMilli());
  }

  @Override
  public synchronized Roster roster() {
    return asked(this::keptRoster);
  }

  private Roster keptRoster() throws SQLException {
    List<@Nullable String> text = sql.all(row -> row.getString(1), "SELECT roster FROM plan");
    String roster = text.getFirst();
    return roster == null ? usual : RosterText.roster(roster);
  }

  @Override
  public Roster changeRoster(UnaryOperator<Roster> change) {
    Roster[] result = {usual};
    did(() -> {
      Roster was = keptRoster();
      result[0] = change.apply(was);
      if (result[0].equals(was)) {
        return current();
      }
      sql.run("UPDATE plan SET roster = ?", RosterText.of(result[0]));
      return next(current().slots());
    });
    return result[0];
  }

  @Override
  public synchronized void close() {
    asked(() -> {
      sql.close();
      return true;
    });
  }

  private synchronized <T> T did(Work<T> work) {
    asked(() -> {
      sql.begin();
      return true;
    });
    boolean isWhole = false;
    try {
      T result = work.done();
      long version = sql.number("PRAGMA data_version");
      sql.commit();
      isWhole = true;
      remember(result, version);
      return result;
    } catch (SQLException e) {
      throw file.fault(e);
    } finally {
      if (!isWhole) {
        kept = null;
        asked(() -> {
          sql.rollback();
          return true;
        });
      }
    }
  }

  /// @param version as it is while nobody else writes; own commits do not change it
  private void remember(Object result, long version) {
    Kept known = result instanceof Optional<?> maybe ? (Kept) maybe.orElse(null) : (Kept) result;
    if (known != null) {
      kept = known;
      seen = version;
    }
  }

  private <T> T asked(Work<T> work) {
    try {
      return work.done();
    } catch (SQLException e) {
      throw file.fault(e);
    }
  }
}
