package app.cuelight.feed.agora;

import app.cuelight.domain.event.Arrival;
import app.cuelight.feed.agora.Polled.Fault;
import app.cuelight.feed.agora.wire.Pause;
import app.cuelight.show.port.EventSink;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks for the user list of every channel again and again and hands in what changed: Agora itself
/// says that notifications alone are not enough to know who is there
/// (AgoraIO/agora_doc_source:markdown/FAQ/ncs_vs_query.md).
///
/// One thread at a time. What a list shows is remembered only once it is durable.
final class AgoraPoller {

  private static final System.Logger LOG = System.getLogger(AgoraPoller.class.getName());
  private static final String FINE = "ok";

  private final PollSettings settings;
  private final UserListClient client;
  private final PollEvents events;
  private final Machines machines;
  private final EventSink sink;
  private final Timing timing;
  private final Map<String, Roster> rosters = new HashMap<>();
  private int failures;
  private String state = "";

  /// The time, and how to let it go by.
  record Timing(InstantSource clock, Pause pause, Backoff backoff) {}

  AgoraPoller(
      PollSettings settings,
      UserListClient client,
      PollEvents events,
      Machines machines,
      EventSink sink,
      Timing timing) {
    this.settings = settings;
    this.client = client;
    this.events = events;
    this.machines = machines;
    this.sink = sink;
    this.timing = timing;
  }

  /// Polls until the thread is interrupted.
  void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        timing.pause().sleep(roundOrSlowly());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration roundOrSlowly() throws InterruptedException {
    try {
      return round();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Polling for " + events.connection() + " went wrong", e);
      report("poll-internal");
      return timing.backoff().slow(settings.every());
    }
  }

  /// Asks once for every channel.
  ///
  /// @return how long to wait before the next round
  Duration round() throws InterruptedException {
    Instant began = timing.clock().instant();
    Polled.Failed failed = null;
    boolean answered = false;
    for (String channel : settings.channels()) {
      Polled.Failed failure = poll(channel);
      answered |= failure == null;
      failed = failure == null ? failed : failure;
      if (failure != null && failure.fault().isOfAccount()) {
        break;
      }
    }
    tell(failed);
    failures = answered ? 0 : failures + 1;
    if (failed != null && failed.fault() == Fault.KEY) {
      return timing.backoff().slow(settings.every());
    }
    if (failures > 0 || failed != null && failed.fault().isOfAccount()) {
      return timing.backoff().after(Math.max(1, failures), settings.every());
    }
    Duration rest = settings.every().minus(Duration.between(began, timing.clock().instant()));
    return rest.isNegative() ? Duration.ZERO : rest;
  }

  private Polled.@Nullable Failed poll(String channel) throws InterruptedException {
    Instant asked = timing.clock().instant();
    return switch (client.ask(channel)) {
      case Polled.Failed failed -> failed;
      case Polled.Listed(UserList list) -> {
        reconcile(channel, list.without(uid -> machines.has(channel, uid)), asked);
        yield null;
      }
    };
  }

  private void reconcile(String channel, UserList list, Instant asked) throws InterruptedException {
    Roster known = rosters.getOrDefault(channel, Roster.EMPTY);
    Roster.Reconciled result = known.with(list, asked);
    Instant now = timing.clock().instant();
    List<Arrival> arrivals =
        result.moves().stream().map(move -> events.event(channel, move, asked, now)).toList();
    if (new Keeping(sink, timing.pause()).keep(arrivals)) {
      rosters.put(channel, result.roster());
    }
  }

  private void tell(Polled.@Nullable Failed failed) {
    if (failed == null) {
      report(FINE);
      return;
    }
    Fault fault = failed.fault();
    if (report(fault.code())) {
      LOG.log(
          Level.WARNING,
          "{0}: {1} ({2})",
          events.connection(),
          fault.sentence(),
          failed.detail() == null ? "no answer" : failed.detail());
    }
  }

  /// Reports a state, unless it was reported already; whether this is news.
  private boolean report(String now) {
    if (now.equals(state)) {
      return false;
    }
    state = now;
    sink.state(events.connection(), now);
    return true;
  }
}
