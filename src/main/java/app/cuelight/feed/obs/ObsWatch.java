package app.cuelight.feed.obs;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.OutputHealth;
import app.cuelight.domain.event.OutputHealth.State;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.Outputs;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Keeps a line to OBS for as long as it runs: logs in, asks every two seconds how the output
/// stands, hears at once when it changes, and comes back when OBS was closed or restarted.
///
/// That OBS cannot be reached ends no show: the platform may still be on air. A show that OBS was
/// on air with before the line broke ends when OBS, reached again, is not.
final class ObsWatch {

  private static final System.Logger LOG = System.getLogger(ObsWatch.class.getName());
  private static final String OUTPUT = "OBS_WEBSOCKET_OUTPUT_";

  private final Place place;
  private final OkHttpClient http;
  private final EventSink sink;
  private final Outputs outputs;
  private final Rhythm rhythm;
  private final ObsEvents events;
  private ObsGauge gauge = new ObsGauge();
  private String state = "";

  /// Which OBS.
  record Place(ConnectionName name, ObsSettings settings, @Nullable String password) {}

  /// The clock, and how long to wait for what.
  ///
  /// @param ask between two questions
  /// @param patience an answer that takes longer never comes
  /// @param again before the first attempt to come back; doubled with each up to [#longest]
  /// @param longest between two attempts
  record Rhythm(
      InstantSource clock, Duration ask, Duration patience, Duration again, Duration longest) {

    static Rhythm usual(InstantSource clock) {
      return new Rhythm(
          clock,
          Duration.ofSeconds(2),
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofSeconds(15));
    }
  }

  ObsWatch(Place place, OkHttpClient http, EventSink sink, Outputs outputs, Rhythm rhythm) {
    this.place = place;
    this.http = http;
    this.sink = sink;
    this.outputs = outputs;
    this.rhythm = rhythm;
    this.events = new ObsEvents(place.name(), place.settings().room(), sink);
  }

  /// Watches until the thread is interrupted.
  void run() {
    Duration wait = rhythm.again();
    try {
      while (!Thread.currentThread().isInterrupted()) {
        String trouble = visit();
        lost(trouble);
        boolean talked = trouble.equals("obs-gone");
        wait = talked ? rhythm.again() : wait;
        Thread.sleep(trouble.equals("obs-password") ? rhythm.longest() : wait);
        wait = min(wait.multipliedBy(2), rhythm.longest());
        events.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void lost(String trouble) {
    report(trouble);
    gauge = new ObsGauge();
    outputs.output(place.name(), OutputHealth.idle(State.LOST, rhythm.clock().instant()));
  }

  private void report(String now) {
    if (!now.equals(state)) {
      state = now;
      sink.state(place.name(), now);
    }
  }

  /// One line from its opening to its end.
  ///
  /// @return why it ended, a stable code; `obs-gone` when it had worked
  private String visit() throws InterruptedException {
    try (var line = new ObsLine(http, place.settings().url())) {
      ObsLogin.Answer answer = ObsLogin.in(line, place.password(), rhythm.patience());
      return switch (answer) {
        case ObsLogin.Answer.Refused(String code, String _) -> code;
        case ObsLogin.Answer.Entered _ -> {
          report("ok");
          yield listen(line);
        }
      };
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Watching OBS for " + place.name() + " went wrong", e);
      return "obs-internal";
    }
  }

  private String listen(ObsLine line) throws InterruptedException {
    Instant heard = rhythm.clock().instant();
    Instant asked = Instant.MIN;
    while (true) {
      Instant now = rhythm.clock().instant();
      if (heard.plus(rhythm.patience()).isBefore(now)) {
        return "obs-silent";
      }
      if (!asked.plus(rhythm.ask()).isAfter(now)) {
        asked = now;
        line.say(ObsFrames.request(ObsFrames.STATS, "stats"));
        line.say(ObsFrames.request(ObsFrames.STATUS, "status"));
        events.flush();
      }
      ObsWord word = line.next(rhythm.ask().dividedBy(2));
      if (word != null) {
        heard = rhythm.clock().instant();
        if (word instanceof ObsWord.Gone) {
          return "obs-gone";
        }
        take(word, heard);
        events.flush();
      }
    }
  }

  private void take(ObsWord word, Instant at) {
    switch (word) {
      case ObsWord.Changed(String output) -> changed(output, at);
      case ObsWord.Status status -> status(status, at);
      case ObsWord.Stats stats -> gauge.take(stats);
      case ObsWord.Hello _,
          ObsWord.Welcome _,
          ObsWord.Leaving _,
          ObsWord.Refused _,
          ObsWord.Other _,
          ObsWord.Gone _ -> {}
    }
  }

  private void changed(String output, Instant at) {
    switch (output.startsWith(OUTPUT) ? output.substring(OUTPUT.length()) : output) {
      case "STARTING" -> {
        events.state("starting", at, at);
        outputs.output(place.name(), OutputHealth.idle(State.STARTING, at));
      }
      case "STARTED", "RECONNECTED" -> events.state("live", at, at);
      case "RECONNECTING" -> {
        events.state("reconnecting", at, at);
        outputs.output(place.name(), OutputHealth.idle(State.RECONNECTING, at));
      }
      case "STOPPED" -> {
        events.state("ended", at, at);
        outputs.output(place.name(), OutputHealth.idle(State.OFF, at));
      }
      default -> {}
    }
  }

  /// What OBS answers when asked also tells what was missed while the line was down.
  private void status(ObsWord.Status status, Instant at) {
    outputs.output(place.name(), gauge.take(status, at));
    if (status.active()) {
      Instant since = at.minusMillis(Math.max(0, status.millis()));
      if (!events.isOnAir()) {
        events.state("live", since, at);
      }
    } else if (events.isOnAir()) {
      events.state("ended", at, at);
    }
  }
}
