package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.feed.files.BadFile;
import app.cuelight.feed.files.orders.OrderFile;
import app.cuelight.feed.files.orders.Terms;
import app.cuelight.show.history.HistoryPen;
import app.cuelight.show.history.ImportProgress;
import app.cuelight.show.history.LeftOut;
import app.cuelight.show.history.OrderChoices;
import app.cuelight.show.history.OrderImport;
import app.cuelight.show.history.OrderIntake;
import app.cuelight.show.history.OrderPreview;
import app.cuelight.show.history.OrdersImported;
import app.cuelight.show.port.ImportNote;
import app.cuelight.show.port.OrderSpool;
import app.cuelight.show.port.UnidentifiedSale;
import app.cuelight.terminal.bench.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes order files into the cache of one home.
final class CacheOrders implements OrderImport {

  private static final String LAST_RESORT = "USD";

  private final HistoryPen pen;
  private final CodedOrders coded;
  private final Supplier<OrderSpool> spools;
  private final List<String> markets;
  private final InstantSource clock;

  /// @param pen where orders go
  /// @param spools where they wait meanwhile
  /// @param coded hears of those that name coupon codes
  CacheOrders(
      HistoryPen pen,
      Supplier<OrderSpool> spools,
      List<String> markets,
      InstantSource clock,
      CodedOrders coded) {
    this.pen = coded.beside(pen);
    this.coded = coded;
    this.spools = spools;
    this.markets = markets;
    this.clock = clock;
  }

  @Override
  public OrderPreview preview(Path file, OrderChoices choices) {
    return refusing(() -> {
      OrderFile.Preview seen = new OrderFile(file, terms(choices, 0)).preview();
      return new OrderPreview(
          seen.format(),
          seen.encoding(),
          seen.separator(),
          seen.columns().stream()
              .map(c -> new OrderPreview.Column(c.heading(), c.field(), c.sample()))
              .toList(),
          OrderFile.fields(),
          seen.understood(),
          leftOut(seen.faults()),
          seen.rows(),
          new OrderPreview.Doubts(
              seen.doubts().dates(),
              seen.doubts().decimals(),
              currency(seen, choices),
              seen.doubts().missing()));
    });
  }

  @Override
  public OrdersImported run(Path file, OrderChoices choices, ImportProgress progress) {
    return refusing(() -> {
      var orders = new OrderFile(file, terms(choices, edition(file, choices)));
      var note = new ImportNote(choices.connection(), file.toString(), 0, clock.instant());
      return new OrderIntake(pen, spools)
          .take(
              (taker, told) -> outcome(orders.run(handing(taker, choices.connection()), told::at)),
              note,
              progress);
    });
  }

  private OrderFile.Taker handing(OrderIntake.Taker taker, ConnectionName connection) {
    return new OrderFile.Taker() {
      @Override
      public void order(Arrival order, int rows) {
        taker.order(order, rows);
      }

      @Override
      public void nobody(UnidentifiedSale sale) {
        taker.nobody(sale);
      }

      @Override
      public void coded(Order guest) {
        coded.guest(connection, guest);
      }
    };
  }

  private static OrderIntake.Outcome outcome(OrderFile.Report report) {
    return new OrderIntake.Outcome(
        report.format(),
        report.read(),
        report.repeated(),
        report.rejected(),
        leftOut(report.first()),
        report.rejects(),
        report.warnings(),
        report.isWhole());
  }

  private static List<LeftOut> leftOut(List<OrderFile.LeftOut> rows) {
    return rows.stream().map(row -> new LeftOut(row.line(), row.column(), row.reason())).toList();
  }

  private Terms terms(OrderChoices choices, int edition) {
    return new Terms(
        choices.connection(),
        choices.columns(),
        choices.currency(),
        usualCurrency(),
        choices.zone() == null ? ZoneOffset.UTC : choices.zone(),
        choices.dayFirst(),
        choices.decimal(),
        choices.encoding(),
        clock.instant(),
        edition);
  }

  private @Nullable String currency(OrderFile.Preview seen, OrderChoices choices) {
    boolean isSaid = seen.columns().stream().anyMatch(c -> "currency".equals(c.field()));
    if (isSaid) {
      return null;
    }
    return choices.currency() == null ? usualCurrency() : choices.currency();
  }

  /// How often this very file was understood in another way: known by size and last change, so that
  /// a copy under another name is the same.
  private int edition(Path file, OrderChoices choices) {
    try {
      String name = Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis();
      String currency = choices.currency() == null ? usualCurrency() : choices.currency();
      String words =
          String.join(
              "|",
              new TreeMap<>(choices.columns()).toString(),
              currency,
              String.valueOf(choices.zone()),
              String.valueOf(choices.dayFirst()),
              String.valueOf(choices.decimal()),
              String.valueOf(choices.encoding()));
      return pen.ledger().edition(choices.connection(), name, words);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read.", e);
    }
  }

  /// What the shop's orders are in, else what is paid with in its main market.
  private String usualCurrency() {
    String usual = pen.ledger().usualCurrency();
    if (usual != null) {
      return usual;
    }
    if (markets.isEmpty()) {
      return LAST_RESORT;
    }
    Currency paid = Currency.getInstance(Locale.of("", markets.getFirst()));
    return paid == null ? LAST_RESORT : paid.getCurrencyCode();
  }

  private static <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (BadFile e) {
      throw new Refusal(e.getMessage() + " Nothing was taken in.", e);
    } catch (UncheckedIOException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
