package app.cuelight.feed.cloudevents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.LiveFeed;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the reference implementation of CloudEvents sends in every content mode is taken, each
/// event once, and only from whoever has the token.
class CloudEventsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T20:15:30Z");
  private static final String DATA = "{\"room\": \"main\", \"count\": 3}";

  private final KeptEvents sink = new KeptEvents();
  private final LiveFeed feed = new LiveFeed(sink, () -> NOW);

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void theReferenceLibraryIsUnderstoodInEveryMode() {
    assertEquals("{\"accepted\":1,\"duplicates\":0}", structured(event("1")).body());
    assertEquals("{\"accepted\":1,\"duplicates\":0}", binary(event("2")).body());
    assertEquals(
        "{\"accepted\":1,\"duplicates\":2}", batch(event("1"), event("2"), event("3")).body());
    assertEquals("{\"accepted\":0,\"duplicates\":1}", binary(event("3")).body());
    for (var arrival : sink.arrivals()) {
      assertEquals(new ShowEvent.Liked(room(), null, 3), arrival.event());
      assertEquals(Instant.parse("2026-11-22T20:15:00Z"), arrival.raw().occurredAt());
      assertEquals(DATA.replace(" ", ""), arrival.raw().data().replace(" ", ""));
    }
    assertEquals(
        EventKey.of(LiveFeed.BUS.name(), "/shop/eu 1"), sink.arrivals().getFirst().raw().key());
  }

  @Test
  void headersArePercentDecoded() {
    var request =
        request("application/json")
            .header("ce-specversion", "1.0")
            .header("ce-type", "like")
            .header("ce-id", "\"a \\\"quoted\\\" id\"")
            .header("ce-source", "/shop/%E6%97%A5%E6%9C%AC/100%")
            .POST(HttpRequest.BodyPublishers.ofString(DATA));
    assertEquals(200, feed.send(request).statusCode());
    String id = sink.arrivals().getFirst().raw().key().id();
    assertEquals("/shop/日本/100% a \"quoted\" id", id);
    var again =
        "{\"specversion\":\"1.0\",\"id\":\"a \\\"quoted\\\" id\",\"source\":\"/shop/日本/100%\","
            + "\"type\":\"like\",\"data\":"
            + DATA
            + "}";
    assertEquals(
        "{\"accepted\":0,\"duplicates\":1}", post("application/cloudevents+json", again).body());
  }

  @Test
  void dataAsBytesIsDataToo() {
    String body =
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"like\",\"data_base64\":\""
            + java.util.Base64.getEncoder().encodeToString(DATA.getBytes(StandardCharsets.UTF_8))
            + "\"}";
    assertEquals(200, post("application/cloudevents+json", body).statusCode());
    assertEquals(DATA, sink.arrivals().getFirst().raw().data());
    assertEquals(NOW, sink.arrivals().getFirst().raw().occurredAt());
  }

  @Test
  void theConformanceSuitesRequestsAreRead() {
    for (String type : List.of("application/json", "application/json; charset=utf-8")) {
      var request =
          request(type)
              .header("ce-specversion", "1.0")
              .header("ce-type", "com.example.someevent")
              .header("ce-time", "2018-04-05T03:56:24Z")
              .header("ce-id", "1234-1234-1234")
              .header("ce-source", "/mycontext/subcontext")
              .POST(HttpRequest.BodyPublishers.ofString("{\n    \"message\": \"Hello World!\"\n}"));
      assertEquals(200, feed.send(request).statusCode());
    }
    var arrival = sink.arrivals().getFirst();
    assertEquals("/mycontext/subcontext 1234-1234-1234", arrival.raw().key().id());
    assertEquals(Instant.parse("2018-04-05T03:56:24Z"), arrival.raw().occurredAt());
    assertEquals(new ShowEvent.Unknown("com.example.someevent"), arrival.event());
    assertEquals("{\n    \"message\": \"Hello World!\"\n}", arrival.raw().data());
  }

  @Test
  void whoeverHasNotTheTokenIsRefusedUnread() {
    for (String authorization :
        new String[] {
          "Bearer ",
          "Bearer token-of-the-bu",
          "Bearer token-of-the-busy",
          "Basic " + LiveFeed.BEARER,
          LiveFeed.BEARER
        }) {
      var request =
          HttpRequest.newBuilder(feed.bus())
              .header("Content-Type", "application/cloudevents+json")
              .header("Authorization", authorization)
              .POST(HttpRequest.BodyPublishers.ofString("not json"));
      assertEquals(401, feed.send(request).statusCode(), authorization);
    }
    assertEquals(Map.of("token", 5), sink.refused("bus"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $.specversion     | {"id":"1","source":"s","type":"like","data":{"room":"r"}}
          $.specversion     | {"specversion":"0.3","id":"1","source":"s","type":"like","data":{"room":"r"}}
          $.id              | {"specversion":"1.0","source":"s","type":"like","data":{"room":"r"}}
          $.source          | {"specversion":"1.0","id":"1","type":"like","data":{"room":"r"}}
          $.source          | {"specversion":"1.0","id":"1","source":"","type":"like","data":{"room":"r"}}
          $.type            | {"specversion":"1.0","id":"1","source":"s","data":{"room":"r"}}
          $.time            | {"specversion":"1.0","id":"1","source":"s","type":"like","time":"today","data":{"room":"r"}}
          $.datacontenttype | {"specversion":"1.0","id":"1","source":"s","type":"t","datacontenttype":"text/xml","data":"<a/>"}
          $.data_base64     | {"specversion":"1.0","id":"1","source":"s","type":"t","data_base64":"?"}
          $.data            | {"specversion":"1.0","id":"1","source":"s","type":"t","data_base64":"e30ge30="}
          $.data            | {"specversion":"1.0","id":"1","source":"s","type":"like"}
          $.data.room       | {"specversion":"1.0","id":"1","source":"s","type":"like","data":{}}
          """)
  void aBadEventIsRefusedAtItsPlace(String path, String body) {
    var answer = post("application/cloudevents+json", body);
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("\"" + path + ": "), answer.body());
    var batch = post("application/cloudevents-batch+json", "[" + body + "]");
    assertTrue(batch.body().contains(path.replace("$", "\"$[0]") + ": "), batch.body());
    assertEquals(List.of(), sink.arrivals());
  }

  @ParameterizedTest
  @CsvSource({"ce-id,ce-id", "ce-source,ce-source", "ce-type,ce-type"})
  void aBinaryEventNeedsItsHeaders(String header, String path) {
    var request = request("application/json");
    for (String name : List.of("ce-id", "ce-source", "ce-type")) {
      if (!name.equals(header)) {
        request.header(name, "like");
      }
    }
    request.header("ce-specversion", "1.0").POST(HttpRequest.BodyPublishers.ofString(DATA));
    var answer = feed.send(request);
    assertEquals(400, answer.statusCode());
    assertEquals(
        "{\"code\":\"malformed\",\"message\":\"" + path + ": is missing.\"}", answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/json",
        "application/cloudevents+avro",
        "application/cloudevents-batch+xml"
      })
  void anotherMediaTypeIsRefused(String type) {
    assertEquals(415, post(type, "{}").statusCode());
    assertEquals(Map.of("media-type", 1), sink.refused("bus"));
  }

  @Test
  void aSenderMayAskWhetherHeMaySend() {
    var request =
        HttpRequest.newBuilder(feed.bus())
            .header("WebHook-Request-Origin", "eventemitter.example.com")
            .header("WebHook-Request-Rate", "120")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
    var answer = feed.send(request);
    assertEquals(200, answer.statusCode());
    assertEquals("*", answer.headers().firstValue("WebHook-Allowed-Origin").orElse(""));
    assertEquals("*", answer.headers().firstValue("WebHook-Allowed-Rate").orElse(""));
    var toShop =
        HttpRequest.newBuilder(feed.shop())
            .header("WebHook-Request-Origin", "eventemitter.example.com")
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
    assertEquals(405, feed.send(toShop).statusCode());
  }

  @Test
  void aTokenIsLongEnough() {
    var kind = LiveFeed.kinds().get(1);
    for (String token : new String[] {null, "", "short", "with a space in it"}) {
      assertThrows(IllegalArgumentException.class, () -> kind.check(LiveFeed.BUS, token));
    }
    kind.check(LiveFeed.BUS, LiveFeed.BEARER);
  }

  private static app.cuelight.domain.basic.RoomKey room() {
    return new app.cuelight.domain.basic.RoomKey(LiveFeed.BUS.name(), "main");
  }

  private static CloudEvent event(String id) {
    return CloudEventBuilder.v1()
        .withId(id)
        .withSource(URI.create("/shop/eu"))
        .withType("like")
        .withTime(OffsetDateTime.parse("2026-11-23T04:15:00+08:00"))
        .withData("application/json", DATA.getBytes(StandardCharsets.UTF_8))
        .withExtension("traceparent", "00-ab")
        .build();
  }

  private HttpResponse<String> structured(CloudEvent event) {
    return write(writer -> writer.writeStructured(event, new JsonFormat()));
  }

  private HttpResponse<String> binary(CloudEvent event) {
    return write(writer -> writer.writeBinary(event));
  }

  private HttpResponse<String> write(java.util.function.Consumer<MessageWriter<?, Void>> writing) {
    var request =
        HttpRequest.newBuilder(feed.bus()).header("Authorization", "Bearer " + LiveFeed.BEARER);
    writing.accept(
        HttpMessageFactory.createWriter(
            request::header, body -> request.POST(HttpRequest.BodyPublishers.ofByteArray(body))));
    return feed.send(request);
  }

  private HttpResponse<String> batch(CloudEvent... events) {
    EventFormat json = EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE);
    var texts =
        List.of(events).stream()
            .map(event -> new String(json.serialize(event), StandardCharsets.UTF_8))
            .toList();
    return post("application/cloudevents-batch+json; charset=utf-8", texts.toString());
  }

  private HttpResponse<String> post(String type, String body) {
    return feed.send(request(type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String type) {
    return HttpRequest.newBuilder(feed.bus())
        .header("Authorization", "Bearer " + LiveFeed.BEARER)
        .header("Content-Type", type);
  }
}
