package app.cuelight.show.live;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The list of who is here: few rows a second, people with a reason first, the rest merged
/// (`look.md` §4: at most six rows a second, one change of the list per 500 ms).
///
/// Rows of people and merged rows share one budget, so that no window of a second ever brings more
/// than six of them. A merged row is new once; from then on it grows where it stands. Whoever does
/// not fit is counted in the merged row of her tier, and a merged row that does not fit is begun in
/// a later beat with everybody counted until then.
///
/// For the room's one thread.
final class RowBoard {

  /// One change of the list per this.
  static final Duration BEAT = Duration.ofMillis(500);

  /// New rows a beat may bring, merged ones included.
  static final int ROWS_PER_BEAT = 3;

  /// How long a merged row goes on counting before a new one is begun.
  private static final Duration MERGE_FOR = Duration.ofSeconds(5);

  private static final int PARTS = 3;

  private static final long NO_ROW = 0;

  private final List<RoomRow> rows = new ArrayList<>();
  private final Map<ViewerId, Candidate> candidates = new HashMap<>();
  private final Map<Tier, Heap> heaps = new EnumMap<>(Tier.class);
  private final Meter shown = new Meter();
  private final Meter merged = new Meter();
  private long lastKey;
  private Instant lastBeat = Instant.EPOCH;
  private List<RoomRow> held = List.of();
  private boolean isHeld;
  private int newer;

  /// Somebody with a reason to be seen.
  ///
  /// @param weight how much it matters that she is seen by herself; more is sooner
  /// @param row makes her row under a key; asked only when she is not merged
  record Candidate(
      ViewerId viewer,
      Tier tier,
      Locality locality,
      int weight,
      Instant at,
      LongFunction<RoomRow.Person> row) {}

  /// Those of one tier who are counted, not shown: first without a row, then in one that grows.
  private static final class Heap {
    private final Instant begun;
    private final Map<String, Integer> parts = new HashMap<>();
    private int count;
    private long key = NO_ROW;

    Heap(Instant begun) {
      this.begun = begun;
    }

    boolean hasRow() {
      return key != NO_ROW;
    }

    /// Whether the next of the tier belong into a row of their own.
    boolean isOver(Instant now) {
      return hasRow() && begun.plus(MERGE_FOR).isBefore(now);
    }
  }

  void add(Candidate candidate) {
    candidates.merge(
        candidate.viewer(),
        candidate,
        (old, latest) -> latest.weight() >= old.weight() ? latest : old);
  }

  /// Moves the list on when a beat has passed.
  ///
  /// @return whether the list changed
  boolean beat(Instant now) {
    boolean idle = candidates.isEmpty() && !isRowWanted();
    if (idle || Duration.between(lastBeat, now).compareTo(BEAT) < 0) {
      return false;
    }
    lastBeat = now;
    List<Candidate> arrived = new ArrayList<>(candidates.values());
    candidates.clear();
    arrived.sort(
        Comparator.comparingInt(Candidate::weight)
            .reversed()
            .thenComparing(Candidate::at, Comparator.reverseOrder()));
    int alone = Math.min(arrived.size(), ROWS_PER_BEAT);
    Set<Tier> grown = EnumSet.noneOf(Tier.class);
    for (Candidate rest : arrived.subList(alone, arrived.size())) {
      merge(rest, now);
      grown.add(rest.tier());
    }
    if (isRowWanted() && alone == ROWS_PER_BEAT) {
      alone--;
      Candidate waits = arrived.get(alone);
      candidates.put(waits.viewer(), waits);
    }
    begin(ROWS_PER_BEAT - alone, now);
    grown.forEach(tier -> grow(tier, now));
    arrived
        .subList(0, alone)
        .reversed()
        .forEach(candidate -> push(candidate.row().apply(++lastKey), now));
    trim();
    return true;
  }

