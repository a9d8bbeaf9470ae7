package app.cuelight.feed.agora.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.Basis;
import app.cuelight.domain.event.ShowEvent.Client;
import app.cuelight.domain.event.ShowEvent.CouponMoved;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import app.cuelight.feed.receiver.RawRequest;
import app.cuelight.feed.receiver.Reading;
import app.cuelight.feed.receiver.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbacksTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");
  private static final String SECRET = "s3cret";

  private static final long AT = 1795378500000L;

  /// `printf 'c1s3cret1795378500000' | md5sum`
  private static final String GENUINE = "1c072b0b567cfc49f1d6221f1e5a0fad";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "chatRooms", "246813579=main",
          "chatIds", "agora.account",
          "chatFrom", "studio",
          "event.flower", "gift id=/customEvent name=/v2:customExts/name count=/v2:customExts/n",
          "event.look", "product.click id=/v2:customExts/item");

  private static final RoomKey ROOM = new RoomKey(StandIn.EU, "main");
  private static final Person MIA =
      new Person(
          StandIn.user("mia"),
          List.of(new Identity(StandIn.EU, "agora.account", "mia")),
          Profile.EMPTY);

  private final Callbacks callbacks =
      new Callbacks(StandIn.EU, CallbackReading.of(SETTINGS), SECRET);

  @Test
  void aTextInTheRoomIsAComment() {
    assertEquals(
        new ShowEvent.Commented(ROOM, MIA, "m1", "does it run small?", null, null),
        event("groupchat", "{\"type\":\"txt\",\"msg\":\"does it run small?\"}"));
  }

  @Test
  void anAppsOwnMessageMeansWhatTheUserMapped() {
    String flower =
        "{\"type\":\"custom\",\"customEvent\":\"flower\",\"v2:customExts\":{\"name\":\"Rose\",\"n\":\"3\"}}";
    assertEquals(
        new ShowEvent.Gave(ROOM, MIA, "flower", "Rose", 3, null, null), event("chatroom", flower));
    String look = "{\"type\":\"cmd\",\"action\":\"look\",\"v2:customExts\":{\"item\":\"sku-7\"}}";
    assertEquals(
        new ShowEvent.ProductClicked(ROOM, MIA, new Product("sku-7", null, null, null)),
        event("chatroom", look));
    assertEquals(
        new ShowEvent.Unknown("chat:chatroom:custom"),
        event("chatroom", "{\"type\":\"custom\",\"customEvent\":\"dance\"}"));
  }

  @Test
  void aClaimSaysSoAndGrantsNothing() {
    String newer =
        "{\"type\":\"custom\",\"customEvent\":\"coupon_claim\",\"v2:customExts\":{\"code\":\"A1B2\"}}";
    String older =
        "{\"type\":\"custom\",\"customEvent\":\"coupon_claim\",\"customExts\":[{\"code\":\"A1B2\"}]}";
    var claimed = new CouponMoved(MIA, CouponMoved.Step.CLAIMED, "A1B2", null, null);
    assertEquals(claimed, event("chat", newer));
    assertEquals(claimed, event("chat", older));
    assertEquals(
        new CouponMoved(MIA, CouponMoved.Step.DELIVERED, "A1B2", null, null),
        event("chat", newer.replace("coupon_claim", "coupon_delivered")));
  }

  @Test
  void presenceComesIntoTheChannelsRoom() {
    assertEquals(
        new ShowEvent.ViewerJoined(ROOM, MIA, Basis.EXACT, Client.OTHER, null), move("presence"));
    assertEquals(
        new ShowEvent.ViewerLeft(ROOM, MIA, null, LeaveReason.UNKNOWN, null), move("absence"));
    assertEquals(new ShowEvent.Unknown("chat:muc:mute"), move("mute"));
  }

  @Test
  void whatIsKeptReadsTheSameAfterTheMappingChanged() {
    Arrival arrival =
        arrival(body("c1", "mia/web", message("groupchat", "{\"type\":\"txt\",\"msg\":\"hi\"}")));
    assertEquals(new EventKey(StandIn.EU, "message:m1", "call:c1"), arrival.raw().key());
    assertEquals("agora-chat", arrival.raw().format());
    assertEquals(NOW, arrival.raw().occurredAt());
    assertEquals(arrival, new ChatDecoder().decode(arrival.raw()));
  }

  @Test
  void theShopsOwnMessagesAreNobodys() {
    String own = body("c1", "studio", message("chat", "{\"type\":\"txt\",\"msg\":\"Hi\"}"));
    assertEquals(new Reading.Delivery(List.of()), callbacks.read(request(own), NOW));
  }

  @Test
  void theSignatureIsTheMd5OfIdSecretAndTime() {
    var secret = new Callbacks(StandIn.EU, CallbackReading.of(SETTINGS), "other");
    String genuine = body("c1", "mia", message("chat", "{}"));
    assertEquals(
        "signature", assertThrows(Refusal.class, () -> secret.read(request(genuine), NOW)).code());
    String forged = genuine.replace("\"callId\":\"c1\"", "\"callId\":\"c2\"");
    assertEquals(
        "signature",
        assertThrows(Refusal.class, () -> callbacks.read(request(forged), NOW)).code());
    Instant late = NOW.plus(Duration.ofDays(5));
    assertEquals(
        "stale", assertThrows(Refusal.class, () -> callbacks.read(request(genuine), late)).code());
  }

  @ParameterizedTest
  @CsvSource({"event.x, order id=/a", "event.x, gift id", "chatRooms, 123", "chatIds, account"})
  void aSettingThatMeansNothingIsRefused(String key, String value) {
    assertThrows(IllegalArgumentException.class, () -> CallbackReading.of(Map.of(key, value)));
  }

  private ShowEvent event(String chatType, String body) {
    return arrival(body("c1", "mia", message(chatType, body))).event();
  }

  private ShowEvent move(String operation) {
    return arrival(
            body(
                "c1",
                "mia/android",
                "\"chat_type\":\"muc\",\"payload\":{\"muc_id\":\"246813579\",\"is_chatroom\":true,"
                    + "\"operation\":\""
                    + operation
                    + "\"}"))
        .event();
  }

  private Arrival arrival(String body) {
    return ((Reading.Delivery) callbacks.read(request(body), NOW)).arrivals().getFirst();
  }

  private static String message(String chatType, String body) {
    String room = chatType.equals("chat") ? "" : "\"group_id\":\"246813579\",";
    return "\"eventType\":\"chat\",\"chat_type\":\""
        + chatType
        + "\","
        + room
        + "\"msg_id\":\"m1\",\"to\":\"x\",\"payload\":{\"ext\":{},\"bodies\":["
        + body
        + "]}";
  }

  private static String body(String callId, String from, String rest) {
    return "{\"callId\":\""
        + callId
        + "\",\"timestamp\":"
        + AT
        + ",\"security\":\""
        + GENUINE
        + "\",\"from\":\""
        + from
        + "\","
        + rest
        + "}";
  }

  private static RawRequest request(String body) {
    return new RawRequest(
        "POST",
        "/in/agora-eu/token",
        Map.of("Content-Type", List.of("application/json")),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
