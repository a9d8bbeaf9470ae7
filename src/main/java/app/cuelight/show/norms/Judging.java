package app.cuelight.show.norms;

import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Shelf;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// Goes through everybody with all processors, in pieces, without the one writer: readers judge,
/// and the writer is given only those whom it moves. Safe for any thread; takes as long as reading
/// the cache does.
public final class Judging {

  /// How many people make a piece: few enough that all processors end at about the same time.
  private static final long PIECE = 10_000;

  /// So many are written in one transaction: events pass in between.
  private static final int AT_ONCE = 2_000;

  private final Shelf shelf;

  public Judging(Shelf shelf) {
    this.shelf = shelf;
  }

  /// Finds those who stand elsewhere by a judge than the cache says.
  ///
  /// @param found told their numbers, at most [#AT_ONCE] at once, on several threads
  /// @return how many people were looked at
  public long moved(Instant now, Judge judge, Consumer<List<Long>> found) {
    var seen = new AtomicLong();
    pieces()
        .parallel()
        .forEach(first -> {
          Shelf.Glance glance = shelf.moved(first, first + PIECE - 1, now, judge);
          seen.addAndGet(glance.seen());
          List<Long> numbers = glance.numbers();
          for (int from = 0; from < numbers.size(); from += AT_ONCE) {
            found.accept(numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)));
          }
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

  /// Judges everybody again on a cache that nobody else writes to meanwhile.
  ///
  /// @return how many people were looked at
  public long again(Journal journal, Instant now, Journal.Ground because, Judge judge) {
    var all = new ConcurrentLinkedQueue<List<Long>>();
    long seen = moved(now, judge, all::add);
    all.forEach(numbers -> journal.reviewThese(numbers, now, because, judge));
    return seen;
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
