package app.cuelight.feed.contract;

import static app.cuelight.feed.contract.Samples.ARRIVAL;
import static app.cuelight.feed.contract.Samples.SHOP;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Consent;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.ShowEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the contract's JSON means, and what is refused and where.
class ContractReaderTest {

  private final ContractDecoder decoder = new ContractDecoder();
  private final ContractReader reader = new ContractReader(decoder);
  private final ContractWriter writer = new ContractWriter();

  @Test
  void aViewerComesWithEverythingThatIsSaidOfHer() {
    Person maria =
        new Person(
            Identity.own(SHOP, "u1"),
            List.of(
                new Identity(SHOP, "agora.uid", "123"),
                new Identity(SHOP, "shop.customer", "gid://shop/Customer/9")),
            new Profile(
                "María 🌸",
                "maria",
                "https://cdn.example/m.png",
                "es-MX",
                "MX",
                "Jalisco",
                "America/Mexico_City",
                "--02-29",
                Set.of(),
                new Consent(true, false, true, false)));
    assertEquals(
        new ShowEvent.ViewerJoined(
            new RoomKey(SHOP, "main"),
            maria,
            ShowEvent.Basis.SNAPSHOT,
            ShowEvent.Client.MINI_PROGRAM,
            7L),
        sample(0).event());
  }

  @Test
  void anOrderComesWithItsItemsAndTimes() {
    assertEquals(
        new ShowEvent.OrderChanged(
            new RoomKey(SHOP, "main"),
            Person.of(Identity.own(SHOP, "u1")),
            new Order(
                "o1",
                Order.Status.REFUNDED,
                new Money(12900, "USD"),
                new Money(2900, "USD"),
                List.of(
                    new Order.Item(
                        new Product("p1", null, "beauty", null), 2, new Money(12900, "USD")),
                    new Order.Item(new Product("p2", null, null, null), 1, null)),
                List.of("HELLO10"),
                Instant.parse("2026-11-20T01:00:00Z"),
                Instant.parse("2026-11-22T20:14:59.999Z"),
                true)),
        sample(17).event());
  }

  @Test
  void anOrderWithoutTimesIsOfTheTimeOfItsEvent() {
    var order = ((ShowEvent.OrderChanged) sample(18).event()).order();
    assertEquals(Instant.parse("2026-11-22T20:15:00Z"), order.placedAt());
    assertEquals(Instant.parse("2026-11-22T20:15:00Z"), order.updatedAt());
    assertEquals(new Money(10500, "KWD"), order.total());
    assertEquals(Money.zero("KWD"), order.refunded());
  }

  @Test
  void anUnknownKindIsKeptAsItCame() {
    Arrival arrival = sample(26);
    assertEquals(new ShowEvent.Unknown("weather.changed"), arrival.event());
    assertEquals("{\"sun\":[1,2,{\"deep\":null}]}", arrival.raw().data());
    assertEquals("null", sample(27).raw().data());
  }

  @TestFactory
  Stream<DynamicTest> everySampleIsReadAgainTheSame() {
    return Samples.lines().stream()
        .map(line ->
            DynamicTest.dynamicTest(
                line.substring(0, Math.min(60, line.length())),
                () -> {
                  Arrival arrival = single(line);
                  assertEquals(arrival, decoder.decode(arrival.raw()), "out of the log");
                  String data = writer.data(arrival.event());
                  String again = writer.event("x", arrival.raw().occurredAt(), arrival.event());
                  assertEquals(arrival.event(), single(again).event(), data);
                  assertEquals(arrival.raw(), single(writer.event(arrival.raw())).raw());
                }));
  }

