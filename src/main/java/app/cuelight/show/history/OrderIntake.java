package app.cuelight.show.history;

import app.cuelight.domain.event.Arrival;
import app.cuelight.show.port.ImportNote;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.OrderSpool;
import app.cuelight.show.port.UnidentifiedSale;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes a stream of orders into the cache: one thread reads ahead, the caller's writes. Orders
/// come in segments, of which each is put in order by customer before people are written, so that
/// somebody whose orders are all over the file is folded, judged and written once a segment.
///
/// Whatever is cut short, no order is half there; how many rows are in is kept beside them, and
/// running again finishes. An import counts as ended only when everybody is weighed again.
public final class OrderIntake {

  private static final int SEGMENT = 1_000_000;

  private final HistoryPen pen;
  private final Supplier<OrderSpool> spools;
  private final int segment;

  /// @param spools makes an empty spool for each segment
  public OrderIntake(HistoryPen pen, Supplier<OrderSpool> spools) {
    this(pen, spools, SEGMENT);
  }

  OrderIntake(HistoryPen pen, Supplier<OrderSpool> spools, int segment) {
    this.pen = pen;
    this.spools = spools;
    this.segment = segment;
  }

  /// Takes what a file says.
  public interface Taker {

    /// One order, whole.
    ///
    /// @param rows how many rows of the file made it
    void order(Arrival order, int rows);

    void nobody(UnidentifiedSale sale);
  }

  /// A file of orders.
  @FunctionalInterface
  public interface Source {
    Outcome read(Taker taker, ImportProgress progress);
  }

  /// What a file says of itself when it was read.
  public record Outcome(
      String format,
      long read,
      long repeated,
      long rejected,
      List<LeftOut> leftOut,
      @Nullable Path rejects,
      List<String> warnings,
      boolean isWhole) {

    public Outcome {
      leftOut = List.copyOf(leftOut);
      warnings = List.copyOf(warnings);
    }
  }

  /// Reads and writes.
  ///
  /// @param note names the file and whose it is
  public OrdersImported take(Source source, ImportNote note, ImportProgress progress) {
    var count = new OrderCount(progress);
    boolean wasCut = pen.ledger().unfinished().stream().anyMatch(note::isOf);
    var reading = new ReadAhead(source, count);
    Thread reader = Thread.ofPlatform().name("cuelight-import").start(reading);
    try {
      while (!reading.isAtEnd() && count.goesOn()) {
        pen.ledger().began(note.at(count.row));
        try (var part = new Segment(reading, spools.get(), segment, count)) {
          pen.takeIn(part);
          pen.ledger().keep(part.sales());
          count.add(part.sales());
          count.row = part.isWritten() ? part.row() : count.row;
        }
      }
    } finally {
      reading.stop();
      join(reader);
    }
    Outcome outcome = reading.outcome();
    boolean isWhole = outcome.isWhole() && count.goesOn();
    if (count.applied > 0 || wasCut) {
      pen.weighAgain(Journal.Ground.NORMS);
    }
    if (isWhole) {
      count.finish();
      pen.ledger().ended(note);
    } else {
      pen.ledger().began(note.at(count.row));
    }
    var left = pen.ledger().unconverted();
    return new OrdersImported(
        outcome.format,
        outcome.read,
        count.applied,
        count.duplicates + outcome.repeated,
        outcome.rejected,
        count.orders,
        count.unidentified,
        count.amounts(),
        new OrdersImported.Unconverted(left.orders(), left.currencies()),
        outcome.leftOut,
        outcome.rejects,
        outcome.warnings,
        isWhole);
  }

  private static void join(Thread reader) {
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
