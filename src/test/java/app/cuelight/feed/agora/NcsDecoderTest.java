package app.cuelight.feed.agora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.Role;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.Basis;
import app.cuelight.domain.event.ShowEvent.Client;
import app.cuelight.domain.event.ShowEvent.LeaveReason;
import app.cuelight.domain.event.ShowEvent.StreamState;
import app.cuelight.feed.contract.BadEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NcsDecoderTest {

  private static final ConnectionName EU = new ConnectionName("agora-eu");
  private static final RoomKey ROOM = new RoomKey(EU, "main");
  private static final Instant NOW = Instant.parse("2026-11-22T20:15:00Z");
  private static final long TS = NOW.getEpochSecond() - 3;

  private final NcsDecoder decoder = new NcsDecoder();

  @Test
  void theOfficialSampleOfAnotherChannelIsAJoin() {
    // AgoraIO/Docs-Source, "join" sample, with a channel and a user that are not the test's.
    String body =
        """
        {"noticeId":"2000001428:4330:107","productId":1,"eventType":105,"notifyMs":1611566412672,\
        "payload":{"channelName":"main","uid":42,"platform":1,"clientSeq":1625051035346,\
        "ts":1560396843,"account":"test"}}\
        """;
    Arrival arrival = read(body);
    assertEquals(
        new EventKey(EU, "main|42|105|1625051035346", "notice:2000001428:4330:107"),
        arrival.raw().key());
    assertEquals("agora-ncs", arrival.raw().format());
    assertEquals("105", arrival.raw().type());
    assertEquals(body, arrival.raw().data());
    assertEquals(Instant.ofEpochSecond(1560396843), arrival.raw().occurredAt());
    assertEquals(NOW, arrival.raw().receivedAt());
    var account = new Identity(EU, "agora.account", "test");
    assertEquals(
        new ShowEvent.ViewerJoined(
            ROOM,
            new Person(Identity.own(EU, "42"), List.of(uid(), account), Profile.EMPTY),
            Basis.EXACT,
            Client.ANDROID,
            1625051035346L),
        arrival.event());
  }

  @Test
  void everyTypeOfTheTableHasItsEvent() {
    Person viewer = person(null);
    Person host = person(Set.of(Role.HOST));
    assertEquals(new ShowEvent.StreamStateChanged(ROOM, StreamState.STARTING, null), of(101));
    assertEquals(new ShowEvent.StreamStateChanged(ROOM, StreamState.ENDED, null), of(102));
    assertEquals(new ShowEvent.ViewerJoined(ROOM, host, Basis.EXACT, Client.IOS, 7L), of(103));
    assertEquals(new ShowEvent.ViewerLeft(ROOM, viewer, 90L, LeaveReason.LEFT, 7L), of(104));
    assertEquals(new ShowEvent.ViewerJoined(ROOM, viewer, Basis.EXACT, Client.IOS, 7L), of(105));
    assertEquals(new ShowEvent.ViewerLeft(ROOM, viewer, 90L, LeaveReason.LEFT, 7L), of(106));
    assertEquals(new ShowEvent.ViewerJoined(ROOM, viewer, Basis.EXACT, Client.IOS, 7L), of(107));
    assertEquals(new ShowEvent.ViewerLeft(ROOM, viewer, 90L, LeaveReason.LEFT, 7L), of(108));
    assertEquals(new ShowEvent.Unknown("109"), of(109));
    assertEquals(new ShowEvent.Unknown("110"), of(110));
    assertEquals(new ShowEvent.RoleChanged(ROOM, viewer, true, 7L), of(111));
    assertEquals(new ShowEvent.RoleChanged(ROOM, person(Set.of()), false, 7L), of(112));
    assertEquals(new ShowEvent.Unknown("113"), of(113));
  }

  @ParameterizedTest(name = "reason {0} is {1}")
  @CsvSource({
    "1, LEFT", "2, TIMEOUT", "3, KICKED", "4, TRANSIENT", "5, MOVED_DEVICE", "9, TRANSIENT",
    "10, TRANSIENT", "99, TRANSIENT", "0, UNKNOWN", "12, UNKNOWN", "999, UNKNOWN", "6, UNKNOWN",
    "-1, UNKNOWN", "9000000000, UNKNOWN", "null, UNKNOWN"
  })
  void reasons(String reason, LeaveReason expected) {
    String body = body(106, "\"uid\":42,\"clientSeq\":7,\"duration\":-5,\"reason\":" + reason);
    assertEquals(
        new ShowEvent.ViewerLeft(ROOM, person(null), 0L, expected, 7L), read(body).event());
  }

  @ParameterizedTest(name = "platform {0}, clientType {1} is {2}")
  @CsvSource({
    "1, null, ANDROID", "2, null, IOS", "5, null, WINDOWS", "6, null, LINUX", "7, null, WEB",
    "8, null, MACOS", "0, null, OTHER", "3, null, OTHER", "null, null, OTHER", "-7, null, OTHER",
    "6, 3, RECORDER", "6, 10, RECORDER", "6, 8, MINI_PROGRAM", "6, 1, LINUX", "1, 3, ANDROID",
    "7, 10, WEB"
  })
  void clients(String platform, String clientType, Client expected) {
    var fields = "\"uid\":42,\"platform\":" + platform + ",\"clientType\":" + clientType;
    var joined = (ShowEvent.ViewerJoined) read(body(105, fields)).event();
    assertEquals(expected, joined.client());
  }

  @Test
  void aRecordersLeaveMakesNobody() {
    String body = body(106, "\"uid\":42,\"clientSeq\":7,\"platform\":6,\"clientType\":10");
    assertEquals(new ShowEvent.Unknown("recorder-left"), read(body).event());
  }

  @Test
  void otherProductsAreUnknownWhateverTheirNumbersMean() {
    Arrival arrival =
        read("{\"noticeId\":\"n\",\"productId\":3,\"eventType\":105,\"payload\":[1,\"x\"]}");
    assertEquals(new ShowEvent.Unknown("3:105"), arrival.event());
    assertEquals("3:105", arrival.raw().type());
    assertEquals(EventKey.of(EU, "notice:n"), arrival.raw().key());
  }

  @ParameterizedTest(name = "ts {0}, notifyMs {1} happened at {2}")
  @CsvSource({
    "1795378500, 1795378501000, 2026-11-22T20:15:00Z",
    "1795378500, null, 2026-11-22T20:15:00Z",
    "1795378500123, 1795378400000, 2026-11-22T20:13:20Z",
    "0, 1795378400000, 2026-11-22T20:13:20Z",
    "-9223372036854775808, 1795378400000, 2026-11-22T20:13:20Z",
    "null, 1795378400000, 2026-11-22T20:13:20Z",
    "null, 1795378400, 2026-11-22T20:15:00Z",
    "9999999999, 9999999999999, 2026-11-22T20:15:00Z"
  })
  void timesAreTheBestThatCanBeBelieved(String ts, String notifyMs, Instant expected) {
    String body =
        "{\"noticeId\":\"n\",\"productId\":1,\"eventType\":105,\"notifyMs\":%s,\"payload\":{\"channelName\":\"main\",\"uid\":42,\"ts\":%s}}"
            .formatted(notifyMs, ts);
    assertEquals(expected, read(body).raw().occurredAt());
  }

  @Test
  void theSequenceUsesAll64Bits() {
    Arrival arrival = read(body(105, "\"uid\":4294967295,\"clientSeq\":18446744073709551615"));
    assertEquals("main|4294967295|105|18446744073709551615", arrival.raw().key().id());
    assertEquals(-1L, ((ShowEvent.ViewerJoined) arrival.event()).seq());
  }

  @Test
  void withoutASequenceTheNoticeNamesTheEvent() {
    assertEquals(EventKey.of(EU, "notice:n"), read(body(105, "\"uid\":42")).raw().key());
    assertEquals(EventKey.of(EU, "notice:n"), read(body(101, "\"clientSeq\":7")).raw().key());
  }

  @Test
  void anAccountThatCannotBeKeptIsNotSaid() {
    for (String account : List.of("", "x".repeat(129), "a\\u0000b", "\\ud800")) {
      var body = body(105, "\"uid\":42,\"clientSeq\":7,\"account\":\"" + account + "\"");
      assertEquals(person(null), ((ShowEvent.ViewerJoined) read(body).event()).viewer());
    }
  }

  @Test
  void theHealthCheckIsAboutNobody() {
    for (int type : new int[] {103, 104, 105, 106, 107, 108, 111, 112}) {
      assertNull(check("test_webhook", type, "\"uid\":12121212"), "type " + type);
      assertNull(check("test_webhook", type, "\"uid\":12121213"), "type " + type);
      assertNull(check("main", type, "\"uid\":12121212"), "type " + type);
      assertNotNull(check("main", type, "\"uid\":12121213"), "type " + type);
    }
    assertNull(check("test_webhook", 101, "\"ts\":1560396834"));
    assertNull(check("test_webhook", 102, "\"lastUid\":12121212"));
  }

  @Test
  void theLogReadsTheSameAgain() {
    for (int type : new int[] {101, 102, 103, 104, 105, 106, 107, 108, 110, 111, 112}) {
      Arrival arrival = read(body(type, "\"uid\":42,\"clientSeq\":7,\"account\":\"Ağ\""));
      assertEquals(arrival, decoder.decode(arrival.raw()));
    }
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | malformed | $: is not JSON.",
        "[] | malformed | $: must be an object.",
        "{} {} | malformed | $: is not JSON.",
        "{} | malformed | $.noticeId: is missing.",
        "{'noticeId':1} | malformed | $.noticeId: must be text in quotes.",
        "{'noticeId':''} | malformed | $.noticeId: must be 1 to 256 visible characters.",
        "{'noticeId':'n','noticeId':'m'} | duplicate-key | $: has a key twice.",
        "{'noticeId':'n'} | malformed | $.productId: is missing.",
        "{'noticeId':'n','productId':'1'} | malformed"
            + " | $.productId: must be a whole number, without quotes.",
        "{'noticeId':'n','productId':1.0} | malformed"
            + " | $.productId: must be a whole number, without quotes.",
        "{'noticeId':'n','productId':-1} | malformed"
            + " | $.productId: must be a whole number from 0 to 1000000.",
        "{'noticeId':'n','productId':1,'eventType':105} | malformed | $.payload: is missing.",
        "{'noticeId':'n','productId':1,'eventType':105,'payload':7} | malformed"
            + " | $.payload: must be an object.",
        "{'noticeId':'n','productId':1,'eventType':105,'payload':{}} | malformed"
            + " | $.payload.channelName: is missing.",
        "{'noticeId':'n','productId':1,'eventType':105,'payload':{'channelName':'c'}} | malformed"
            + " | $.payload.uid: is missing.",
        "{'noticeId':'n','productId':1,'eventType':105,'payload':{'channelName':'c','uid':4294967296}}"
            + " | malformed | $.payload.uid: must be a whole number from 0 to 4294967295.",
        "{'noticeId':'n','productId':1,'eventType':105,'payload':{'channelName':'c','uid':'42'}}"
            + " | malformed | $.payload.uid: must be a whole number, without quotes.",
        "{'noticeId':'n','productId':1,'eventType':105,'payload':{'channelName':'c','uid':1,'clientSeq':-1}}"
            + " | malformed | $.payload.clientSeq: must be a whole number of 64 bits without sign.",
        "{'noticeId':'n','productId':1,'eventType':105,'payload':{'channelName':'c','uid':1,'account':1}}"
            + " | malformed | $.payload.account: must be text in quotes."
      },
      quoteCharacter = '`')
  void nonsenseIsRefusedByName(String body, String code, String text) {
    var bad = assertThrows(BadEvent.class, () -> read(body.replace('\'', '"')));
    assertEquals(code + " " + text, bad.code() + " " + bad.text());
  }

  @Test
  void deepAndBrokenTextsAreRefused() {
    String deep = "{\"noticeId\":" + "[".repeat(40) + "]".repeat(40) + "}";
    assertEquals("depth", assertThrows(BadEvent.class, () -> read(deep)).code());
    byte[] latin = body(105, "\"uid\":1,\"account\":\"é\"").getBytes(StandardCharsets.ISO_8859_1);
    var bad = assertThrows(BadEvent.class, () -> decoder.read(latin, EU, NOW));
    assertEquals("utf8", bad.code());
    String endless = body(105, "\"uid\":1,\"ts\":" + "9".repeat(400));
    assertEquals("malformed", assertThrows(BadEvent.class, () -> read(endless)).code());
  }

  private ShowEvent of(int type) {
    String leave = "\"reason\":1,\"duration\":90";
    String body = body(type, "\"uid\":42,\"platform\":2,\"clientSeq\":7," + leave);
    return read(body).event();
  }

  private Arrival check(String channel, int type, String fields) {
    var body = body(type, fields).replace("\"main\"", "\"" + channel + "\"");
    return decoder.read(body.getBytes(StandardCharsets.UTF_8), EU, NOW);
  }

  private Arrival read(String body) {
    return decoder.read(body.getBytes(StandardCharsets.UTF_8), EU, NOW);
  }

  private static String body(int type, String fields) {
    return "{\"noticeId\":\"n\",\"productId\":1,\"eventType\":%d,\"payload\":{\"channelName\":\"main\",%s}}"
        .formatted(type, fields.contains("\"ts\"") ? fields : "\"ts\":" + TS + "," + fields);
  }

  private static Person person(Set<Role> roles) {
    var profile = new Profile(null, null, null, null, null, null, null, null, roles, null);
    return new Person(Identity.own(EU, "42"), List.of(uid()), profile);
  }

  private static Identity uid() {
    return new Identity(EU, "agora.uid", "42");
  }
}
