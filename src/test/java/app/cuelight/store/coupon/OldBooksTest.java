package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.port.CouponBooks.Counts;
import app.cuelight.show.port.CouponBooks.Group;
import app.cuelight.show.port.CouponBooks.Note;
import app.cuelight.show.port.CouponBooks.Row;
import app.cuelight.show.port.JournalException;
import app.cuelight.store.Database;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Books of earlier versions, made by their own schema and filled with what happened in a show, are
/// opened, brought up to date once, and gone on with.
final class OldBooksTest {

  @TempDir private Path before;
  @TempDir private Path home;
  private final List<CouponStage> stages = new ArrayList<>();

  @AfterEach
  void close() {
    stages.forEach(CouponStage::close);
  }

  private CouponStage stage(Path folder) {
    var stage = new CouponStage(folder);
    stages.add(stage);
    stage.channels.add(new Letterbox("live"));
    return stage;
  }

  /// What books say, whatever their version.
  private record Said(
      List<Row> outbox,
      Map<?, Counts> counts,
      List<Group> groups,
      long open,
      long free,
      long spent,
      List<Note> audit) {

    static Said of(SqliteCouponBooks books) {
      return new Said(
          books.outbox(10),
          books.counts("show-1"),
          books.groups(),
          books.open(),
          books.free(CouponStage.FIVE),
          books.spent("show-1"),
          books.audit());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everythingIsThereAfterwardsAndGoesOn(int version) throws Exception {
    CouponStage then = stage(before);
    SqliteCouponBooks first = then.books();
    then.define(first, null, CouponStage.offer("USD"));
    var bo = then.office(first, "bo");
    bo.start();
    bo.send(CouponStage.FIVE, CouponStage.id(1)).join();
    then.pass(Duration.ofSeconds(5));
    CouponStage.awaited(first, SendState.ACCEPTED);
    String code = String.valueOf(first.outbox(1).getFirst().code());
    first.ordered("shop", then.order("o1", code, 0, 1), List.of("shop:u1"), then.clock.instant());
    bo.send(CouponStage.FIVE, CouponStage.id(2)).join();
    first.pool(CouponStage.FIVE, List.of("FIVE-A", "FIVE-B"), then.clock.instant());
    then.crowd = 3;
    bo.sendAll(bo.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join()).join();
    Said said = Said.of(first);
    assertThat(said.groups()).hasSize(1);
    then.close();
    stages.clear();
    old(version);
    assertThat(number("PRAGMA user_version")).isEqualTo(version);
    assertThat(SqliteCouponBooks.examined(home)).as("examined as they are").isEmpty();

    CouponStage now = stage(home);
    SqliteCouponBooks books = now.books();
    assertThat(number("PRAGMA user_version")).isEqualTo(3);
    assertThat(Said.of(books)).isEqualTo(said);
    assertThat(books.definitions().offer(CouponStage.FIVE)).isEqualTo(CouponStage.offer("USD"));
    assertThat(books.check()).isEmpty();

    var mei = now.office(books, "mei");
    mei.start();
    assertThat(mei.send(CouponStage.FIVE, CouponStage.id(1)).join())
        .as("one intent is one coupon, also across versions")
        .isInstanceOf(Verdict.Refused.class);
    assertThat(mei.send(CouponStage.FIVE, CouponStage.id(3)).join())
        .isInstanceOf(Verdict.Allowed.class);
    now.pass(Duration.ofSeconds(6));
    CouponStage.awaited(books, SendState.ACCEPTED);
    books.ordered("shop", now.order("o1", code, 9_000, 2), List.of("shop:u1"), now.clock.instant());
    assertThat(books.audit()).anyMatch(note -> note.became().equals("REVERSED"));
    now.rooms.add(new RoomKey(new ConnectionName("live"), "main"));
    books.keep(CouponStage.forAll(10L, Set.of()), "bo", now.clock.instant());
    assertThat(mei.sendToRoom(CouponStage.FIVE, CouponStage.EVERYBODY).join())
        .as("what the first version did not know")
        .isInstanceOf(Verdict.Allowed.class);
    assertThat(books.check()).isEmpty();
  }

  @Test
  void booksOfANewerVersionAreLeftAlone() throws Exception {
    stage(home).books();
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("coupons.db"));
        Statement statement = file.createStatement()) {
      statement.execute("PRAGMA user_version = 4");
    }
    assertThatThrownBy(() -> stage(home).books())
        .isInstanceOf(JournalException.class)
        .hasMessageEndingWith("are of version 4, this Cuelight knows 3; use the newer one.");
  }

  /// A file as a version made it, with the rows of the other one.
  private void old(int version) throws Exception {
    Path file = home.resolve("coupons.db");
    try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = made.createStatement()) {
      for (String name : List.of("schema.sql", "schema-2.sql").subList(0, version)) {
        for (String sql : schema(name).split(";\n(?=\n|--|CREATE|$)", -1)) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      }
      statement.execute("ATTACH '" + before.resolve("coupons.db") + "' AS later");
      List<String> tables = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery("SELECT name FROM main.sqlite_schema WHERE type = 'table'")) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
      assertThat(tables).contains("grants", "sends", "redemptions").doesNotContain("tally");
      for (String table : tables) {
        String columns = columns(statement, table);
        statement.execute(
            "INSERT INTO main.%1$s (%2$s) SELECT %2$s FROM later.%1$s".formatted(table, columns));
      }
      statement.execute("PRAGMA application_id = " + 0x43554350);
      statement.execute("PRAGMA user_version = " + version);
    }
  }

  private static String columns(Statement statement, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery("SELECT name FROM pragma_table_info('" + table + "', 'main')")) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return String.join(", ", columns);
  }

  private static String schema(String name) throws Exception {
    try (InputStream in = CouponFile.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private long number(String sql) throws SQLException {
    assertThat(Files.exists(home.resolve("coupons.db"))).isTrue();
    try (Connection reader = Database.reader(home.resolve("coupons.db"))) {
      return Database.number(reader, sql);
    }
  }
}
