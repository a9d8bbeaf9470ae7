package app.cuelight.feed;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.EventSink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// A sink that keeps everything in memory, durable at once, each event once.
public final class KeptEvents implements EventSink {

  private final Map<EventKey, Arrival> kept = new LinkedHashMap<>();
  private final Map<ConnectionName, TreeMap<String, Integer>> refused = new HashMap<>();
  private final Map<ConnectionName, String> states = new HashMap<>();
  private RuntimeException failure;

  @Override
  public synchronized CompletableFuture<Receipt> offer(List<Arrival> delivery) {
    if (failure != null) {
      return CompletableFuture.failedFuture(failure);
    }
    int accepted = 0;
    for (Arrival arrival : delivery) {
      if (kept.putIfAbsent(arrival.raw().key(), arrival) == null) {
        accepted++;
      }
    }
    return CompletableFuture.completedFuture(new Receipt(accepted, delivery.size() - accepted));
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
