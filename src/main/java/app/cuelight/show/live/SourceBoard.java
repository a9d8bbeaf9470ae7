package app.cuelight.show.live;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.port.FeedCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How each connection stands: what it brought, what was refused, how fresh it is.
///
/// Safe for any thread. What came in is counted by the journal with each commit; refusals and
/// states are gathered here until [#take] hands them to it.
final class SourceBoard {

  /// A busy connection that says nothing for this long has stopped.
  private static final Duration STOPPED_AFTER = Duration.ofSeconds(12);

  /// Arrivals later than this behind their own time are late.
  private static final Duration LATE = Duration.ofSeconds(3);

  /// Events in the minute before silence that make a connection a busy one.
  private static final int BUSY = 60;

  private final Map<ConnectionName, Entry> entries = new TreeMap<>();
  private Map<ConnectionName, String> kinds = Map.of();
  private long refusedSinceStart;

  /// The running numbers of one connection; guarded by the board.
  private static final class Entry {
    private final Meter meter = new Meter();
    private final Map<String, Long> refused = new HashMap<>();
    private boolean touched;
    private String state = "waiting";
    private @Nullable Instant lastEventAt;
    private @Nullable Instant lastRefusalAt;
    private Duration lag = Duration.ZERO;
    private long minuteBeforeSilence;
  }

  synchronized void configured(Map<ConnectionName, String> kindByName) {
    kinds = Map.copyOf(kindByName);
    entries.keySet().retainAll(kinds.keySet());
    kinds.keySet().forEach(this::entry);
  }

  /// Fresh events came in.
  ///
  /// @param lag how far the newest of them was behind its own time
  synchronized void arrived(ConnectionName connection, int fresh, Instant at, Duration lag) {
    Entry entry = entry(connection);
    entry.meter.add(at, fresh);
    entry.minuteBeforeSilence = entry.meter.minute(at);
    entry.lastEventAt = at;
    entry.lag = lag;
    state(connection, "ok");
  }

  synchronized void refused(ConnectionName connection, String code, Instant at) {
    Entry entry = entry(connection);
    entry.refused.merge(code, 1L, Long::sum);
    entry.lastRefusalAt = at;
    entry.touched = true;
    refusedSinceStart++;
  }

  synchronized void state(ConnectionName connection, String state) {
    Entry entry = entry(connection);
    entry.touched |= !state.equals(entry.state);
    entry.state = state;
  }

  synchronized long refused() {
    return refusedSinceStart;
  }

  /// The counters gathered since the last call, to be added up in the cache.
  synchronized List<FeedCount> take() {
    List<FeedCount> counts = new ArrayList<>();
    entries.forEach((name, entry) -> {
      if (entry.touched) {
        counts.add(
            new FeedCount(name, 0, 0, entry.refused, Map.of(), entry.lastEventAt, entry.state));
        entry.refused.clear();
        entry.touched = false;
      }
    });
    return counts;
  }

  synchronized List<RoomView.Source> view(Instant now) {
    List<RoomView.Source> sources = new ArrayList<>();
    kinds.forEach((name, kind) -> {
      Entry entry = entry(name);
      sources.add(
          new RoomView.Source(name.value(), kind, state(entry, now), entry.lastEventAt, entry.lag));
    });
    sources.sort(Comparator.comparing(RoomView.Source::name));
    return sources;
  }

  private static RoomView.Source.State state(Entry entry, Instant now) {
    boolean failing = !entry.state.equals("ok") && !entry.state.equals("waiting");
    boolean onlyRefusals =
        entry.lastRefusalAt != null
            && entry.lastRefusalAt.plus(STOPPED_AFTER).isAfter(now)
            && (entry.lastEventAt == null || entry.lastEventAt.isBefore(entry.lastRefusalAt));
    if (failing || onlyRefusals) {
      return RoomView.Source.State.FAILING;
    }
    if (entry.lastEventAt == null) {
      return RoomView.Source.State.WAITING;
    }
    if (entry.minuteBeforeSilence >= BUSY && entry.lastEventAt.plus(STOPPED_AFTER).isBefore(now)) {
      return RoomView.Source.State.STOPPED;
    }
    return entry.lag.compareTo(LATE) > 0
        ? RoomView.Source.State.BEHIND
        : RoomView.Source.State.FRESH;
  }

  private Entry entry(ConnectionName name) {
    return entries.computeIfAbsent(name, _ -> new Entry());
  }
}
