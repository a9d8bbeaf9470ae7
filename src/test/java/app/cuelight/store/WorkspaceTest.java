package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.Streams;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.JournalException.Fault;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What bad soil gets: each its plain sentence, and nothing is lost.
class WorkspaceTest {

  @TempDir Path home;

  private Path file() {
    return home.resolve("cuelight.db");
  }

  private JournalException refusal(Path home) {
    return assertThrows(JournalException.class, () -> Workspace.open(home, Streams.START));
  }

  private void fill() {
    SqliteJournalTest.commitAll(home, Streams.of(3, 40, 2_000), new Random(3));
  }

  @Test
  void oneWritesAtATime() {
    try (Workspace first = Workspace.open(home, Streams.START)) {
      assertEquals(List.of(), first.notices());
      for (int i = 0; i < 2; i++) {
        JournalException refusal = refusal(home);
        assertEquals(Fault.IN_USE, refusal.fault());
        assertEquals(
            "Another Cuelight works with "
                + home
                + "; close it, or choose another folder with --home.",
            refusal.getMessage());
      }
    }
    Workspace.open(home, Streams.START).close();
  }

  /// Also when the other is another process, and it is killed.
  @Test
  void anotherProcessHoldsItUntilItEnds() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    try {
      assertEquals("open", other.inputReader().readLine());
      assertEquals(Fault.IN_USE, refusal(home).fault());
      try (SqliteShelf shelf = SqliteShelf.of(home)) {
        assertEquals(0, shelf.eventCount());
      }
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (Workspace after = Workspace.open(home, Streams.START)) {
      assertEquals(List.of(), after.notices());
    }
  }

