package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.feed.files.RatesFile;
import app.cuelight.show.history.FileRefused;
import app.cuelight.show.history.RatesImport;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.Ledger;
import app.cuelight.store.SqliteLedger;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the console says, in both languages, of a file it could not take in.
class RefusalWordsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private Path home;

  @Test
  void aRateThatMakesNoSenseIsSaidWithItsLine() throws IOException {
    assertEquals(
        new Bilingual("Line 2: “USX” is no currency of ISO 4217.", "第 2 行：“USX”不是 ISO 4217 币种代码。"),
        refused(write("day,currency,rate\n2026-01-05,USX,1.1\n")));
  }

  @Test
  void aRateOnceKnownStays() throws IOException {
    try (Workspace cache = Workspace.open(home, NOW)) {
      Ledger ledger = SqliteLedger.of(home);
      ledger.add(new RatesFile(write("day,currency,rate\n2026-01-05,USD,1.10\n")).read());
      assertEquals(List.of(), cache.notices());
    }
    assertEquals(
        new Bilingual(
            "On 2026-01-05 one euro is known to be 1.10 USD, and a rate once known stays.",
            "2026-01-05 的汇率已知为 1 欧元 = 1.10 USD，已知的汇率不再改变。"),
        refused(write("day,currency,rate\n2026-01-05,USD,1.20\n")));
  }

  @Test
  void aFileThatIsGoneIsSaidToBeGone() {
    assertEquals(
        new Bilingual("The file is not there any more.", "文件已经不在原处。"),
        refused(home.resolve("gone.csv")));
  }

  @Test
  void aFolderInPlaceOfAFileCannotBeRead() {
    assertEquals(
        new Bilingual(
            "The file cannot be read. Look at the disk it is on, or copy the file.",
            "无法读取文件。请检查它所在的磁盘，或复制一份。"),
        refused(home));
  }

  @ParameterizedTest
  @EnumSource(JournalException.Fault.class)
  void everyFaultOfTheDiskHasWordsThatNameNoOption(JournalException.Fault fault) {
    Bilingual words =
        Objects.requireNonNull(RefusalWords.of(new JournalException(fault, "--home", null)));
    assertTrue(words.en().endsWith("take the file in again."), words.en());
    assertFalse(words.en().contains("--"), words.en());
    assertTrue(words.zh().endsWith("再导入一次。"), words.zh());
  }

  private Bilingual refused(Path file) {
    try (Workspace cache = Workspace.open(home, NOW);
        SqliteShelf shelf = SqliteShelf.of(home)) {
      assertEquals(List.of(), cache.notices());
      var pen = new LedgerPen(SqliteLedger.of(home));
      InstantSource clock = InstantSource.fixed(NOW);
      var coded = new CodedOrders(() -> null, shelf, clock);
      var wiring = new ImportWiring(pen, () -> null, List.of("US"), clock, coded);
      RatesImport rates = wiring.rates();
      return assertThrows(FileRefused.class, () -> rates.run(file, null)).why();
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(home.resolve("rates.csv"), text);
  }
}
