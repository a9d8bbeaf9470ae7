package app.cuelight.store;

import app.cuelight.domain.tier.Lately;
import app.cuelight.domain.tier.Tag;
import app.cuelight.domain.tier.TagSearch;
import app.cuelight.show.port.TagBook.Tagged;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds people by words of their tag lines: first which of the few different tags have them, then
/// who has those. One connection's; not thread-safe.
final class TagReader {

  private static final long DAY = Duration.ofDays(1).toMillis();

  private final TagTable tags;
  private final PreparedStatement selectNobodys;
  private final PreparedStatement selectWithin;
  private final PreparedStatement selectNever;
  private final PreparedStatement selectDue;
  private final PreparedStatement selectLastSeen;

  TagReader(Connection connection, TagTable tags) throws SQLException {
    this.tags = tags;
    selectNobodys = connection.prepareStatement("SELECT no FROM viewers WHERE tag IS NULL");
    selectWithin =
        connection.prepareStatement(
            "SELECT no FROM viewers WHERE tag = ? AND bought > ? AND bought <= ?");
    selectNever =
        connection.prepareStatement("SELECT no FROM viewers WHERE tag = ? AND bought IS NULL");
    selectDue =
        connection.prepareStatement(
            Parts.due("p.viewer, (SELECT tag FROM viewers v WHERE v.no = p.viewer)", ""));
    selectLastSeen = connection.prepareStatement("SELECT last_seen FROM presence WHERE viewer = ?");
  }

  /// Those that anybody has.
  List<Tag> tags() throws SQLException {
    return tags.all().stream().map(TagTable.Numbered::tag).toList();
  }

  /// Who has the words by what was judged last, and whom the clock may have moved since.
  Tagged tagged(Instant now, TagSearch sought) throws SQLException {
    long at = Times.millis(now);
    BitSet stand = new BitSet();
    Set<Long> possible = new HashSet<>();
    for (TagTable.Numbered one : tags.all()) {
      if (sought.mayBeIn(one.tag())) {
        possible.add(one.no());
        for (Lately lately : Lately.values()) {
          if (sought.isIn(one.tag(), lately)) {
            add(one.no(), lately, at, stand);
          }
        }
      }
    }
    BitSet may = due(at, possible);
    add(selectNobodys, may);
    stand.andNot(may);
    return new Tagged(stand, may);
  }

  /// Everybody whose tag may come to have the words, for a judge who judges otherwise.
  Tagged possible(TagSearch sought) throws SQLException {
    BitSet may = new BitSet();
    for (TagTable.Numbered one : tags.all()) {
      if (sought.mayBeIn(one.tag())) {
        within(one.no(), Long.MIN_VALUE, Long.MAX_VALUE, may);
        never(one.no(), may);
      }
    }
    add(selectNobodys, may);
    return new Tagged(new BitSet(), may);
  }

  /// When each of them was last seen, in that order; somebody who is gone was never.
  long[] lastSeen(List<Long> numbers) throws SQLException {
    long[] all = new long[numbers.size()];
    for (int i = 0; i < all.length; i++) {
      selectLastSeen.setLong(1, numbers.get(i));
      try (ResultSet row = selectLastSeen.executeQuery()) {
        all[i] = row.next() ? row.getLong(1) : Long.MIN_VALUE;
      }
    }
    return all;
  }

  /// Those whom the clock may have moved since they were judged.
  private BitSet due(long now, Set<Long> possible) throws SQLException {
    BitSet due = new BitSet();
    selectDue.setLong(1, now);
    try (ResultSet row = selectDue.executeQuery()) {
      while (row.next()) {
        int no = Math.toIntExact(row.getLong(1));
        long tag = row.getLong(2);
        if (row.wasNull() || possible.contains(tag)) {
          due.set(no);
        }
      }
    }
    return due;
  }

  private void add(long tag, Lately lately, long now, BitSet to) throws SQLException {
    if (lately == Lately.NEVER) {
      never(tag, to);
    } else {
      long most = lately.mostDays();
      long least = lately.leastDays();
      within(
          tag,
          most == Long.MAX_VALUE ? Long.MIN_VALUE : now - (most + 1) * DAY,
          least == 0 ? Long.MAX_VALUE : now - least * DAY,
          to);
    }
  }

  private void within(long tag, long after, long until, BitSet to) throws SQLException {
    selectWithin.setLong(1, tag);
    selectWithin.setLong(2, after);
    selectWithin.setLong(3, until);
    add(selectWithin, to);
  }

  private void never(long tag, BitSet to) throws SQLException {
    selectNever.setLong(1, tag);
    add(selectNever, to);
  }

  private static void add(PreparedStatement select, BitSet to) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        to.set(Math.toIntExact(row.getLong(1)));
      }
    }
  }
}
