package app.cuelight.show.people;

import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Presence;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Census;
import app.cuelight.show.port.Census.Entry;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.NameSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Everybody of the cache in memory as far as people are looked for by it, kept fresh from what the
/// cache says it changed, whichever process changed it.
///
/// Whom the clock may have moved since she was judged is judged here, so that the index is right
/// even where no writer runs. [#refresh] is one thread's at a time; any number of threads may read
/// meanwhile, and wait only while a small piece of news is taken in.
final class PeopleIndex {

  private static final int PAGE = 5_000;
  private static final int PIECE = 1_000;

  /// More news than this is not taken in one by one.
  private static final int MOST_NEWS = 200_000;

  private final Census census;
  private final NameSearch names;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final PeopleColumns columns = new PeopleColumns();

  /// Those judged here, with the instant from which that may no longer hold (milliseconds).
  private final Map<Long, Long> judgedHere = new HashMap<>();

  private long change = -1;

  /// How often something was taken in.
  private final AtomicLong news = new AtomicLong();

  PeopleIndex(Census census, NameSearch names) {
    this.census = census;
    this.names = names;
  }

  /// What is read while nothing changes.
  <T> T read(Supplier<T> question) {
    lock.readLock().lock();
    try {
      return question.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  PeopleColumns columns() {
    return columns;
  }

  /// How often something was taken in.
  long news() {
    return news.get();
  }

  NameSearch names() {
    return names;
  }

  /// Takes in what changed in the cache.
  ///
  /// @param hold called between two pieces when everything is read: whoever has no hurry waits in
  ///   it
  void refresh(Instant now, Judge judge, Runnable hold) {
    Census.Changed changed = change < 0 ? null : census.changedSince(change);
    if (changed == null || changed.numbers().size() > MOST_NEWS) {
      readAll(now, hold);
    } else {
      take(changed.numbers(), now);
      change = changed.latest();
    }
    judgeDue(now, judge);
  }

  /// Changes that come while it reads are told of once more by the next refresh. What was known
  /// stays until it is replaced, so that nobody is missing meanwhile.
  private void readAll(Instant now, Runnable hold) {
    long latest = census.latestChange();
    BitSet found = new BitSet();
    long last = 0;
    List<Entry> page = census.entriesAfter(last, now, PAGE);
    while (!page.isEmpty()) {
      List<Entry> entries = page;
      write(() -> entries.forEach(this::put));
      entries.forEach(entry -> found.set(Math.toIntExact(entry.no())));
      last = entries.getLast().no();
      hold.run();
      page = census.entriesAfter(last, now, PAGE);
    }
    write(() -> {
      for (int no = found.nextClearBit(0); no < columns.end(); no = found.nextClearBit(no + 1)) {
        remove(no);
      }
      judgedHere.clear();
    });
    change = latest;
  }

  private void take(List<Long> numbers, Instant now) {
    for (int from = 0; from < numbers.size(); from += PIECE) {
      List<Long> piece = numbers.subList(from, Math.min(numbers.size(), from + PIECE));
      List<Entry> entries = census.entries(piece, now);
      write(() -> {
        Set<Long> gone = new HashSet<>(piece);
        for (Entry entry : entries) {
          gone.remove(entry.no());
          put(entry);
        }
        gone.forEach(this::remove);
        piece.forEach(judgedHere::remove);
      });
    }
  }

  private void judgeDue(Instant now, Judge judge) {
    long at = now.toEpochMilli();
    long[] due =
        Arrays.stream(census.due(now))
            .filter(no -> judgedHere.getOrDefault(no, Long.MIN_VALUE) <= at)
            .toArray();
    for (int from = 0; from < due.length; from += PIECE) {
      List<Long> piece = new ArrayList<>();
      for (int i = from; i < Math.min(due.length, from + PIECE); i++) {
        piece.add(due[i]);
      }
      List<Entry> entries = new ArrayList<>();
      census
          .viewersOf(piece)
          .forEach((no, viewer) -> {
            Standing standing = judge.judge(viewer);
            entries.add(entry(no, viewer, standing));
            Instant again = standing.reviewAt();
            judgedHere.put(no, again.equals(Instant.MAX) ? Long.MAX_VALUE : again.toEpochMilli());
          });
      write(() -> entries.forEach(this::put));
    }
  }

  private Entry entry(long no, Viewer viewer, Standing standing) {
    long bought = Long.MIN_VALUE;
    for (Purchase order : viewer.orders().values()) {
      bought = order.counts() ? Math.max(bought, order.placedAt()) : bought;
    }
    long hereUntil = Long.MIN_VALUE;
    for (Presence there : viewer.presence().values()) {
      hereUntil = Math.max(hereUntil, there.hereUntil());
    }
    var marks =
        new Census.Marks(
            standing.tier(),
            standing.lifeCycle(),
            standing.spend(),
            standing.engagement(),
            standing.advocate(),
            standing.evidence().warning() != null,
            viewer.facts().isCrew(),
            standing.locality().unsure() ? null : standing.locality().language(),
            standing.locality().country(),
            bought);
    long seen = viewer.lastSeen();
    return new Entry(no, marks, seen == Long.MIN_VALUE ? 0 : seen, hereUntil, census.lines(viewer));
  }

  private void put(Entry entry) {
    columns.put(entry);
    names.put(Math.toIntExact(entry.no()), entry.lines());
  }

  private void remove(long no) {
    columns.remove(Math.toIntExact(no));
    names.remove(Math.toIntExact(no));
  }

  private void write(Runnable change) {
    lock.writeLock().lock();
    try {
      news.incrementAndGet();
      change.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
