package app.cuelight.store;

import app.cuelight.domain.schedule.Audience;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Shelf.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/// Hands over viewers of a shelf one after the other, read some at a time, so that neither a
/// million of them are held nor the writer's log is. Safe for any thread.
final class Procession {

  /// How many are read in one go.
  private static final int PAGE = 250;

  /// So many times more are looked for when those found were not enough.
  private static final long FURTHER = 8;

  /// How many are counted in one reading.
  private static final long CROWD = 20_000;

  private final SqliteShelf shelf;

  Procession(SqliteShelf shelf) {
    this.shelf = shelf;
  }

  /// Whoever is seen meanwhile may come in a later piece than she would have: nobody comes twice.
  void of(Query query, LongPredicate who, Predicate<Viewer> reader) {
    BitSet looked = new BitSet();
    int most = PAGE;
    boolean isMore = true;
    while (isMore) {
      Query some = new Query(query.tier(), query.text(), query.now(), most);
      List<Long> found = shelf.read(List.of(), from -> from.search.numbers(some));
      isMore = found.size() == most && most < Integer.MAX_VALUE;
      List<Long> fresh = found.stream().filter(no -> !looked.get(Math.toIntExact(no))).toList();
      found.forEach(no -> looked.set(Math.toIntExact(no)));
      for (int from = 0; from < fresh.size(); from += PAGE) {
        int to = Math.min(fresh.size(), from + PAGE);
        List<Long> piece = fresh.subList(from, to).stream().filter(who::test).toList();
        for (Viewer viewer : shelf.read(List.<Viewer>of(), reading -> reading.viewers(piece))) {
          if (!reader.test(viewer)) {
            return;
          }
        }
      }
      most = (int) Math.min(FURTHER * (long) most, Integer.MAX_VALUE);
    }
  }

  void these(BitSet wanted, Predicate<Viewer> reader) {
    List<Long> numbers = wanted.stream().mapToObj(no -> (long) no).toList();
    long[] seen = shelf.read(new long[0], from -> from.tagged.lastSeen(numbers));
    List<Search.Hit> hits = new ArrayList<>(seen.length);
    for (int i = 0; i < seen.length; i++) {
      hits.add(new Search.Hit(numbers.get(i), seen[i]));
    }
    hits.sort(null);
    for (int from = 0; from < hits.size(); from += PAGE) {
      int to = Math.min(hits.size(), from + PAGE);
      List<Long> piece = hits.subList(from, to).stream().map(Search.Hit::viewer).toList();
      for (Viewer viewer : shelf.read(List.<Viewer>of(), reading -> reading.viewers(piece))) {
        if (!reader.test(viewer)) {
          return;
        }
      }
    }
  }

  void present(Instant now, int most, Consumer<List<Viewer>> reader) {
    List<Long> numbers = shelf.read(List.of(), from -> from.candidates(now));
    for (int to = Math.min(numbers.size(), most); to > 0; to -= PAGE) {
      List<Long> piece = numbers.subList(Math.max(0, to - PAGE), to).reversed();
      List<Viewer> some = shelf.read(List.of(), from -> from.viewers(piece));
      reader.accept(some.stream().filter(viewer -> viewer.isHere(now)).toList());
    }
  }

  void everybody(Consumer<Viewer> reader) {
    long last = 0;
    boolean isMore = true;
    while (isMore) {
      long after = last;
      Reading.Page page = shelf.read(Reading.Page.NONE, from -> from.page(after));
      page.viewers().forEach(reader);
      last = page.last();
      isMore = !page.viewers().isEmpty();
    }
  }

  /// Counts who came when.
  Audience audience(Instant since, Instant until) {
    Instant hour = since.truncatedTo(ChronoUnit.HOURS);
    var count =
        new AttendanceCount(
            hour, until, shelf.read(List.of(), from -> from.attendance.airings(hour, until)));
    long last = shelf.highestNumber();
    for (long first = 1; first <= last; first += CROWD) {
      long begin = first;
      shelf.read(
          0,
          from -> {
            from.attendance.count(begin, begin + CROWD - 1, count);
            return 0;
          });
    }
    return count.audience();
  }
}
