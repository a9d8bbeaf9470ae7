package app.cuelight.feed;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.EventSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// A sink that keeps everything in memory, durable at once, each event once by either of its ids.
public final class KeptEvents implements EventSink {

  private final Map<EventKey, Arrival> kept = new LinkedHashMap<>();
  private final Set<EventKey> ids = new HashSet<>();
  private final Map<ConnectionName, TreeMap<String, Integer>> refused = new HashMap<>();
  private final Map<ConnectionName, String> states = new HashMap<>();
  private RuntimeException failure;
  private CompletableFuture<?> gate = CompletableFuture.completedFuture(null);

  @Override
  public synchronized CompletableFuture<Receipt> offer(List<Arrival> delivery) {
    if (failure != null) {
      return CompletableFuture.failedFuture(failure);
    }
    int accepted = 0;
    for (Arrival arrival : delivery) {
      EventKey key = arrival.raw().key();
      boolean known = ids.contains(EventKey.of(key.connection(), key.id()));
      if (key.secondId() != null) {
        known |= !ids.add(EventKey.of(key.connection(), key.secondId()));
      }
      ids.add(EventKey.of(key.connection(), key.id()));
      if (!known) {
        kept.put(key, arrival);
        accepted++;
      }
    }
    var receipt = new Receipt(accepted, delivery.size() - accepted);
    return gate.thenApply(_ -> receipt);
  }

  @Override
  public synchronized void refused(ConnectionName connection, String code) {
    refused.computeIfAbsent(connection, _ -> new TreeMap<>()).merge(code, 1, Integer::sum);
  }

  @Override
  public synchronized void state(ConnectionName connection, String state) {
    states.put(connection, state);
  }

  /// From now on every offer fails so; null to succeed again.
  public synchronized void failWith(RuntimeException e) {
    failure = e;
  }

  /// From now on nothing is durable before the gate completes.
  public synchronized void holdUntil(CompletableFuture<?> opened) {
    gate = opened;
  }

  public synchronized List<Arrival> arrivals() {
    return new ArrayList<>(kept.values());
  }

  public synchronized List<ShowEvent> events() {
    return kept.values().stream().map(Arrival::event).toList();
  }

  public synchronized Map<String, Integer> refused(String connection) {
    return new TreeMap<>(refused.getOrDefault(new ConnectionName(connection), new TreeMap<>()));
  }

  public synchronized String state(String connection) {
    return states.get(new ConnectionName(connection));
  }
}
