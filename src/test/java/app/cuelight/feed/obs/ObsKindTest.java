package app.cuelight.feed.obs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.OutputHealth;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.EventSink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// OBS is watched over a real line.
class ObsKindTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KeptEvents sink = new KeptEvents();
  private final List<OutputHealth> outputs = new CopyOnWriteArrayList<>();
  private final ObsKind kind =
      new ObsKind(
          sink,
          (_, health) -> outputs.add(health),
          new ObsWatch.Rhythm(
              InstantSource.system(),
              Duration.ofMillis(40),
              Duration.ofSeconds(3),
              Duration.ofMillis(20),
              Duration.ofMillis(100)));
  private OpenConnection open;
  private final ObsStandIn obs = new ObsStandIn(0, true);

  @AfterEach
  void hangUp() {
    if (open != null) {
      open.close();
    }
    obs.close();
  }

  @Test
  void aStreamOpensAndEndsTheShow() {
    watch();
    waitFor(() -> obs.clients() == 1);
    obs.startStream();
    waitFor(() -> states().contains("LIVE"));
    obs.loseThePlatform();
    waitFor(() -> states().contains("RECONNECTING"));
    obs.findThePlatform();
    waitFor(() -> states().size() == 4);
    obs.stopStream();
    waitFor(() -> states().contains("ENDED"));
    assertEquals(List.of("STARTING", "LIVE", "RECONNECTING", "LIVE", "ENDED"), states());
    assertEquals("ok", sink.state("studio"));
  }

  @Test
  void aStreamThatBeganBeforeUsIsFoundOnAirSinceThen() {
    obs.beOnAir(true);
    watch();
    waitFor(() -> !states().isEmpty());
    assertEquals(List.of("LIVE"), states());
    Instant since = sink.arrivals().getFirst().raw().occurredAt();
    Instant now = sink.arrivals().getFirst().raw().receivedAt();
    assertEquals(60, Duration.between(since, now).toSeconds());
  }

  @Test
  void aStreamThatEndsWhileTheLineIsDownEndsTheShowWhenItIsUpAgain() {
    obs.beOnAir(true);
    watch();
    waitFor(() -> states().equals(List.of("LIVE")));
    obs.goAway();
    waitFor(() -> "obs-unreachable".equals(sink.state("studio")));
    assertEquals(List.of("LIVE"), states(), "a lost line ends no show");
    assertEquals(OutputHealth.State.LOST, outputs.getLast().state());
    obs.beOnAir(false);
    obs.comeBack();
    waitFor(() -> states().equals(List.of("LIVE", "ENDED")));
  }

  @Test
  void nothingIsLostWhileTheIntakeIsFull() {
    sink.failWith(new EventSink.Busy());
    watch();
    waitFor(() -> obs.clients() == 1);
    obs.startStream();
    obs.stopStream();
    waitFor(() -> outputs.stream().anyMatch(o -> o.state() == OutputHealth.State.STARTING));
    assertEquals(List.of(), states());
    sink.failWith(null);
    waitFor(() -> states().size() == 3);
    assertEquals(List.of("STARTING", "LIVE", "ENDED"), states());
  }

  @Test
  void showsWhatLeavesAndWhatIsDropped() {
    obs.beOnAir(true);
    watch();
    waitFor(() -> outputs.stream().anyMatch(o -> o.state() == OutputHealth.State.ON_AIR));
    obs.stream(3_000_000, 1_000, 20, 0.7);
    waitFor(() -> outputs.getLast().dropped() > 0);
    OutputHealth health = outputs.getLast();
    assertEquals(0.02, health.dropped(), 1e-9);
    assertEquals(0.7, health.congestion(), 1e-9);
    assertEquals(12.5, health.cpu(), 1e-9);
    assertTrue(health.bitsPerSecond() > 0);
    assertTrue(health.isBad());
  }

  @Test
  void whoFallsSilentIsCalledAgain() {
    watch();
    waitFor(() -> obs.asked().contains("GetStats"));
    obs.fallSilent();
    waitFor(() -> "obs-silent".equals(sink.state("studio")));
  }

  @ParameterizedTest(name = "with the secret {0}")
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "none | This OBS wants a password: give it as the connection's secret. It is shown in OBS"
            + " under Tools, WebSocket Server Settings, Show Connect Info. (obs-password)",
        "wrong | OBS does not take this password. It is shown in OBS under Tools, WebSocket Server"
            + " Settings, Show Connect Info. (obs-password)"
      })
  void saysThatThePasswordIsWrong(String secret, String sentence) {
    var thrown =
        assertThrows(IllegalArgumentException.class, () -> kind.test(connection(), secret));
    assertEquals(sentence, thrown.getMessage());
  }

  @Test
  void aTrialLogsInAndLeavesNoTrace() {
    assertEquals("OBS 31.0.0 answers.", kind.test(connection(), ObsStandIn.PASSWORD));
    assertEquals(List.of(), sink.events());
  }

  @Test
  void saysThatNobodyIsThere() {
    Connection connection = connection();
    obs.close();
    var thrown =
        assertThrows(
            IllegalArgumentException.class, () -> kind.test(connection, ObsStandIn.PASSWORD));
    assertTrue(thrown.getMessage().startsWith("OBS does not answer there"), thrown::getMessage);
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "url | http://127.0.0.1:4455 | The setting url is the address of OBS's WebSocket server,"
            + " such as ws://127.0.0.1:4455: in OBS under Tools, WebSocket Server Settings.",
        "url | nonsense | The setting url is the address of OBS's WebSocket server, such as"
            + " ws://127.0.0.1:4455: in OBS under Tools, WebSocket Server Settings.",
        "port | 4455 | A connection to OBS has the settings url and room; there is no port."
      })
  void refusesSettingsThatMeanNothing(String key, String value, String sentence) {
    var wrong = connection(Map.of(key, value));
    var thrown = assertThrows(IllegalArgumentException.class, () -> kind.check(wrong, null));
    assertEquals(sentence, thrown.getMessage());
  }

  @Test
  void provesThePasswordAsTheProtocolSays() {
    assertEquals(
        ObsStandIn.PROOF,
        ObsPassword.answer(ObsStandIn.PASSWORD, ObsStandIn.SALT, ObsStandIn.CHALLENGE));
  }

  private void watch() {
    open = kind.open(connection(), ObsStandIn.PASSWORD);
  }

  private Connection connection() {
    return connection(Map.of("url", obs.url()));
  }

  private static Connection connection(Map<String, String> settings) {
    return new Connection(
        new ConnectionName("studio"), ObsKind.KIND, "abcdefghijklmnopqrstuv", settings);
  }

  private List<String> states() {
    return sink.events().stream()
        .map(event -> ((ShowEvent.StreamStateChanged) event).state().name())
        .toList();
  }

  private static void waitFor(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "It never came to that.");
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
