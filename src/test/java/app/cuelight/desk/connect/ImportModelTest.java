package app.cuelight.desk.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.show.history.HistoryDesk.StoppedImport;
import app.cuelight.show.history.RatesImported;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// A file on its way in, without a window.
class ImportModelTest {

  private final ShopHistory shop = new ShopHistory();
  private final ImportModel model = new ImportModel(shop.book(), Runnable::run, () -> 0);

  @Test
  void aFileIsUnderstoodThenTakenInThenReported() {
    model.look(ShopHistory.FILE);
    assertTrue(preview().isReady());
    model.run();
    var done = assertInstanceOf(ImportState.Done.class, now());
    assertEquals(118_900, done.report().applied());
    model.leave();
    assertEquals(new ImportState.Nothing(List.of()), now());
  }

  @Test
  void nothingComesInBeforeEveryQuestionIsAnswered() {
    shop.ambiguous();
    model.look(ShopHistory.FILE);
    assertFalse(preview().isReady());
    model.run();
    assertInstanceOf(ImportState.Preview.class, now());
    model.dayFirst(false);
    assertFalse(preview().isReady());
    model.decimal(',');
    assertTrue(preview().isReady());
    assertEquals(false, preview().choices().dayFirst());
  }

  @Test
  void aFieldIsSaidByOneColumnOnly() {
    model.look(ShopHistory.FILE);
    model.map("Total", null);
    model.map("Vendor", "amount");
    model.map("Tags", "amount");
    assertEquals(Map.of("Total", "ignore", "Tags", "amount"), shop.chosen.getLast().columns());
  }

  @Test
  void aRefusedFileSaysWhy() {
    var why = new Bilingual("The file is empty.", "文件是空的。");
    shop.refuse(why);
    model.look(ShopHistory.FILE);
    assertEquals(new ImportState.Failed(ShopHistory.FILE, why), now());
  }

  @Test
  void aChoiceThatIsRefusedKeepsTheLastPreviewAndSaysWhy() {
    model.look(ShopHistory.FILE);
    var why = new Bilingual("There is no such column.", "没有这一列。");
    shop.refuse(why);
    model.currency("EUR");
    assertEquals(why, preview().fault());
    assertFalse(preview().isReady());
  }

  @Test
  void anAnswerThatComesTooLateChangesNothing() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    var slow =
        new ImportModel(
            new HistoryBook(shop, waiting::add, (_, _, _) -> null), Runnable::run, () -> 0);
    slow.look(ShopHistory.FILE);
    slow.leave();
    shop.stoppedBefore();
    waiting.forEach(Runnable::run);
    assertEquals(
        new ImportState.Nothing(
            List.of(new StoppedImport("shop", ShopHistory.FILE.toString(), 50_000))),
        slow.stateProperty().get());
  }

  @Test
  void whoStopsAnImportIsToldWhatIsIn() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    var slow =
        new ImportModel(
            new HistoryBook(shop, waiting::add, (_, _, _) -> null), Runnable::run, () -> 0);
    slow.look(ShopHistory.FILE);
    waiting.remove().run();
    slow.run();
    slow.cancel();
    slow.look(ShopHistory.FILE);
    var running = assertInstanceOf(ImportState.Running.class, slow.stateProperty().get());
    assertTrue(running.isStopping());
    waiting.remove().run();
    var done = assertInstanceOf(ImportState.Done.class, slow.stateProperty().get());
    assertFalse(done.report().isWhole());
  }

  @Test
  void ratesComeInToo() {
    model.rates(ShopHistory.FILE);
    assertEquals(new ImportState.RatesDone(ShopHistory.FILE, new RatesImported(31, "USD")), now());
  }

  private ImportState now() {
    return model.stateProperty().get();
  }

  private ImportState.Preview preview() {
    return assertInstanceOf(ImportState.Preview.class, now());
  }
}
