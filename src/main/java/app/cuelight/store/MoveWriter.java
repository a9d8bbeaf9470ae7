package app.cuelight.store;

import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Census.Marks;
import app.cuelight.show.port.Findings;
import app.cuelight.show.port.Findings.Moved;
import app.cuelight.show.port.Findings.Sooner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what a reader found of people judged again, and of each row only the columns that say
/// where she stands: a tenth of the work of reading, judging and writing her whole.
///
/// Whoever was written since the reader read her is not written here. The change feed tells who
/// that is; where it does not go back that far, that is everybody.
///
/// One connection's; not thread-safe.
final class MoveWriter {

  private final ViewerBook book;
  private final TagTable tags;
  private final ChangeFeed changes;
  private final ChangeFeed.Reader feed;
  private final RecordTable records;

  /// Statements that leave the indexes alone of what stays: by whether the tier is another, and
  /// whether the tag is.
  private final PreparedStatement[][] update;

  private final PreparedStatement review;

  MoveWriter(
      Connection connection,
      ViewerBook book,
      TagTable tags,
      ChangeFeed changes,
      RecordTable records)
      throws SQLException {
    this.book = book;
    this.tags = tags;
    this.changes = changes;
    this.feed = new ChangeFeed.Reader(connection);
    this.records = records;
    this.update =
        new PreparedStatement[][] {
          {update(connection, ""), update(connection, ", tag = ?7")},
          {update(connection, ", tier = ?6"), update(connection, ", tier = ?6, tag = ?7")},
        };
    this.review = connection.prepareStatement("UPDATE presence SET review_by = ? WHERE viewer = ?");
  }

  private static PreparedStatement update(Connection connection, String more) throws SQLException {
    return connection.prepareStatement(
        "UPDATE viewers SET life_cycle = ?1, spend = ?2, engagement = ?3, traits = ?4, speaks = ?5"
            + more
            + " WHERE no = ?8");
  }

  /// Writes those who are as they were read.
  ///
  /// @return the numbers of those who have to be read whole
  List<Long> write(Findings found, Cause cause) throws SQLException {
    BitSet written = feed.writtenSince(found.asOf());
    List<Long> others = new ArrayList<>(found.others());
    for (Moved one : found.moved()) {
      if (written == null || written.get(Math.toIntExact(one.number()))) {
        others.add(one.number());
      } else {
        write(one, cause);
      }
    }
    for (Sooner one : found.sooner()) {
      if (written == null || written.get(Math.toIntExact(one.number()))) {
        others.add(one.number());
      } else {
        review(one.number(), one.reviewAt());
      }
    }
    changes.flush();
    records.flush();
    return others;
  }

  private void write(Moved one, Cause cause) throws SQLException {
    Marks marks = one.marks();
    Tier tier = marks.tier();
    boolean isOtherTier = tier != one.was();
    PreparedStatement to = update[isOtherTier ? 1 : 0][one.isRetagged() ? 1 : 0];
    to.setString(1, marks.lifeCycle().code());
    to.setString(2, marks.spend().code());
    to.setString(3, marks.engagement().code());
    to.setLong(4, Traits.of(marks));
    to.setString(5, marks.speaks());
    if (isOtherTier) {
      to.setString(6, tier.code());
      records.moved(one.viewer(), one.was(), tier, cause);
    }
    if (one.isRetagged()) {
      to.setLong(7, tags.write(one.tag()));
    }
    to.setLong(8, one.number());
    to.executeUpdate();
    changes.add(one.number());
    ViewerRow atHand = book.atHand(one.number());
    if (atHand != null) {
      atHand.verdict = Verdict.of(marks, one.tag());
    }
    Instant reviewAt = one.reviewAt();
    if (reviewAt != null) {
      review(one.number(), reviewAt);
    }
  }

  private void review(long number, Instant reviewAt) throws SQLException {
    long by = Times.millis(reviewAt);
    if (by == Long.MAX_VALUE) {
      review.setNull(1, Types.INTEGER);
    } else {
      review.setLong(1, by);
    }
    review.setLong(2, number);
    review.executeUpdate();
    @Nullable ViewerRow atHand = book.atHand(number);
    if (atHand != null) {
      atHand.reviewBy = by;
    }
  }
}
