package app.cuelight.store;

import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Alike;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One connection of a reader and what is prepared on it; one thread's at a time.
final class Reading {

  private static final int PAGE = 1_000;
  private static final int MOST_COMPLAINTS = 20;

  final LogTable log;
  final Search search;
  final RecordReader records;
  final AnswerTable.Reader answers;
  final CensusReader census;
  final TagReader tagged;
  final GlanceReader glances;
  final MoveReader moves;
  final AttendanceReader attendance;
  private final AlikeReader alike;

  private final Connection connection;
  private final ViewerReader viewers;
  private final PreparedStatement selectPresent;
  private final PreparedStatement selectPage;

  private Reading(Connection connection) throws SQLException {
    this.connection = connection;
    Words words = new Words(connection);
    ViewerCodec codec = new ViewerCodec(words);
    TagTable tags = new TagTable(connection);
    this.tagged = new TagReader(connection, tags);
    this.viewers = new ViewerReader(connection, codec, tags);
    this.census = new CensusReader(connection, viewers, codec);
    this.glances = new GlanceReader(connection, codec);
    this.moves = new MoveReader(connection, glances, tags);
    this.attendance = new AttendanceReader(connection);
    this.log = new LogTable(connection, words);
    this.search = new Search(connection, words);
    this.records = new RecordReader(connection);
    this.answers = new AnswerTable.Reader(connection);
    this.alike = new AlikeReader(connection);
    this.selectPresent =
        connection.prepareStatement(
            "SELECT viewer FROM presence WHERE here_until > ? ORDER BY last_seen DESC");
    this.selectPage =
        connection.prepareStatement(
            "SELECT no FROM viewers WHERE no > ? ORDER BY no LIMIT " + PAGE);
  }

  /// A connection of its own, or null when nothing was ever written to the file.
  static @Nullable Reading open(Path file) throws SQLException {
    Connection connection = Database.reader(file);
    @Nullable Reading reading = null;
    try {
      connection.setAutoCommit(false);
      if (new Schema(file).isReadable(connection)) {
        reading = new Reading(connection);
      }
      return reading;
    } finally {
      if (reading == null) {
        connection.close();
      }
    }
  }

  /// The viewers of these numbers, in that order.
  List<Viewer> viewers(List<Long> numbers) throws SQLException {
    Map<Long, ViewerRow> rows = viewers.read(numbers);
    List<Viewer> found = new ArrayList<>(rows.size());
    for (Long no : numbers) {
      ViewerRow row = rows.get(no);
      if (row != null) {
        found.add(row.viewer);
      }
    }
    return found;
  }

  /// Some viewers after one, in the order they were met.
  Page page(long after) throws SQLException {
    selectPage.setLong(1, after);
    List<Long> numbers = numbers(selectPage);
    if (numbers.isEmpty()) {
      return Page.NONE;
    }
    Map<Long, ViewerRow> rows = viewers.between(numbers.getFirst(), numbers.getLast());
    List<Viewer> found = new ArrayList<>(numbers.size());
    for (Long no : numbers) {
      ViewerRow row = rows.get(no);
      if (row != null) {
        found.add(row.viewer);
      }
    }
    return new Page(found, numbers.getLast());
  }

  /// @param last the number of the last of them
  record Page(List<Viewer> viewers, long last) {
    static final Page NONE = new Page(List.of(), 0);
  }

  /// The numbers of those who may be here, last seen first.
  List<Long> candidates(Instant now) throws SQLException {
    selectPresent.setLong(1, Times.millis(now));
    return numbers(selectPresent);
  }

  /// The stored date is rounded up, so whoever may be here is looked at.
  List<Viewer> present(Instant now, int limit) throws SQLException {
    List<Long> candidates = candidates(now);
    List<Viewer> present = new ArrayList<>();
    for (int from = 0; from < candidates.size() && present.size() < limit; from += PAGE) {
      int to = Math.min(candidates.size(), from + PAGE);
      for (Viewer viewer : viewers(candidates.subList(from, to))) {
        if (present.size() < limit && viewer.isHere(now)) {
          present.add(viewer);
        }
      }
    }
    return present;
  }

  /// Those who have something in common with one, or with anybody.
  List<Alike> alike(@Nullable Viewer viewer, int limit) throws SQLException {
    Set<String> values = new TreeSet<>();
    if (viewer != null) {
      viewer.identities().stream()
          .filter(identity -> !identity.isOwn())
          .forEach(identity -> values.add(identity.value()));
    }
    List<AlikeReader.Pair> pairs =
        viewer == null ? alike.pairs(limit) : alike.pairs(values, viewer.facts(), limit);
    Set<Long> numbers = new TreeSet<>();
    pairs.forEach(pair -> {
      numbers.add(pair.one());
      numbers.add(pair.other());
    });
    Map<Long, ViewerRow> rows = viewers.read(List.copyOf(numbers));
    List<Alike> found = new ArrayList<>();
    for (AlikeReader.Pair pair : pairs) {
      ViewerRow one = rows.get(pair.one());
      ViewerRow other = rows.get(pair.other());
      if (one != null && other != null) {
        found.add(new Alike(one.viewer, other.viewer, pair.kind(), pair.value()));
      }
    }
    return found;
  }

  long number(String sql) throws SQLException {
    return Database.number(connection, sql);
  }

  List<String> check() throws SQLException {
    List<String> wrong = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA integrity_check(" + MOST_COMPLAINTS + ")")) {
      while (row.next()) {
        wrong.add(row.getString(1));
      }
    }
    wrong.remove("ok");
    complain(
        wrong,
        "SELECT count(*) FROM identities WHERE viewer NOT IN (SELECT no FROM viewers)",
        " identities lead to nobody.");
    complain(
        wrong,
        "SELECT count(*) FROM viewers WHERE no NOT IN (SELECT viewer FROM presence)",
        " viewers have no presence.");
    return wrong;
  }

  /// Ends what was read as of one moment; what is read next is as of the next.
  void end() throws SQLException {
    connection.commit();
  }

  void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      System.getLogger(Reading.class.getName())
          .log(System.Logger.Level.DEBUG, "A reader of the cache did not close.", e);
    }
  }

  private void complain(List<String> wrong, String count, String sentence) throws SQLException {
    long found = number(count);
    if (found > 0) {
      wrong.add(found + sentence);
    }
  }

  static List<Long> numbers(PreparedStatement select) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        numbers.add(row.getLong(1));
      }
    }
    return numbers;
  }
}
