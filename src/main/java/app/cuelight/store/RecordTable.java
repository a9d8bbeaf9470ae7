package app.cuelight.store;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.GroupGreeting;
import app.cuelight.show.port.Settlement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What is on record about viewers beside their events: moves between tiers, settled greetings,
/// hellos to all.
///
/// Kept by viewer id, which survives a rebuild; when a viewer's id changes the records follow her.
/// One connection's; not thread-safe.
final class RecordTable {

  private static final String MOVES = "moves";

  private final RowBatch moves;
  private final PreparedStatement settle;
  private final PreparedStatement unsettle;
  private final PreparedStatement greetAll;
  private final PreparedStatement[] follow;
  private final PreparedStatement share;
  private final PreparedStatement[] erase;

  /// Whose indexes are made when they are asked first.
  private @Nullable LateIndexes late;

  RecordTable(Connection connection) throws SQLException {
    moves =
        new RowBatch(
            connection, "INSERT INTO moves (viewer, from_tier, to_tier, at, because)", 5, "");
    settle =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO settlements (show, viewer, outcome, at, by, line)"
                + " VALUES (?1, "
                + Links.VIEWER_OF.formatted("?2")
                + ", ?3, ?4, ?5, ?6)");
    unsettle =
        connection.prepareStatement(
            "DELETE FROM settlements WHERE show = ?1 AND viewer = "
                + Links.VIEWER_OF.formatted("?2"));
    greetAll =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO group_greetings (show, at, language, people, by, line)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    share =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO settlements (show, viewer, outcome, at, by, line)"
                + " SELECT show, ?2, outcome, at, by, line FROM settlements WHERE viewer = ?1");
    erase =
        new PreparedStatement[] {
          connection.prepareStatement("DELETE FROM moves WHERE viewer = ?"),
          connection.prepareStatement("DELETE FROM settlements WHERE viewer = ?"),
        };
    follow =
        new PreparedStatement[] {
          connection.prepareStatement("UPDATE moves SET viewer = ?1 WHERE viewer = ?2"),
          connection.prepareStatement(
              "INSERT INTO settlements (show, viewer, outcome, at, by, line)"
                  + " SELECT show, ?1, outcome, at, by, line FROM settlements WHERE viewer = ?2"
                  + " ON CONFLICT (show, viewer) DO UPDATE SET outcome = excluded.outcome,"
                  + " at = excluded.at, by = excluded.by, line = excluded.line"
                  + " WHERE excluded.at < at"),
          connection.prepareStatement("DELETE FROM settlements WHERE ?1 <> ?2 AND viewer = ?2"),
        };
  }

  /// Very many moves of people nobody knew are about to come; the index of them is made when
  /// somebody is looked up by it.
  void expect(LateIndexes indexes) {
    late = indexes;
  }

  void moved(ViewerId viewer, @Nullable Tier from, Tier to, Cause cause) {
    moves
        .add(viewer.value())
        .add(from == null ? null : from.code())
        .add(to.code())
        .add(cause.at())
        .add(cause.kind());
  }

  /// Gives what is on record under a former id to the present one; of two settlements in one show
  /// the earlier holds.
  void follow(ViewerId former, ViewerId present) throws SQLException {
    if (late != null) {
      late.make(MOVES);
      late = null;
    }
    for (PreparedStatement statement : follow) {
      statement.setString(1, present.value());
      statement.setString(2, former.value());
      statement.executeUpdate();
    }
  }

  /// Whoever was settled as one person is settled as both she turned out to be: she is not greeted
  /// again for having been two.
  void share(ViewerId one, ViewerId other) throws SQLException {
    share.setString(1, one.value());
    share.setString(2, other.value());
    share.executeUpdate();
  }

  /// Takes out what is on record about somebody.
  void erase(ViewerId viewer) throws SQLException {
    for (PreparedStatement statement : erase) {
      statement.setString(1, viewer.value());
      statement.executeUpdate();
    }
  }

  boolean settle(Settlement settlement) throws SQLException {
    settle.setLong(1, settlement.show());
    settle.setString(2, settlement.viewer().value());
    settle.setString(3, settlement.outcome().name());
    settle.setLong(4, Times.millis(settlement.at()));
    settle.setString(5, settlement.by());
    settle.setString(6, settlement.line());
    return settle.executeUpdate() == 1;
  }

  void unsettle(Settlement settlement) throws SQLException {
    unsettle.setLong(1, settlement.show());
    unsettle.setString(2, settlement.viewer().value());
    unsettle.executeUpdate();
  }

  void greetedAll(GroupGreeting greeting) throws SQLException {
    greetAll.setLong(1, greeting.show());
    greetAll.setLong(2, Times.millis(greeting.at()));
    greetAll.setString(3, greeting.language());
    greetAll.setInt(4, greeting.people());
    greetAll.setString(5, greeting.by());
    greetAll.setString(6, greeting.line());
    greetAll.executeUpdate();
  }

  void flush() throws SQLException {
    moves.flush();
  }
}
