package app.cuelight.launch;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.show.history.FileRefused;
import app.cuelight.show.history.HistoryDesk;
import app.cuelight.show.history.HistoryPen;
import app.cuelight.show.history.ImportProgress;
import app.cuelight.show.history.OrderChoices;
import app.cuelight.show.history.OrderImport;
import app.cuelight.show.history.OrderPreview;
import app.cuelight.show.history.OrdersImported;
import app.cuelight.show.history.RatesImport;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.OrderSpool;
import app.cuelight.terminal.bench.Refusal;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Taking history in while a show runs: one import at a time, and none when the show has closed. An
/// import that is under way then stops where it is; the next one finishes it.
final class ImportWiring implements HistoryDesk, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(ImportWiring.class.getName());
  private static final long PATIENCE_SECONDS = 10;

  private final HistoryPen pen;
  private final CacheOrders orders;
  private final ReentrantLock busy = new ReentrantLock();
  private volatile boolean isClosed;

  /// @param pen that of the running show
  /// @param spools where orders wait meanwhile
  /// @param markets what the show sells to, the main one first
  /// @param coded hears of orders that name coupon codes
  ImportWiring(
      HistoryPen pen,
      Supplier<OrderSpool> spools,
      List<String> markets,
      InstantSource clock,
      CodedOrders coded) {
    this.pen = pen;
    this.orders = new CacheOrders(pen, spools, markets, clock, coded);
  }

  @Override
  public OrderImport orders() {
    return new OrderImport() {
      @Override
      public OrderPreview preview(Path file, OrderChoices choices) {
        return said(() -> orders.preview(file, choices));
      }

      @Override
      public OrdersImported run(Path file, OrderChoices choices, ImportProgress progress) {
        busy.lock();
        try {
          return said(() ->
              orders.run(
                  file,
                  choices,
                  (bytes, total, rows) -> !isClosed && progress.at(bytes, total, rows)));
        } finally {
          busy.unlock();
        }
      }
    };
  }

  @Override
  public RatesImport rates() {
    return (file, base) -> {
      busy.lock();
      try {
        return said(() -> new CacheRates(pen).run(file, base));
      } finally {
        busy.unlock();
      }
    };
  }

  /// Says a refusal in the words of the console, where it has any.
  private static <T> T said(Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal e) {
      throw refused(RefusalWords.of(e.getCause()), e);
    } catch (JournalException e) {
      throw refused(RefusalWords.of(e), e);
    }
  }

  private static FileRefused refused(@Nullable Bilingual words, RuntimeException e) {
    String sentence = String.valueOf(e.getMessage());
    return new FileRefused(words == null ? new Bilingual(sentence, sentence) : words, e);
  }

  @Override
  public List<StoppedImport> stopped() {
    return pen.ledger().unfinished().stream()
        .map(note -> new StoppedImport(note.connection().value(), note.file(), note.row()))
        .toList();
  }

  /// Waits until an import under way has stopped; before the show closes.
  @Override
  public void close() {
    isClosed = true;
    try {
      if (!busy.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "An import did not stop in time; run it again to finish.");
        return;
      }
      busy.unlock();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