  @TestFactory
  Stream<DynamicTest> aBadEventIsRefusedAtItsPlace() {
    return Samples.lines("bad.txt").stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 3))
        .map(bad ->
            DynamicTest.dynamicTest(
                bad[1] + " " + bad[2],
                () -> {
                  String path = bad[0].replace(" *", "");
                  assertBad("malformed", path, event(bad[1], bad[2]));
                  assertBad("malformed", path, dataFirst(bad[1], bad[2]));
                  String third = path.replace("$", "$[2]");
                  String good = Samples.lines().getFirst();
                  String batch = "[" + good + "," + good + "," + event(bad[1], bad[2]) + "]";
                  assertEquals(third, refusalOfBatch(batch).path());
                }));
  }

  @Test
  void theOrderOfTheFieldsOfAnEnvelopeIsNoMatter() {
    String data = "{\"room\":\"r\", \"count\" : 3}";
    assertEquals(single(event("like", data)), single(dataFirst("like", data)));
    assertEquals(data, single(dataFirst("like", data)).raw().data());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          malformed     | $.type      | {"type":"like"
          malformed     | $           | []
          malformed     | $           | 17
          malformed     | $           | "like"
          malformed     | $           |
          malformed     | $           | {'type':'like'}
          malformed     | $           | {"id":"x","type":"like","timestamp":"2026-11-22T20:15:00Z","data":{"room":"r"}} {}
          malformed     | $.data.count | {"id":"x","type":"like","timestamp":"2026-11-22T20:15:00Z","data":{"room":"r","count":NaN}}
          malformed     | $.data.count | {"id":"x","type":"like","timestamp":"2026-11-22T20:15:00Z","data":{"room":"r","count":01}}
          malformed     | $.type      | {"id":"x","timestamp":"2026-11-22T20:15:00Z","data":{"room":"r"}}
          malformed     | $.type      | {"id":"x","type":5,"timestamp":"2026-11-22T20:15:00Z","data":{"room":"r"}}
          malformed     | $.id        | {"type":"like","timestamp":"2026-11-22T20:15:00Z","data":{"room":"r"}}
          malformed     | $.id        | {"id":7,"type":"like","timestamp":"2026-11-22T20:15:00Z","data":{"room":"r"}}
          malformed     | $.data      | {"id":"x","type":"like","timestamp":"2026-11-22T20:15:00Z"}
          malformed     | $.data      | {"id":"x","type":"like","timestamp":"2026-11-22T20:15:00Z","data":null}
          malformed     | $.timestamp | {"id":"x","type":"like","data":{"room":"r"}}
          malformed     | $.timestamp | {"id":"x","type":"like","timestamp":1614265330,"data":{"room":"r"}}
          malformed     | $.timestamp | {"id":"x","type":"like","timestamp":"1614265330","data":{"room":"r"}}
          malformed     | $.timestamp | {"id":"x","type":"like","timestamp":"2026-11-22T20:15:00","data":{"room":"r"}}
          malformed     | $.timestamp | {"id":"x","type":"like","timestamp":"2026-13-22T20:15:00Z","data":{"room":"r"}}
          malformed     | $.timestamp | {"id":"x","type":"like","timestamp":"1999-12-31T23:59:59Z","data":{"room":"r"}}
          malformed     | $.timestamp | {"id":"x","type":"like","timestamp":"2026-11-23T20:15:02Z","data":{"room":"r"}}
          duplicate-key | $.type      | {"id":"x","type":"like","type":"order","timestamp":"2026-11-22T20:15:00Z","data":{"room":"r"}}
          duplicate-key | $.data.room | {"id":"x","type":"like","timestamp":"2026-11-22T20:15:00Z","data":{"room":"r","room":"s"}}
          """)
  void aBrokenBodyIsRefused(String code, String path, String body) {
    assertBad(code, path, body == null ? "" : body);
  }

  @Test
  void aNameOfTheSendersOwnIsNotRepeated() {
    var bad = refusal("{\"id\":\"x\",\"type\":\"t\",\"my-password\":{\"a\":1,\"a\":2}}");
    assertEquals("$: has a key twice.", bad.text());
  }

  @ParameterizedTest
  @CsvSource({
    "8, 8, false",
    "16, 16, false",
    "17, 1, true",
    "17, 16, true",
    "40, 17, true",
    "40, 39, true",
    "40, 40, false",
    "2, 1, true"
  })
  void aKeyThatComesTwiceIsFoundAmongHoweverMany(int keys, int again, boolean isTwice) {
    StringBuilder own = new StringBuilder();
    for (int i = 1; i < keys; i++) {
      own.append("\"k").append(i).append("\":").append(i).append(',');
    }
    own.append("\"k").append(again).append("\":null");
    for (String place : List.of("{%s}", "[1,[{\"a\":[{%s}]}]]")) {
      String body = event("like", "{\"room\":\"r\",\"more\":" + place.formatted(own) + "}");
      if (isTwice) {
        assertEquals("duplicate-key", refusal(body).code());
      } else {
        assertEquals("like", single(body).raw().type());
      }
    }
  }

  @Test
  void whatComesWithEveryEventIsOnceInMemory() {
    String data =
        "{\"room\":\"r\",\"viewer\":{\"id\":\"u\",\"locale\":\"th-TH\",\"country\":\"TH\"}}";
    var one = (ShowEvent.ViewerJoined) single(event("viewer.join", data)).event();
    var other = (ShowEvent.ViewerJoined) single(event("viewer.join", data)).event();

    assertEquals(one, other);
    assertSame(one.room(), other.room());
    assertSame(one.viewer().profile().locale(), other.viewer().profile().locale());
    assertSame(one.viewer().profile().country(), other.viewer().profile().country());
  }

  @Test
  void whatIsTooLongIsRefused() {
    String long129 = "i".repeat(129);
    assertAll(
        () -> assertBad("malformed", "$.data.viewer.id", viewer("\"id\":\"" + long129 + "\"")),
        () ->
            assertBad(
                "malformed", "$.data.viewer.id", viewer("\"id\":\"" + "i".repeat(10_000) + "\"")),
        () ->
            assertBad(
                "malformed",
                "$.data.viewer.name",
                viewer("\"id\":\"u\",\"name\":\"" + "n".repeat(10_000) + "\"")),
        () ->
            assertBad(
                "malformed",
                "$.data.room",
                event("like", "{\"room\":\"" + "r".repeat(257) + "\"}")),
        () ->
            assertBad(
                "malformed",
                "$.id",
                event("like", "{\"room\":\"r\"}").replace("\"x\"", "\"" + "x".repeat(513) + "\"")),
        () -> assertBad("malformed", "$.data.text", comment("c".repeat(4_001))),
        () ->
            assertEquals(
                4_000,
                ((ShowEvent.Commented) single(comment("c".repeat(4_000))).event()).text().length()),
        () -> single(viewer("\"id\":\"" + "i".repeat(128) + "\"")));
  }

  @Test
  void aHostileNameIsKeptAsItIs() {
    String name = "<script>'; DROP TABLE viewers;-- \\u202Eevil\\u0007 \\ud83d\\ude00";
    var event =
        (ShowEvent.ViewerUpdated) single(viewer("\"id\":\"u\",\"name\":\"" + name + "\"")).event();
    assertEquals(
        "<script>'; DROP TABLE viewers;-- \u202Eevil\u0007 \uD83D\uDE00",
        event.viewer().profile().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"locale\":\"klingon language\"",
        "\"timeZone\":\"../../etc/passwd\"",
        "\"avatarUrl\":\"javascript:alert(1)\"",
        "\"locale\":\"\"",
        "\"country\":\"\"",
        "\"birthday\":\"\"",
        "\"handle\":\"@\"",
        "\"name\":null",
        "\"later\":{\"x\":[1]}"
      })
  void whatDescribesNobodyCountsAsNotSaid(String field) {
    assertEquals(
        new ShowEvent.ViewerUpdated(Person.of(Identity.own(SHOP, "u"))),
        single(viewer("\"id\":\"u\"," + field)).event());
  }

  @Test
  void depthEndsAtThirtyTwo() {
    String deepest = "[".repeat(30) + "]".repeat(30);
    assertEquals("x", single(event("x", "{\"a\":" + deepest + "}")).raw().type());
    assertBad("depth", "$", event("x", "{\"a\":[" + deepest + "]}"));
    assertBad("depth", "$", event("x", "[".repeat(100_000)));
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    for (byte[] bad :
        new byte[][] {
          {(byte) 0xff},
          {(byte) 0xc0, (byte) 0xaf},
          {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
          {(byte) 0xe2, (byte) 0x82},
          {0}
        }) {
      String text = comment("????");
      byte[] body = Samples.bytes(text);
      System.arraycopy(bad, 0, body, text.indexOf("????"), bad.length);
      var e = assertThrows(BadEvent.class, () -> reader.single(body, Samples.carrier()));
      assertEquals("utf8", e.code());
    }
    byte[] utf16 = comment("x").getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    assertEquals(
        "utf8", assertThrows(BadEvent.class, () -> reader.single(utf16, Samples.carrier())).code());
  }

  @Test
  void aBatchHasAtMostAThousandEvents() {
    String good = event("like", "{\"room\":\"r\"}");
    String thousand = "[" + (good + ",").repeat(999) + good + "]";
    assertEquals(1_000, reader.batch(Samples.bytes(thousand), Samples.carrier()).size());
    String more = thousand.replace("]", "," + good + "]");
    assertEquals("too-many", refusalOfBatch(more).code());
    assertEquals(List.of(), reader.batch(Samples.bytes("[]"), Samples.carrier()));
  }

  @Test
  void dataAloneIsReadToo() {
    var key = EventKey.of(SHOP, "x");
    var at = Instant.parse("2026-11-22T20:15:00Z");
    byte[] data = Samples.bytes("{\"room\":\"r\",\"count\":3}");
    assertEquals(
        single(event("like", "{\"room\":\"r\",\"count\":3}")),
        reader.data(data, key, "like", at, ARRIVAL));
    byte[] broken = Samples.bytes("{\"room\":");
    assertThrows(BadEvent.class, () -> reader.data(broken, key, "like", at, ARRIVAL));
    assertThrows(BadEvent.class, () -> reader.data(broken, key, "unknown", at, ARRIVAL));
  }

  private Arrival sample(int index) {
    return single(Samples.lines().get(index));
  }

  private Arrival single(String body) {
    return reader.single(Samples.bytes(body), Samples.carrier());
  }

  private BadEvent refusal(String body) {
    return assertThrows(BadEvent.class, () -> single(body), body);
  }

  private BadEvent refusalOfBatch(String body) {
    return assertThrows(
        BadEvent.class, () -> reader.batch(Samples.bytes(body), Samples.carrier()), body);
  }

  private void assertBad(String code, String path, String body) {
    var bad = refusal(body);
    assertEquals(Map.entry(code, path), Map.entry(bad.code(), bad.path()), bad.text());
  }

  private static String event(String type, String data) {
    return "{\"id\":\"x\",\"type\":\"%s\",\"timestamp\":\"2026-11-22T20:15:00Z\",\"data\":%s}"
        .formatted(type, data);
  }

  private static String dataFirst(String type, String data) {
    return "{\"data\":%s,\"timestamp\":\"2026-11-22T20:15:00Z\",\"type\":\"%s\",\"id\":\"x\"}"
        .formatted(data, type);
  }

  private static String viewer(String fields) {
    return event("viewer.update", "{\"viewer\":{" + fields + "}}");
  }

  private static String comment(String text) {
    return event("comment", "{\"room\":\"r\",\"viewer\":{\"id\":\"u\"},\"text\":\"" + text + "\"}");
  }
}
