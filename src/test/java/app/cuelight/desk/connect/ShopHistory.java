package app.cuelight.desk.connect;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Money;
import app.cuelight.show.history.FileRefused;
import app.cuelight.show.history.HistoryDesk;
import app.cuelight.show.history.ImportProgress;
import app.cuelight.show.history.LeftOut;
import app.cuelight.show.history.OrderChoices;
import app.cuelight.show.history.OrderImport;
import app.cuelight.show.history.OrderPreview;
import app.cuelight.show.history.OrdersImported;
import app.cuelight.show.history.RatesImport;
import app.cuelight.show.history.RatesImported;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A shop's past in one made-up file.
public final class ShopHistory implements HistoryDesk, OrderImport {

  public static final Path FILE = Path.of("/home/lin/orders_export_2026.csv");

  final List<OrderChoices> chosen = new ArrayList<>();
  private final List<StoppedImport> stopped = new ArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private boolean isAmbiguous;
  private boolean runsOn;
  private boolean isMissing;
  private static final Bilingual NO_AMOUNT = new Bilingual("This is no amount.", "这不是金额。");

  @Nullable Bilingual refusal;

  public HistoryBook book() {
    return new HistoryBook(this, task -> away(task), (window, title, kinds) -> FILE);
  }

  private void away(Runnable task) {
    if (runsOn && !chosen.isEmpty()) {
      Thread.ofPlatform().daemon().start(task);
    } else {
      task.run();
    }
  }

  public void ambiguous() {
    isAmbiguous = true;
  }

  public void missing() {
    isMissing = true;
  }

  public void refuse(Bilingual sentence) {
    refusal = sentence;
  }

  public void stoppedBefore() {
    stopped.add(new StoppedImport("shop", FILE.toString(), 50_000));
  }

  /// An import begun does not end.
  public void runsOn() {
    runsOn = true;
  }

  public void awaitBegun() throws InterruptedException {
    begun.await(10, TimeUnit.SECONDS);
  }

  @Override
  public OrderImport orders() {
    return this;
  }

  @Override
  public RatesImport rates() {
    return (_, _) -> new RatesImported(31, "USD");
  }

  @Override
  public List<StoppedImport> stopped() {
    return List.copyOf(stopped);
  }

  @Override
  public OrderPreview preview(Path file, OrderChoices choices) {
    if (refusal != null) {
      throw new FileRefused(refusal, new IllegalStateException());
    }
    chosen.add(choices);
    boolean isOpen = isAmbiguous && choices.dayFirst() == null;
    return new OrderPreview(
        isMissing ? "orders" : "Shopify",
        "UTF-8",
        ',',
        List.of(
            new OrderPreview.Column("Name", "number", "#1001"),
            new OrderPreview.Column("Email", "email", "mia@example.com"),
            new OrderPreview.Column("Created at", isMissing ? null : "date", "03/04/2026 18:05"),
            new OrderPreview.Column("Total", "amount", "1,240.00"),
            new OrderPreview.Column("Vendor", null, "Acme"),
            new OrderPreview.Column("Tags", null, null),
            new OrderPreview.Column("Lineitem name", "title", "Silk scarf"),
            new OrderPreview.Column("Source", null, "web"),
            new OrderPreview.Column("Risk Level", null, "Low")),
        List.of("number", "email", "date", "amount", "currency", "title", "customer", "status"),
        isMissing
            ? List.of()
            : List.of(
                Map.of(
                    "order",
                    "1001",
                    "customer",
                    "mia",
                    "date",
                    "2026-04-03T18:05:00Z",
                    "amount",
                    "1240.00",
                    "currency",
                    "USD",
                    "title",
                    "Silk scarf"),
                Map.of(
                    "order",
                    "1002",
                    "date",
                    "2026-04-03T18:07:00Z",
                    "amount",
                    "38.50",
                    "currency",
                    "USD",
                    "title",
                    "Linen shirt")),
        List.of(new LeftOut(5, "Total", NO_AMOUNT)),
        120_400,
        new OrderPreview.Doubts(
            isOpen,
            isAmbiguous && choices.decimal() == null,
            choices.currency() == null ? "USD" : choices.currency(),
            isMissing ? "date" : null));
  }

  @Override
  public OrdersImported run(Path file, OrderChoices choices, ImportProgress progress) {
    boolean goesOn = progress.at(42, 100, 50_568);
    begun.countDown();
    while (runsOn && goesOn) {
      Thread.onSpinWait();
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      goesOn = progress.at(42, 100, 50_568);
    }
    if (refusal != null) {
      throw new FileRefused(refusal, new IllegalStateException());
    }
    return new OrdersImported(
        "Shopify",
        120_400,
        118_900,
        1_000,
        3,
        98_211,
        497,
        List.of(new Money(1_240_050, "USD"), new Money(99_000, "JPY")),
        new OrdersImported.Unconverted(1_204, List.of("GBP", "JPY")),
        List.of(
            new LeftOut(5, "Total", NO_AMOUNT),
            new LeftOut(
                77, "Created at", new Bilingual("There is no such date or time.", "不存在这样的日期或时间。")),
            new LeftOut(
                901, "", new Bilingual("A quotation mark is opened and never closed.", "引号没有闭合。"))),
        Path.of("/home/lin/orders_export_2026.csv.rejected.csv"),
        List.of(),
        goesOn);
  }
}
