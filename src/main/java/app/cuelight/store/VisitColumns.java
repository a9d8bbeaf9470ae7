package app.cuelight.store;

import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The columns of a visit, wherever one lies.
final class VisitColumns {

  static final int COUNT = 17;

  static final String NAMES =
      "first_at, last_at, joins, comments, questions, likes, follows, shares, gifts, looks,"
          + " baskets, seconds, streaks, said, worth, looked, carted";

  /// What an upsert does with them.
  static final String UPDATE =
      "last_at = excluded.last_at, joins = excluded.joins, comments = excluded.comments,"
          + " questions = excluded.questions, likes = excluded.likes, follows = excluded.follows,"
          + " shares = excluded.shares, gifts = excluded.gifts, looks = excluded.looks,"
          + " baskets = excluded.baskets, seconds = excluded.seconds, streaks = excluded.streaks,"
          + " said = excluded.said, worth = excluded.worth,"
          + " looked = excluded.looked, carted = excluded.carted";

  private VisitColumns() {}

  static void write(Visit visit, RowBatch row, ViewerCodec codec) {
    Tally tally = visit.tally();
    row.add(visit.first())
        .add(visit.last())
        .add(tally.joins())
        .add(tally.comments())
        .add(tally.questions())
        .add(tally.likes())
        .add(tally.follows())
        .add(tally.shares())
        .add(tally.gifts())
        .add(tally.looks())
        .add(tally.baskets())
        .add(tally.seconds())
        .add(codec.streaks(tally.streaks()))
        .add(codec.said(tally.said()))
        .add(codec.worth(tally.worth()))
        .add(codec.wares(tally.looked()))
        .add(codec.wares(tally.carted()));
  }

  static void writeNone(RowBatch row) {
    for (int i = 0; i < COUNT; i++) {
      row.add(null);
    }
  }

  /// Reads the columns from `column` on.
  static Visit read(ResultSet row, int column, ViewerCodec codec) throws SQLException {
    Tally tally =
        new Tally(
            row.getLong(column + 2),
            row.getLong(column + 3),
            row.getLong(column + 4),
            row.getLong(column + 5),
            row.getLong(column + 6),
            row.getLong(column + 7),
            row.getLong(column + 8),
            row.getLong(column + 9),
            row.getLong(column + 10),
            row.getLong(column + 11),
            codec.readStreaks(row.getBytes(column + 12)),
            codec.readSaid(row.getBytes(column + 13)),
            codec.readWorth(row.getBytes(column + 14)),
            codec.readWares(row.getBytes(column + 15)),
            codec.readWares(row.getBytes(column + 16)));
    return new Visit(row.getLong(column), row.getLong(column + 1), tally);
  }
}
