package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.DeedText;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.NoteText;
import app.cuelight.domain.event.PeopleText;
import app.cuelight.domain.event.RawEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The append-only log: every event once, in order of arrival.
///
/// One connection's; not thread-safe.
final class LogTable {

  private static final int PAGE = 1_000;

  /// With more texts than these every event is looked at.
  private static final int MOST_TEXTS = 200;

  private final Words words;
  private final PreparedStatement selectPage;
  private final PreparedStatement selectLatest;
  private final PreparedStatement selectNumbers;
  private final PreparedStatement selectOwn;
  private final Connection connection;

  LogTable(Connection connection, Words words) throws SQLException {
    this.words = words;
    this.connection = connection;
    this.selectOwn =
        connection.prepareStatement(
            "SELECT no, connection, id, second_id, format, type, occurred_at, received_at, data"
                + " FROM log WHERE connection = ? AND id > ? AND id < ?");
    this.selectPage =
        connection.prepareStatement(
            "SELECT no, connection, id, second_id, format, type, occurred_at, received_at, data"
                + " FROM log WHERE no > ? ORDER BY no LIMIT "
                + PAGE);
    this.selectLatest =
        connection.prepareStatement(
            "SELECT no, connection, id, second_id, format, type, occurred_at, received_at, data"
                + " FROM log ORDER BY no DESC LIMIT ?");
    this.selectNumbers = connection.prepareStatement("SELECT no FROM log WHERE no >= ?");
  }

  /// Some events after one, in order of arrival.
  ///
  /// @param after the number of that event; 0 for the beginning
  Page page(long after) throws SQLException {
    selectPage.setLong(1, after);
    return read(selectPage, after);
  }

  /// The newest events, oldest of them first.
  List<RawEvent> latest(int limit) throws SQLException {
    selectLatest.setInt(1, limit);
    return read(selectLatest, 0).events().reversed();
  }

  /// Decisions about who is who, in no order.
  List<RawEvent> decisions() throws SQLException {
    return own(PeopleText.ID);
  }

  /// What was done for viewers, in no order.
  List<RawEvent> deeds() throws SQLException {
    return own(DeedText.ID);
  }

  /// Events of the console itself whose ids begin so.
  private List<RawEvent> own(String prefix) throws SQLException {
    selectOwn.setObject(1, words.find(NoteText.CONSOLE.value()));
    selectOwn.setString(2, prefix);
    selectOwn.setString(3, prefix + "\u007f");
    return read(selectOwn, 0).events();
  }

  /// Events after one number and up to another whose words hold one of the texts, as they are or
  /// written with escapes.
  List<RawEvent> holding(Set<String> texts, long after, long upTo) throws SQLException {
    String test =
        texts.size() > MOST_TEXTS
            ? "1"
            : "instr(data, ?) > 0 OR ".repeat(texts.size()) + "instr(data, '\\') > 0";
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT no, connection, id, second_id, format, type, occurred_at, received_at, data"
                + " FROM log WHERE no > ? AND no <= ? AND ("
                + test
                + ") ORDER BY no")) {
      select.setLong(1, after);
      select.setLong(2, upTo);
      int place = 3;
      for (String text : texts.size() > MOST_TEXTS ? Set.<String>of() : texts) {
        select.setString(place++, text);
      }
      return read(select, after).events();
    }
  }

  /// The number of the newest event.
  long last() throws SQLException {
    return Database.number(connection, "SELECT max(no) FROM log");
  }

  private Page read(PreparedStatement select, long before) throws SQLException {
    List<RawEvent> events = new ArrayList<>(PAGE);
    long last = before;
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        last = row.getLong(1);
        events.add(event(row));
      }
    } catch (IllegalArgumentException e) {
      throw Damage.found("an event makes no sense: " + e.getMessage());
    }
    return new Page(events, last);
  }

  /// @param last the number of the last of them
  record Page(List<RawEvent> events, long last) {}

  /// Which of the numbers from `first` on are in the log.
  List<Long> numbers(long first) throws SQLException {
    selectNumbers.setLong(1, first);
    List<Long> numbers = new ArrayList<>();
    try (ResultSet row = selectNumbers.executeQuery()) {
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
    }
    return numbers;
  }

  private RawEvent event(ResultSet row) throws SQLException {
    EventKey key =
        new EventKey(
            new ConnectionName(words.read(row.getObject(2))), row.getString(3), row.getString(4));
    return new RawEvent(
        key,
        words.read(row.getObject(5)),
        words.read(row.getObject(6)),
        Instant.ofEpochMilli(row.getLong(7)),
        Instant.ofEpochMilli(row.getLong(8)),
        row.getString(9));
  }

  /// The writing end.
  static final class Appender {

    private final LogTable log;
    private final RowBatch rows;
    private long next;

    Appender(Connection connection, LogTable log) throws SQLException {
      this.log = log;
      this.rows =
          new RowBatch(
              connection,
              "INSERT OR IGNORE INTO log (no, connection, id, second_id, format, type,"
                  + " occurred_at, received_at, data)",
              9,
              "");
      this.next = Database.number(connection, "SELECT max(no) FROM log") + 1;
    }

    /// Appends what is not there yet.
    ///
    /// Every event is given its number beforehand, so when some were there already the numbers that
    /// are missing tell which.
    ///
    /// @return for each whether it was fresh
    boolean[] append(List<Arrival> batch) throws SQLException {
      long first = next;
      for (Arrival arrival : batch) {
        add(arrival.raw(), next++);
      }
      boolean[] fresh = new boolean[batch.size()];
      if (rows.flush() == batch.size()) {
        Arrays.fill(fresh, true);
      } else {
        log.numbers(first).forEach(no -> fresh[(int) (no - first)] = true);
      }
      return fresh;
    }

    private void add(RawEvent raw, long no) throws SQLException {
      rows.add(no)
          .add(log.words.write(raw.key().connection().value()))
          .add(raw.key().id())
          .add(raw.key().secondId())
          .add(log.words.write(raw.format()))
          .add(log.words.write(raw.type()))
          .add(Times.millis(raw.occurredAt()))
          .add(Times.millis(raw.receivedAt()))
          .add(raw.data());
    }
  }
}
