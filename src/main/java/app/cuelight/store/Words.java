package app.cuelight.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The texts that return in many rows (connections, formats, kinds, rooms), each under a small
/// number.
///
/// A stranger may name as many kinds and rooms as he likes, so the table is bounded: long texts,
/// and all that come when it is full, stay texts in their rows. One connection's; not thread-safe.
final class Words {

  private static final int MOST = 4_096;
  private static final int LONGEST = 80;

  private final PreparedStatement select;
  private final PreparedStatement insert;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Map<Long, String> texts = new HashMap<>();

  Words(Connection connection) throws SQLException {
    select = connection.prepareStatement("SELECT no, text FROM words WHERE no > ?");
    insert = connection.prepareStatement("INSERT INTO words (no, text) VALUES (?, ?)");
    load();
  }

  /// What stands for a text in a row: its number, a new one if need be, or the text itself.
  Object write(String text) throws SQLException {
    Long known = numbers.get(text);
    if (known != null || text.length() > LONGEST || texts.size() >= MOST) {
      return known == null ? text : known;
    }
    long no = texts.size() + 1L;
    insert.setLong(1, no);
    insert.setString(2, text);
    insert.executeUpdate();
    keep(no, text);
    return no;
  }

  /// What stands for a text in a row, if it stands in any.
  Object find(String text) throws SQLException {
    if (!numbers.containsKey(text)) {
      load();
    }
    Long known = numbers.get(text);
    return known == null ? text : known;
  }

  /// The text behind what stands in a row.
  String read(Object cell) throws SQLException {
    return cell instanceof Number number ? read(number.longValue()) : cell.toString();
  }

  String read(long no) throws SQLException {
    @Nullable String text = texts.get(no);
    if (text == null) {
      load();
      text = texts.get(no);
    }
    if (text == null) {
      throw Damage.found("word " + no + " is missing");
    }
    return text;
  }

  /// All of them, the newest too.
  List<String> all() throws SQLException {
    load();
    return List.copyOf(texts.values());
  }

  private void load() throws SQLException {
    select.setLong(1, texts.size());
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        keep(rows.getLong(1), rows.getString(2));
      }
    }
  }

  private void keep(long no, String text) {
    numbers.put(text, no);
    texts.put(no, text);
  }
}
