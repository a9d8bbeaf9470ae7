package app.cuelight.feed.obs;

import app.cuelight.feed.obs.ObsWatch.Place;
import app.cuelight.feed.obs.ObsWatch.Rhythm;
import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.Outputs;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// The kind `obs`: OBS Studio by obs-websocket 5. A stream that it starts or stops opens and ends
/// the show, and how well it gets out is shown while it runs.
///
/// The secret is the password of OBS's WebSocket server, or none where it wants none; the settings
/// are those of [ObsSettings]. Safe for any thread.
public final class ObsKind implements ConnectionKind {

  /// The name of the kind.
  public static final String KIND = "obs";

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final EventSink sink;
  private final Outputs outputs;
  private final Rhythm rhythm;
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectTimeout(CONNECT)
          // A line that is quiet is a line all the same: it is asked, and hung up on by us.
          .readTimeout(Duration.ZERO)
          .followRedirects(false)
          .build();

  public ObsKind(EventSink sink, Outputs outputs, InstantSource clock) {
    this(sink, outputs, Rhythm.usual(clock));
  }

  ObsKind(EventSink sink, Outputs outputs, Rhythm rhythm) {
    this.sink = sink;
    this.outputs = outputs;
    this.rhythm = rhythm;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void check(Connection connection, @Nullable String secret) {
    ObsSettings.of(connection.name(), connection.settings());
  }

  @Override
  public OpenConnection open(Connection connection, @Nullable String secret) {
    ObsSettings settings;
    try {
      settings = ObsSettings.of(connection.name(), connection.settings());
    } catch (IllegalArgumentException e) {
      sink.state(connection.name(), "settings");
      return new ObsConnection(null);
    }
    var watch =
        new ObsWatch(
            new Place(connection.name(), settings, password(secret)), http, sink, outputs, rhythm);
    return new ObsConnection(Thread.ofVirtual().name("obs-" + connection.name()).start(watch::run));
  }

  /// Tries a connection out: logs in and hangs up.
  ///
  /// @return a sentence for the user on what was found
  /// @throws IllegalArgumentException as [#check] does, and when OBS refuses or does not answer
  public String test(Connection connection, @Nullable String secret) {
    ObsSettings settings = ObsSettings.of(connection.name(), connection.settings());
    try (var line = new ObsLine(http, settings.url())) {
      return switch (ObsLogin.in(line, password(secret), rhythm.patience())) {
        case ObsLogin.Answer.Entered(String version) -> "OBS %s answers.".formatted(version);
        case ObsLogin.Answer.Refused(String code, String sentence) ->
            throw new IllegalArgumentException(sentence + " (" + code + ")");
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "The test was interrupted.";
    }
  }

  private static @Nullable String password(@Nullable String secret) {
    return secret == null || secret.isBlank() ? null : secret.strip();
  }
}
