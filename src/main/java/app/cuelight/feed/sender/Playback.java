package app.cuelight.feed.sender;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.feed.contract.ContractWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plays recorded events at their own pace, or a multiple of it, as signed batches.
///
/// What falls due together is sent together. A receiver that is busy gets the same batch again a
/// second later: it is the same delivery, under the same ids. One thread's, and used once.
public final class Playback {

  private static final int BATCH = 500;
  private static final int BATCH_CHARS = 500_000;
  private static final int ATTEMPTS = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Sender sender;
  private final InstantSource clock;
  private final Tempo tempo;
  private final ContractWriter writer = new ContractWriter();
  private final List<Arrival> due = new ArrayList<>();
  private @Nullable Instant begun;
  private Instant first = Instant.EPOCH;
  private int chars;
  private long sent;

  /// How fast, and under which name.
  ///
  /// @param speed 1 is as it was, 10 ten times as fast
  /// @param run null to keep times and ids as they were recorded; else the events happen now, and
  ///   their ids begin with this
  public record Tempo(double speed, @Nullable String run) {}

  public Playback(Sender sender, InstantSource clock, Tempo tempo) {
    this.sender = sender;
    this.clock = clock;
    this.tempo = tempo;
  }

  /// Plays the next event when its time has come.
  ///
  /// @throws IllegalStateException with a sentence when the receiver refuses it
  public void play(Arrival arrival) {
    Instant now = clock.instant();
    Instant start = begun;
    if (start == null) {
      start = now;
      begun = now;
      first = arrival.raw().occurredAt();
    }
    Duration wait = Duration.between(now, start.plus(offset(arrival)));
    if (wait.isPositive()) {
      finish();
      pause(wait);
    }
    due.add(arrival);
    chars += arrival.raw().data().length();
    if (due.size() == BATCH || chars > BATCH_CHARS) {
      finish();
    }
  }

  /// Sends what is still waiting.
  ///
  /// @return how many events were sent in all
  public long finish() {
    if (!due.isEmpty()) {
      deliver("playback-" + sent, body());
      sent += due.size();
      due.clear();
      chars = 0;
    }
    return sent;
  }

  private void deliver(String id, String body) {
    for (int attempt = 1; ; attempt++) {
      Sender.Answer answer = sender.send(id, body);
      if (answer.isAccepted()) {
        return;
      }
      if (!answer.isBusy() || attempt == ATTEMPTS) {
        throw new IllegalStateException(
            "The receiver refused the recording with " + answer.status() + ": " + answer.body());
      }
      pause(PATIENCE);
    }
  }

  private Duration offset(Arrival arrival) {
    double millis = Duration.between(first, arrival.raw().occurredAt()).toMillis() / tempo.speed();
    return Duration.ofMillis(Math.round(millis));
  }

  private String body() {
    return due.stream()
        .map(arrival -> writer.event(played(arrival)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private RawEvent played(Arrival arrival) {
    RawEvent raw = arrival.raw();
    Instant start = begun;
    if (tempo.run() == null || start == null) {
      return raw;
    }
    EventKey key = EventKey.of(raw.key().connection(), tempo.run() + "-" + raw.key().id());
    Instant at = start.plus(offset(arrival));
    return new RawEvent(key, raw.format(), raw.type(), at, raw.receivedAt(), raw.data());
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The playback was interrupted.", e);
    }
  }
}
