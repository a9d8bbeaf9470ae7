package app.cuelight.feed.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

/// What leaves the practice platform, as the reference implementations of both protocols see it.
class PracticePlatformTest {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final MockResponse BUSY =
      new MockResponse(503, Headers.of("Retry-After", "0"), "{\"code\":\"busy\"}");

  @Test
  void everyDeliveryIsGenuineAndComesOnce() throws Exception {
    try (var platform = new PracticePlatform(new PracticePlan(2_000, 2_000, 7), CLOCK);
        var inbox = new Inbox(platform, _ -> null)) {
      inbox.invite(platform);
      inbox.await(4_000);
      assertEquals(List.of(), inbox.faults());
      assertEquals(1, inbox.mostOfOne());
      Set<String> kinds =
          inbox.events().stream()
              .map(event -> event.path("type").asText(event.path("eventType").asText()))
              .collect(Collectors.toSet());
      assertTrue(
          kinds.containsAll(
              Set.of(
                  "101",
                  "103",
                  "105",
                  "106",
                  "stream.state",
                  "viewer.update",
                  "order",
                  "comment",
                  "like",
                  "follow",
                  "share",
                  "product.show",
                  "product.click",
                  "cart.add")),
          kinds.toString());
      assertTrue(inbox.requests() < inbox.events().size(), "some came in batches");
    }
  }

  @Test
  void theOpeningTellsWhoPeopleAreBeforeTheyCome() throws Exception {
    try (var platform = new PracticePlatform(PracticePlan.USUAL, CLOCK);
        var inbox = new Inbox(platform, _ -> null)) {
      Instant before = CLOCK.instant();
      inbox.invite(platform);
      inbox.await(new Listening(PracticePlan.USUAL).all().size());
      assertTrue(Duration.between(before, CLOCK.instant()).toMillis() < 3_000);
      List<JsonNode> events = inbox.events();
      JsonNode live = events.get(indexOf(events, "stream.state")).path("data");
      assertEquals("live", live.path("state").textValue());
      assertEquals("Autumn knit drop", live.path("title").textValue());
      int known = indexOf(events, "viewer.update");
      int came =
          events.indexOf(
              events.stream().filter(e -> e.path("eventType").asInt() == 105).findFirst().get());
      assertTrue(known < came);
    }
  }

  @Test
  void whoIsTooBusyIsAskedAgainAndMissesNothing() throws Exception {
    try (var platform = new PracticePlatform(new PracticePlan(500, 400, 3), CLOCK);
        var inbox = new Inbox(platform, n -> n % 3 == 1 ? BUSY : null)) {
      inbox.invite(platform);
      inbox.await(600);
      assertEquals(List.of(), inbox.faults());
      assertEquals(1, inbox.mostOfOne());
      var expected = new Listening(new PracticePlan(500, 400, 3)).moments(50).all();
      Set<String> uids =
          inbox.events().stream()
              .filter(e -> e.path("eventType").asInt() == 105)
              .map(e -> e.at("/payload/uid").asText())
              .collect(Collectors.toSet());
      expected.notices().stream()
          .filter(notice -> notice.type() == Notice.Type.AUDIENCE_JOINED)
          .forEach(notice -> assertTrue(uids.contains(Long.toString(notice.move().uid()))));
    }
  }

  @Test
  void theRateIsKept() throws Exception {
    try (var platform = new PracticePlatform(new PracticePlan(100_000, 5_000, 7), CLOCK);
        var inbox = new Inbox(platform, _ -> null)) {
      inbox.invite(platform);
      inbox.await(1_000);
      int from = inbox.events().size();
      Instant start = CLOCK.instant();
      Thread.sleep(2_000);
      double rate =
          (inbox.events().size() - from)
              / (Duration.between(start, CLOCK.instant()).toMillis() / 1_000.0);
      assertTrue(rate < 7_000, "kept " + rate);
      assertTrue(rate > 1_000, "kept " + rate);
    }
  }

  @Test
  void itEndsWithinTwoSecondsWhileNobodyAnswers() throws Exception {
    var platform = new PracticePlatform(PracticePlan.USUAL, CLOCK);
    try (var inbox =
        new Inbox(platform, _ -> new MockResponse(503, Headers.of("Retry-After", "60"), "{}"))) {
      inbox.invite(platform);
      Thread.sleep(300);
      Instant before = CLOCK.instant();
      platform.close();
      assertTrue(Duration.between(before, CLOCK.instant()).toMillis() < 2_000);
      int requests = inbox.requests();
      Thread.sleep(300);
      assertEquals(requests, inbox.requests());
      assertEquals(0, platform.delivered());
    }
  }

  @Test
  void nothingLeavesTheComputer() {
    try (var platform = new PracticePlatform(PracticePlan.USUAL, CLOCK)) {
      var paths = Map.of(Venue.AGORA, "/in/agora/x", Venue.SHOP, "/in/shop/x");
      var refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> platform.start(URI.create("http://192.0.2.1:80"), paths));
      assertEquals("A practice show does not leave this computer.", refused.getMessage());
    }
  }

  @Test
  void theConnectionsAreConfiguredAsRealOnes() {
    try (var platform = new PracticePlatform(PracticePlan.USUAL, CLOCK)) {
      var agora = platform.connections().getFirst();
      var shop = platform.connections().getLast();
      assertEquals("agora", agora.connection().kind());
      assertEquals(
          Set.of("appId", "channels", "customerId", "api", "signalingFrom", "signalingIds"),
          agora.connection().settings().keySet());
      assertTrue(agora.secret().matches("ncs=[A-Za-z0-9_-]{7,32}\nrest=[0-9a-f]{32}"));
      assertEquals(
          List.of("agora agora", "chat agora", "store shopify", "shop standard-webhooks"),
          platform.connections().stream()
              .map(one -> one.connection().name() + " " + one.connection().kind())
              .toList());
      assertTrue(shop.secret().matches("whsec_[A-Za-z0-9+/=]{44}"));
      for (var connection : platform.connections()) {
        assertTrue(connection.connection().token().matches("[A-Za-z0-9_-]{22}"));
        assertFalse(connection.toString().contains(connection.secret()));
      }
    }
  }

  private static int indexOf(List<JsonNode> events, String type) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).path("type").asText().equals(type)) {
        return i;
      }
    }
    throw new AssertionError("There was no " + type + ".");
  }
}
