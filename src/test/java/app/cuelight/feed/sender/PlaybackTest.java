package app.cuelight.feed.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaybackTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant THEN = Instant.parse("2026-01-01T20:00:00Z");
  private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

  private final MockWebServer receiver = new MockWebServer();

  @BeforeEach
  void open() throws IOException {
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void eventsKeepTheirIdsAndTimesAndAreSignedAsTheStandardSays() throws Exception {
    receiver.enqueue(answer(200));
    assertEquals(2, play(new Playback.Tempo(1_000, null), event(0), event(20)));

    RecordedRequest request = receiver.takeRequest();
    JsonNode batch = JSON.readTree(request.getBody().utf8());
    assertEquals(List.of("e0", "e20"), batch.findValuesAsText("id"));
    assertEquals(
        List.of(THEN.toString(), THEN.plusMillis(20).toString()),
        batch.findValuesAsText("timestamp"));
    assertEquals("{\"note\":\"as it was\"}", batch.get(0).path("data").toString());
    verify(request);
  }

  @Test
  void theGapsAreThoseOfTheRecordingDividedByTheSpeed() {
    receiver.enqueue(answer(200));
    receiver.enqueue(answer(200));
    long start = System.nanoTime();
    assertEquals(2, play(new Playback.Tempo(10, null), event(0), event(3_000)));

    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(Duration.ofMillis(300)) >= 0, took::toString);
    assertEquals(2, receiver.getRequestCount());
  }

  @Test
  void asNowThingsHappenNowUnderNewIds() throws Exception {
    receiver.enqueue(answer(200));
    Instant before = Instant.now();
    play(new Playback.Tempo(1_000, "run"), event(0), event(2));

    JsonNode batch = JSON.readTree(receiver.takeRequest().getBody().utf8());
    assertEquals(List.of("run-e0", "run-e2"), batch.findValuesAsText("id"));
    assertTrue(!Instant.parse(batch.get(0).path("timestamp").asText()).isBefore(before));
  }

  @Test
  void aBusyReceiverGetsTheSameBatchAgain() throws Exception {
    receiver.enqueue(answer(503));
    receiver.enqueue(answer(200));
    assertEquals(1, play(new Playback.Tempo(1, null), event(0)));

    RecordedRequest first = receiver.takeRequest();
    RecordedRequest second = receiver.takeRequest();
    assertEquals(first.getBody(), second.getBody());
    assertEquals(first.getHeaders().get("webhook-id"), second.getHeaders().get("webhook-id"));
  }

  @Test
  void aRefusalEndsIt() {
    receiver.enqueue(answer(401));
    var refused =
        assertThrows(
            IllegalStateException.class, () -> play(new Playback.Tempo(1, null), event(0)));
    assertTrue(refused.getMessage().contains("401"), refused::getMessage);
  }

  private long play(Playback.Tempo tempo, Arrival... events) {
    try (Sender sender =
        Sender.signing(receiver.url("/in").toString(), SECRET, InstantSource.system())) {
      var playback = new Playback(sender, InstantSource.system(), tempo);
      for (Arrival event : events) {
        playback.play(event);
      }
      return playback.finish();
    }
  }

  private static void verify(RecordedRequest request) throws Exception {
    Map<String, List<String>> headers = request.getHeaders().toMultimap();
    new Webhook(SECRET).verify(request.getBody().utf8(), headers);
  }

  private static MockResponse answer(int status) {
    return new MockResponse.Builder().code(status).body("{}").build();
  }

  private static Arrival event(int millis) {
    var raw =
        new RawEvent(
            EventKey.of(new ConnectionName("replay"), "e" + millis),
            "contract",
            "note",
            THEN.plusMillis(millis),
            THEN.plusMillis(millis),
            "{\"note\":\"as it was\"}");
    return new Arrival(raw, new ShowEvent.Unknown("note"));
  }
}