  void hold(boolean hold) {
    if (hold && !isHeld) {
      held = List.copyOf(rows);
      newer = 0;
    }
    isHeld = hold;
  }

  boolean isHeld() {
    return isHeld;
  }

  int newer() {
    return isHeld ? newer : 0;
  }

  /// The list as it is to be shown, newest first.
  ///
  /// @param now tells how things stand with a person now
  List<RoomRow> rows(UnaryOperator<RoomRow.Person> now) {
    return (isHeld ? held : rows)
        .stream()
            .map(row -> row instanceof RoomRow.Person person ? now.apply(person) : row)
            .toList();
  }

  /// Whoever is in the list became others: the rows stay where they are, held ones, too.
  void change(UnaryOperator<RoomRow.Person> changed) {
    UnaryOperator<RoomRow> each =
        row -> row instanceof RoomRow.Person person ? changed.apply(person) : row;
    rows.replaceAll(each);
    held = held.stream().map(each).toList();
  }

  /// She is in no row any more, held or not.
  void forget(ViewerId viewer) {
    candidates.remove(viewer);
    rows.removeIf(row -> row instanceof RoomRow.Person person && person.viewer().equals(viewer));
    held =
        held.stream()
            .filter(
                row -> !(row instanceof RoomRow.Person person && person.viewer().equals(viewer)))
            .toList();
  }

  /// The people in the list as it is to be shown.
  Stream<ViewerId> people() {
    return (isHeld ? held : rows)
        .stream()
            .filter(RoomRow.Person.class::isInstance)
            .map(row -> ((RoomRow.Person) row).viewer());
  }

  double rowsPerSecond(Instant now) {
    return shown.lastWhole(now, 5) / 5.0;
  }

  long mergedLastMinute(Instant now) {
    return merged.minute(now);
  }

  private void push(RoomRow.Person row, Instant now) {
    rows.removeIf(old -> old instanceof RoomRow.Person p && p.viewer().equals(row.viewer()));
    show(row, now);
  }

  private void show(RoomRow row, Instant now) {
    rows.addFirst(row);
    shown.add(now, 1);
    newer++;
  }

  private void merge(Candidate person, Instant now) {
    Heap heap = heaps.get(person.tier());
    if (heap == null || heap.isOver(now)) {
      heap = new Heap(now);
      heaps.put(person.tier(), heap);
    }
    merged.add(now, 1);
    heap.count++;
    heap.parts.merge(part(person), 1, Integer::sum);
  }

  private static String part(Candidate person) {
    if (person.tier() == Tier.GUEST && person.locality().country() != null) {
      return person.locality().country();
    }
    return person.locality().language() == null ? "" : person.locality().language();
  }

  private boolean isRowWanted() {
    return heaps.values().stream().anyMatch(heap -> !heap.hasRow());
  }

  /// Begins merged rows, the fullest first, as far as the beat has room for them.
  private void begin(int room, Instant now) {
    heaps.entrySet().stream()
        .filter(entry -> !entry.getValue().hasRow())
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().count))
        .limit(room)
        .forEach(entry -> {
          entry.getValue().key = ++lastKey;
          show(row(entry.getKey(), entry.getValue(), now), now);
        });
  }

  private void grow(Tier tier, Instant now) {
    Heap heap = Objects.requireNonNull(heaps.get(tier));
    if (heap.hasRow()) {
      rows.replaceAll(old -> old.key() == heap.key ? row(tier, heap, now) : old);
    }
  }

  private static RoomRow.Merged row(Tier tier, Heap heap, Instant now) {
    return new RoomRow.Merged(heap.key, tier, heap.count, Shares.largest(heap.parts, PARTS), now);
  }

  /// A merged row that left the list is begun anew when somebody is merged again.
  private void trim() {
    while (rows.size() > RoomView.MAX_ROWS) {
      long key = rows.removeLast().key();
      heaps.values().removeIf(heap -> heap.key == key);
    }
  }
}
