package app.cuelight.feed.files.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.feed.files.BadFile;
import app.cuelight.show.port.UnidentifiedSale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of rows that are left out, and of files that are refused.
class RowFaultTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(RowFault.class)
  void everyReasonIsASentenceInBothLanguages(RowFault fault) {
    Bilingual said = fault.about("7", "8");
    assertTrue(said.en().endsWith("."), said.en());
    assertTrue(said.zh().endsWith("。"), said.zh());
    assertTrue(said.zh().codePoints().anyMatch(Character::isIdeographic), said.zh());
    assertFalse(said.en().contains("%"), said.en());
    assertEquals(said.en().contains("7"), said.zh().contains("7"), said.zh());
    assertFalse(said.en().contains("--"), "reasons name no option");
  }

  @Test
  void aRowIsLeftOutWithItsLineItsColumnAndAReasonInBothLanguages() throws IOException {
    Path file =
        write("order id,customer,date,amount\n1,a,2026-01-01,12.00\n2,b,2026-01-01,much\n3,c\n");
    assertEquals(
        List.of(
            new OrderFile.LeftOut(
                4, "", new Bilingual("The row has 2 cells, the header 4.", "这一行有 2 格，表头有 4 格。")),
            new OrderFile.LeftOut(3, "amount", new Bilingual("This is no amount.", "这不是金额。"))),
        new OrderFile(file, OrderFiles.terms()).run(new Nowhere(), (_, _, _) -> true).first());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%PDF-1.7",
        "<html></html>",
        "order id,customer,date,amount\n1,a,03/04/2026,12.00\n",
        "order id,customer,date,amount\n1,a,2026-01-01,1.234\n"
      })
  void aRefusedFileHasWordsForTheConsoleThatNameNoOption(String content) throws IOException {
    Path file = write(content);
    var orders = new OrderFile(file, OrderFiles.terms());
    BadFile bad = assertThrows(BadFile.class, () -> orders.run(new Nowhere(), (_, _, _) -> true));
    Bilingual words = bad.onScreen();
    assertFalse(words.en().contains("--"), words.en());
    assertTrue(words.zh().codePoints().anyMatch(Character::isIdeographic), words.zh());
  }

  private Path write(String content) throws IOException {
    Path file = folder.resolve("orders.csv");
    Files.writeString(file, content);
    return file;
  }

  /// Takes orders and keeps none.
  private static final class Nowhere implements OrderFile.Taker {
    @Override
    public void order(Arrival order, int rows) {}

    @Override
    public void nobody(UnidentifiedSale sale) {}

    @Override
    public void coded(Order guest) {}
  }
}
