package app.cuelight.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the full-text index of the SQLite we ship would cost and give, on the same million people
/// that `FinderBenchTest` keeps, beside our sweep (`decisions/0024`).
///
/// `./mvnw -Pbench test -Dtest='FinderBenchTest,FullTextBenchTest' -Dcuelight.bench.home=FOLDER`
@Tag("bench")
class FullTextBenchTest {

  private static final @Nullable String KEPT = System.getProperty("cuelight.bench.home");
  private static final int TIMES = 15;
  private static final int NEWCOMERS = 20_000;
  private static final int BATCH = 500;

  @TempDir Path folder;

  @Test
  void aMillionNames() throws SQLException {
    Assumptions.assumeTrue(KEPT != null, "FinderBenchTest keeps no people to look for.");
    Path cache = Path.of(String.valueOf(KEPT), "cuelight.db");
    Path file = folder.resolve("fts.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = NORMAL");
      statement.execute("PRAGMA cache_size = -16384");
      statement.execute("ATTACH '" + cache + "' AS cache");
      statement.execute(
          "CREATE TABLE people AS SELECT n.viewer no, n.lines lines, p.last_seen seen"
              + " FROM cache.names n JOIN cache.presence p ON p.viewer = n.viewer");
      statement.execute("CREATE UNIQUE INDEX by_no ON people (no)");
      scan(connection);
      table(connection, "trigram", "content='', detail=none, tokenize='trigram'");
      table(connection, "trigram, full", "content='', tokenize='trigram'");
      table(
          connection,
          "unicode61",
          "content='', contentless_delete=1, detail=none, prefix='1 2 3', tokenize='unicode61'");
    }
  }

  private static void scan(Connection connection) throws SQLException {
    for (String text : List.of("m", "mar", "美玲 张", "zzxqv")) {
      try (PreparedStatement ask =
          connection.prepareStatement(
              "SELECT no FROM people WHERE instr(lines, ?) > 0 ORDER BY seen DESC LIMIT 50")) {
        ask.setString(1, text);
        time("scan, \"" + text + "\"", ask);
      }
    }
  }

  private static void table(Connection connection, String name, String options)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      checkpoint(connection);
      long size = used(connection);
      long start = System.nanoTime();
      statement.execute("CREATE VIRTUAL TABLE names_fts USING fts5(lines, " + options + ")");
      statement.execute("INSERT INTO names_fts (rowid, lines) SELECT no, lines FROM people");
      checkpoint(connection);
      print(name + ", built", (System.nanoTime() - start) / 1e6);
      print(name + ", MB", (used(connection) - size) / 1e6);
      boolean isTrigram = name.startsWith("trigram");
      for (String text : List.of("m", "ma", "mar", "garcia", "美", "美玲 张", "77777777", "zzxqv")) {
        String match = options.contains("detail=none") && isTrigram ? trigrams(text) : quoted(text);
        ask(connection, name, text, isTrigram ? match : match + "*");
      }
      write(connection, name);
      statement.execute("DROP TABLE names_fts");
    }
  }

  /// Dropped tables leave free pages that the next one takes.
  private static long used(Connection connection) throws SQLException {
    return (Database.number(connection, "PRAGMA page_count")
            - Database.number(connection, "PRAGMA freelist_count"))
        * Database.number(connection, "PRAGMA page_size");
  }

  private static void checkpoint(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  private static String quoted(String text) {
    return '"' + text.replace(" ", "\" \"") + '"';
  }

  /// Without places only whole trigrams can be asked for: whoever has them all may still not have
  /// the word.
  private static String trigrams(String text) {
    return Stream.of(text.split(" "))
        .flatMap(word ->
            IntStream.rangeClosed(0, Math.max(0, word.length() - 3))
                .mapToObj(i -> quoted(word.substring(i, Math.min(word.length(), i + 3)))))
        .collect(Collectors.joining(" AND "));
  }

  /// The first page, which must be the latest, and how many there are.
  private static void ask(Connection connection, String name, String text, String match)
      throws SQLException {
    try (PreparedStatement page =
            connection.prepareStatement(
                "SELECT p.no FROM names_fts f JOIN people p ON p.no = f.rowid"
                    + " WHERE names_fts MATCH ? ORDER BY p.seen DESC LIMIT 50");
        PreparedStatement count =
            connection.prepareStatement("SELECT count(*) FROM names_fts WHERE names_fts MATCH ?")) {
      page.setString(1, match);
      count.setString(1, match);
      try (ResultSet row = count.executeQuery()) {
        print(name + ", found \"" + text + "\"", row.next() ? row.getDouble(1) : 0);
      }
      time(name + ", first page \"" + text + "\"", page);
      time(name + ", count \"" + text + "\"", count);
    }
  }

  private static void write(Connection connection, String name) throws SQLException {
    connection.setAutoCommit(false);
    long start = System.nanoTime();
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO names_fts (rowid, lines) VALUES (?, ?)")) {
      for (int i = 0; i < NEWCOMERS; i++) {
        insert.setLong(1, 2_000_000L + i);
        insert.setString(
            2, "newcomer " + i + "\nnew.comer" + i + "\nconnection:tiktok/" + (i * 7919L) + "\n");
        insert.executeUpdate();
        if (i % BATCH == BATCH - 1) {
          connection.commit();
        }
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    print(name + ", µs a newcomer", (System.nanoTime() - start) / 1e3 / NEWCOMERS);
  }

  private static void time(String what, PreparedStatement ask) throws SQLException {
    double[] millis = new double[TIMES];
    for (int i = -2; i < TIMES; i++) {
      long start = System.nanoTime();
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          row.getLong(1);
        }
      }
      millis[Math.max(0, i)] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    print(what + ", ms", millis[TIMES / 2]);
  }

  private static void print(String what, double figure) {
    System.out.printf(Locale.ROOT, "BENCH FTS5 %s: %,.1f%n", what, figure);
  }
}
