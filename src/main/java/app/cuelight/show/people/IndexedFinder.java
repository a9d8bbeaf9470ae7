package app.cuelight.show.people;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.locale.SearchFold;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.people.PeoplePage.PageKey;
import app.cuelight.show.port.Census;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.NameSearch;
import app.cuelight.show.port.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Finds people by sweeping an index of everybody ([PeopleIndex]): every question looks at all of
/// them, so the last page costs what the first does and the number found is always exact.
///
/// The index is read when first asked for, or before ([#prepare]), and kept fresh by a thread of
/// its own while somebody asks. Whoever is shown is judged again at that moment. Words are searched
/// folded ([SearchFold]); of a text the first [SearchFold#MOST_WORDS] words count.
public final class IndexedFinder implements PeopleFinder, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(25);
  private static final int PIECE = 500;

  private final Census census;
  private final Shelf shelf;
  private final Function<Instant, Judge> judges;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final PeopleIndex index;
  private final NameSearch names;
  private final IndexKeeper keeper;

  /// What it reads from.
  ///
  /// @param names empty, its own from now on
  public record Sources(Census census, Shelf shelf, NameSearch names) {}

  /// @param nanos a clock for how long things take
  public IndexedFinder(
      Sources sources, Function<Instant, Judge> judges, InstantSource clock, LongSupplier nanos) {
    this(sources, judges, clock, nanos, PATIENCE);
  }

  IndexedFinder(
      Sources sources,
      Function<Instant, Judge> judges,
      InstantSource clock,
      LongSupplier nanos,
      Duration patience) {
    this.census = sources.census();
    this.shelf = sources.shelf();
    this.names = sources.names();
    this.judges = judges;
    this.clock = clock;
    this.nanos = nanos;
    this.index = new PeopleIndex(census, names);
    this.keeper =
        new IndexKeeper(
            hold -> index.refresh(clock.instant(), judges.apply(clock.instant()), hold),
            nanos,
            patience);
  }

  /// Begins to read everybody, slowly, so that the first question need not wait for it. Returns at
  /// once.
  public void prepare() {
    keeper.begin();
  }

  /// Takes in what changed now instead of at the next question, so that a forgotten name is not
  /// kept until then. Returns at once.
  public void renew() {
    keeper.renew();
  }

  @Override
  public PeoplePage find(PeopleQuery query, @Nullable PageKey after, int limit) {
    long start = nanos.getAsLong();
    Instant now = keeper.fresh(clock);
    long before = after == null ? Long.MAX_VALUE : key(after);
    LatestFirst first = new LatestFirst(Math.max(1, limit) + 1);
    long[] counts =
        index.read(() -> {
          long[] found = {0, index.columns().people()};
          sweep(
              query,
              now,
              no -> {
                long key = LatestFirst.key(index.columns().seen(no), no);
                found[0]++;
                if (key < before) {
                  first.offer(key);
                }
              });
          return found;
        });
    long[] keys = first.sorted();
    boolean isMore = keys.length > limit;
    long[] page = isMore ? Arrays.copyOf(keys, limit) : keys;
    List<PersonRow> rows = new ArrayList<>(page.length);
    rows(page, now, rows::add);
    Duration took = Duration.ofNanos(nanos.getAsLong() - start);
    return new PeoplePage(
        rows, counts[0], counts[1], took, isMore ? pageKey(page[page.length - 1]) : null);
  }

  @Override
  public FacetCounts count(PeopleQuery query) {
    Instant now = keeper.fresh(clock);
    return index.read(() -> {
      var tally = new FacetTally(index.columns(), now);
      var sieve = new Sieve(index.columns(), query, now);
      named(query, no -> tally.take(no, sieve.missed(no)));
      return tally.counts();
    });
  }

  @Override
  public long news() {
    keeper.fresh(clock);
    return index.news();
  }

  /// Those found at the moment it begins; each is read and judged when her turn comes.
  @Override
  public void each(PeopleQuery query, Consumer<PersonRow> taker) {
    Instant now = keeper.fresh(clock);
    long[] keys =
        index.read(() -> {
          var all = new LatestFirst(Math.max(1, index.columns().end()));
          sweep(query, now, no -> all.offer(LatestFirst.key(index.columns().seen(no), no)));
          return all.sorted();
        });
    for (int from = 0; from < keys.length; from += PIECE) {
      rows(Arrays.copyOfRange(keys, from, Math.min(keys.length, from + PIECE)), now, taker);
    }
  }

  @Override
  public @Nullable PersonPage person(ViewerId id) {
    Viewer viewer = shelf.viewer(id.value());
    if (viewer == null) {
      return null;
    }
    Instant now = clock.instant();
    return new PersonPage(
        viewer,
        judges.apply(now).judge(viewer),
        viewer.isHere(now),
        Timeline.of(viewer, shelf.settlements(viewer.id()), shelf.moves(viewer.id())));
  }

  /// Ends the thread that keeps the index, and lets go of it.
  @Override
  public void close() {
    keeper.close();
    names.close();
  }

  private void sweep(PeopleQuery query, Instant now, IntConsumer found) {
    var sieve = new Sieve(index.columns(), query, now);
    named(
        query,
        no -> {
          if (sieve.missed(no) == 0) {
            found.accept(no);
          }
        });
  }

  /// Everybody who counts and has the words; the newest rows first, because whoever was met lately
  /// was mostly seen lately, and what comes first to a list of the latest stays in it.
  private void named(PeopleQuery query, IntConsumer taker) {
    PeopleColumns columns = index.columns();
    List<String> words = SearchFold.words(query.text());
    if (words.isEmpty()) {
      for (int no = columns.end() - 1; no >= 0; no--) {
        if (columns.counts(no)) {
          taker.accept(no);
        }
      }
      return;
    }
    BitSet found = names.matching(words);
    for (int no = found.length() - 1; no >= 0; no = found.previousSetBit(no - 1)) {
      if (columns.counts(no)) {
        taker.accept(no);
      }
    }
  }

  /// Whoever is gone since is left out.
  private void rows(long[] keys, Instant now, Consumer<PersonRow> taker) {
    List<Long> numbers = Arrays.stream(keys).mapToObj(key -> (long) LatestFirst.no(key)).toList();
    Map<Long, Viewer> viewers = census.viewersOf(numbers);
    Judge judge = judges.apply(now);
    for (Long no : numbers) {
      Viewer viewer = viewers.get(no);
      if (viewer != null) {
        Standing standing = judge.judge(viewer);
        taker.accept(new PersonRow(viewer, standing, viewer.isHere(now)));
      }
    }
  }

  private static long key(PageKey key) {
    return LatestFirst.key(PeopleColumns.seconds(key.seen()), (int) key.no());
  }

  private static PageKey pageKey(long key) {
    return new PageKey(PeopleColumns.millis(LatestFirst.seen(key)), LatestFirst.no(key));
  }
}
