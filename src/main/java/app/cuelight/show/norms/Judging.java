package app.cuelight.show.norms;

import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Findings;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Shelf;
import java.time.Instant;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// Goes through everybody with all processors, in pieces, without the one writer: readers judge,
/// and the writer is given only what it moves. Safe for any thread; takes as long as reading the
/// cache does.
public final class Judging {

  /// How many people make a piece: few enough that all processors end at about the same time.
  private static final long PIECE = 10_000;

  /// So many are written in one transaction where nobody else waits for the writer.
  private static final int AT_ONCE = 10_000;

  private final Shelf shelf;

  public Judging(Shelf shelf) {
    this.shelf = shelf;
  }

  /// Finds those who stand elsewhere by a judge than the cache says.
  ///
  /// @param found told piece by piece, on several threads
  /// @return how many people were looked at
  public long moved(Instant now, Judge judge, Consumer<Findings> found) {
    var seen = new AtomicLong();
    pieces()
        .parallel()
        .forEach(first -> {
          Findings some = shelf.moved(first, first + PIECE - 1, now, judge);
          seen.addAndGet(some.seen());
          found.accept(some);
        });
    return seen.get();
  }

  /// Finds those who are wanted, of everybody.
  ///
  /// @param wanted is called on several threads, with people as [Shelf#wanted] tells
  /// @return their numbers
  public BitSet wanted(Predicate<Viewer> wanted) {
    return pieces()
        .parallel()
        .mapToObj(first -> shelf.wanted(first, first + PIECE - 1, wanted).numbers())
        .collect(
            BitSet::new,
            (all, some) -> some.forEach(no -> all.set(Math.toIntExact(no))),
            BitSet::or);
  }

  /// Judges everybody again on a cache that nobody else writes to meanwhile. Whoever has found some
  /// writes them, one after the other, while others go on reading: little is held, and no processor
  /// waits for the writer alone.
  ///
  /// @param journal lent to several threads, one at a time, until this returns
  /// @return how many people were looked at
  public long again(Journal journal, Instant now, Journal.Ground because, Judge judge) {
    var pen = new ReentrantLock();
    return moved(
        now,
        judge,
        found -> {
          pen.lock();
          try {
            found
                .parts(AT_ONCE, AT_ONCE)
                .forEach(part -> journal.reviewThese(part, now, because, judge));
          } finally {
            pen.unlock();
          }
        });
  }

  /// Hands everybody to a reader who may be called on several threads.
  ///
  /// @param reader is given people as [Shelf#eachAtAGlance] tells
  public void each(Consumer<Viewer> reader) {
    pieces().parallel().forEach(first -> shelf.eachAtAGlance(first, first + PIECE - 1, reader));
  }

  /// The same one after the other, on this thread.
  public void inTurn(Consumer<Viewer> reader) {
    pieces().forEach(first -> shelf.eachAtAGlance(first, first + PIECE - 1, reader));
  }

  private LongStream pieces() {
    return LongStream.rangeClosed(0, shelf.highestNumber() / PIECE).map(piece -> piece * PIECE);
  }
}
