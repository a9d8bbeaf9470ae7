package app.cuelight.store;

import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Visit;
import app.cuelight.domain.viewer.Wares;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

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

  private static final List<ToLongFunction<Tally>> COUNTERS =
      List.of(
          Tally::joins,
          Tally::comments,
          Tally::questions,
          Tally::likes,
          Tally::follows,
          Tally::shares,
          Tally::gifts,
          Tally::looks,
          Tally::baskets,
          Tally::seconds);

  private VisitColumns() {}

  static void write(Visit visit, RowBatch row, ViewerCodec codec) {
    Tally tally = visit.tally();
    row.add(visit.first()).add(visit.last());
    for (ToLongFunction<Tally> counter : COUNTERS) {
      row.add(counter.applyAsLong(tally));
    }
    row.add(codec.streaks(tally.streaks()))
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

  /// Takes the columns in their order: what those hold that are to be written.
  interface Taker {

    void leave();

    void write(@Nullable Object cell);
  }

  /// Tells of every column whether it says something else than before, and what.
  ///
  /// @param before null where all columns are null, or all are to be written
  static void changes(@Nullable Visit before, @Nullable Visit now, ViewerCodec codec, Taker taker) {
    if (now == null) {
      for (int i = 0; i < COUNT; i++) {
        taker.write(null);
      }
      return;
    }
    number(before == null || before.first() != now.first(), now.first(), taker);
    number(before == null || before.last() != now.last(), now.last(), taker);
    Tally was = before == null ? null : before.tally();
    Tally is = now.tally();
    for (ToLongFunction<Tally> counter : COUNTERS) {
      long count = counter.applyAsLong(is);
      number(was == null || counter.applyAsLong(was) != count, count, taker);
    }
    if (was == null || !was.streaks().equals(is.streaks())) {
      taker.write(codec.streaks(is.streaks()));
    } else {
      taker.leave();
    }
    if (was == null || !was.said().equals(is.said())) {
      taker.write(codec.said(is.said()));
    } else {
      taker.leave();
    }
    if (was == null || !was.worth().equals(is.worth())) {
      taker.write(codec.worth(is.worth()));
    } else {
      taker.leave();
    }
    wares(was == null ? null : was.looked(), is.looked(), codec, taker);
    wares(was == null ? null : was.carted(), is.carted(), codec, taker);
  }

  private static void wares(@Nullable Wares was, Wares is, ViewerCodec codec, Taker taker) {
    if (was != null && is.equals(was)) {
      taker.leave();
    } else {
      taker.write(codec.wares(is));
    }
  }

  private static void number(boolean isOther, long cell, Taker taker) {
    if (isOther) {
      taker.write(cell);
    } else {
      taker.leave();
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