  /// Opens a folder and keeps it.
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws InterruptedException {
      try (Workspace workspace = Workspace.open(Path.of(args[0]), Streams.START)) {
        System.out.println("open" + String.join("", workspace.notices()));
        Thread.sleep(60_000);
      }
    }
  }

  @Test
  void aFileThatIsNoneIsSetAside() throws IOException {
    Files.writeString(file(), "This is no cache at all. ".repeat(200));
    try (Workspace workspace = Workspace.open(home, Streams.START)) {
      Path aside = home.resolve("cuelight.db.corrupt-20270301T120000Z");
      assertEquals(
          List.of(
              "The cache was damaged and is now "
                  + aside
                  + "; Cuelight began a new one. The damaged file was not changed."),
          workspace.notices());
      assertTrue(Files.readString(aside).startsWith("This is no cache"));
      workspace.journal().commit(Streams.of(1, 2, 5), SqliteJournalTest.judgeAt(Streams.START));
    }
  }

  @Test
  void damageInsideIsFoundAfterAStopThatWasNotOrderly() throws IOException {
    fill();
    spoilTheMiddle();
    try (Workspace trusting = Workspace.open(home, Streams.START)) {
      assertEquals(List.of(), trusting.notices());
    }
    Files.writeString(home.resolve("cuelight.open"), "1 1\n");
    try (Workspace checking = Workspace.open(home, Streams.START)) {
      assertEquals(1, checking.notices().size());
      try (SqliteShelf shelf = SqliteShelf.of(home)) {
        assertEquals(0, shelf.eventCount());
      }
    }
    assertFalse(Files.exists(home.resolve("cuelight.open")));
  }

  @Test
  void damageFoundOnTheWayIsReportedAndCheckedAtTheNextStart() throws IOException {
    fill();
    spoilTheMiddle();
    try (Workspace workspace = Workspace.open(home, Streams.START)) {
      JournalException thrown =
          assertThrows(
              JournalException.class,
              () -> {
                workspace
                    .journal()
                    .reviewAll(Streams.START, SqliteJournalTest.judgeAt(Streams.START));
                workspace
                    .journal()
                    .rebuild(
                        raw -> new Arrival(raw, new ShowEvent.Unknown("any")),
                        SqliteJournalTest.judgeAt(Streams.START));
              });
      assertEquals(Fault.CORRUPT, thrown.fault());
    }
    try (Workspace next = Workspace.open(home, Streams.START)) {
      assertEquals(1, next.notices().size());
    }
  }

  @Test
  void damageThatMeetsTheEyeIsFoundAtOnce() throws IOException {
    fill();
    try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
      spoil(raw, 4096, raw.length());
    }
    try (Workspace workspace = Workspace.open(home, Streams.START)) {
      assertEquals(1, workspace.notices().size());
    }
  }

  /// Overwrites pages of the log that nobody looks at when a file is opened.
  private void spoilTheMiddle() throws IOException {
    String pages =
        Tables.rows(
                home,
                "SELECT group_concat(pageno) FROM dbstat WHERE name = 'log' AND pagetype = 'leaf'")
            .getFirst();
    String[] numbers = pages.split(",");
    try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
      for (int i = 1; i < numbers.length - 1; i++) {
        long page = Long.parseLong(numbers[i]);
        spoil(raw, (page - 1) * 4096, page * 4096);
      }
    }
  }

  private static void spoil(RandomAccessFile raw, long from, long to) throws IOException {
    byte[] rubbish = new byte[(int) (to - from)];
    new Random(1).nextBytes(rubbish);
    raw.seek(from);
    raw.write(rubbish);
  }

  @Test
  void aNewerFileIsLeftAlone() throws IOException {
    fill();
    Tables.run(home, "PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(file());
    JournalException refusal = refusal(home);
    assertEquals(Fault.OTHER, refusal.fault());
    assertEquals(
        "The cache %s is of version 99, this Cuelight knows %d; use the newer Cuelight."
            .formatted(file(), Schema.VERSION),
        refusal.getMessage());
    assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(file())));
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      assertThrows(JournalException.class, shelf::eventCount);
      assertEquals(List.of(refusal.getMessage()), shelf.check());
    }
  }

  @Test
  void somebodyElsesFileIsLeftAlone() {
    Tables.run(home, "CREATE TABLE letters (text)");
    assertTrue(refusal(home).getMessage().contains("is not a Cuelight cache"));
    assertEquals(List.of(), Tables.rows(home, "SELECT * FROM letters"));
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    Path blocked = Files.writeString(home.resolve("taken"), "").resolve("home");
    JournalException refusal = refusal(blocked);
    assertEquals(Fault.READ_ONLY, refusal.fault());
    assertTrue(refusal.getMessage().contains("choose another folder with --home"));
  }

  /// A folder that cannot be written is read all the same; writing in it is refused in a sentence.
  @Test
  void aFolderThatCannotBeWrittenIsRead() throws IOException {
    fill();
    assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(home), "who runs this may write anywhere");
      try (SqliteShelf shelf = SqliteShelf.of(home)) {
        assertEquals(2_000, shelf.eventCount());
      }
      assertEquals(Fault.READ_ONLY, refusal(home).fault());
    } finally {
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void aFullDiskIsSaidAndNothingIsHalfDone() throws Exception {
    List<Arrival> stream = Streams.of(4, 30, 3_000);
    try (Workspace workspace = Workspace.open(home, Streams.START)) {
      SqliteJournal journal = workspace.journal();
      journal.commit(stream.subList(0, 100), SqliteJournalTest.judgeAt(Streams.START));
      Tables before = Tables.of(home);
      limit(journal, Integer.parseInt(Tables.rows(home, "PRAGMA page_count").getFirst()) + 5);
      JournalException full =
          assertThrows(
              JournalException.class,
              () -> journal.commit(stream, SqliteJournalTest.judgeAt(Streams.START)));
      assertEquals(Fault.DISK_FULL, full.fault());
      assertEquals(
          "The disk that holds " + file() + " is full; make room on it and go on.",
          full.getMessage());
      assertEquals(before, Tables.of(home));
      journal.commit(stream, SqliteJournalTest.judgeAt(Streams.START));
    }
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      assertEquals(3_000, shelf.eventCount());
      assertEquals(List.of(), shelf.check());
    }
  }

  /// Makes the disk as good as full for the journal's present connection.
  private static void limit(SqliteJournal journal, int pages) throws Exception {
    var field = SqliteJournal.class.getDeclaredField("tables");
    field.setAccessible(true);
    Connection connection = ((JournalTables) field.get(journal)).connection;
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA max_page_count = " + pages);
    }
  }

  @Test
  void aWriteThatMayNotBeIsSaid() throws SQLException {
    fill();
    try (Connection connection = Database.reader(file());
        Statement statement = connection.createStatement()) {
      SQLException thrown =
          assertThrows(SQLException.class, () -> statement.execute("DELETE FROM log"));
      assertEquals(Fault.READ_ONLY, Faults.of(file(), thrown).fault());
    }
  }
}
