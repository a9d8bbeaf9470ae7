package app.cuelight.store;

import app.cuelight.show.port.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Which comments were answered. One connection's; not thread-safe.
final class AnswerTable {

  private final PreparedStatement keep;

  AnswerTable(Connection connection) throws SQLException {
    keep =
        connection.prepareStatement(
            "INSERT INTO answers (show, comment, answered, by, at) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (show, comment) DO UPDATE SET answered = excluded.answered,"
                + " by = excluded.by, at = excluded.at WHERE excluded.at >= at");
  }

  void keep(Answer answer) throws SQLException {
    keep.setLong(1, answer.show());
    keep.setString(2, answer.comment());
    keep.setBoolean(3, answer.answered());
    keep.setString(4, answer.by());
    keep.setLong(5, Times.millis(answer.at()));
    keep.executeUpdate();
  }

  /// The reading end.
  static final class Reader {

    private final PreparedStatement select;

    Reader(Connection connection) throws SQLException {
      select =
          connection.prepareStatement(
              "SELECT show, comment, answered, by, at FROM answers WHERE show = ? ORDER BY comment");
    }

    List<Answer> of(long show) throws SQLException {
      select.setLong(1, show);
      List<Answer> answers = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          answers.add(
              new Answer(
                  row.getLong(1),
                  row.getString(2),
                  row.getBoolean(3),
                  row.getString(4),
                  Instant.ofEpochMilli(row.getLong(5))));
        }
      }
      return answers;
    }
  }
}
