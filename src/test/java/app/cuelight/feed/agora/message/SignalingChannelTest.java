package app.cuelight.feed.agora.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.MessageChannel.Parcel;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalingChannelTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Parcel MIA = StandIn.one("mia", "Hi: A1", "A1");

  @Test
  void aViewersMessageWaitsForHerApp() throws Exception {
    try (var agora = new StandIn(_ -> code("message_delivered"));
        MessageChannel signaling = agora.signaling("off")) {
      assertEquals(List.of(new Outcome.Delivered("k-mia")), signaling.send(List.of(MIA)));
      RecordedRequest request = agora.requests.getFirst();
      assertEquals(
          "POST /dev/v2/project/app1/rtm/users/studio/peer_messages?wait_for_ack=true HTTP/1.1",
          request.getRequestLine());
      assertEquals("Basic Y3VzdDpyZXN0", request.getHeaders().get("Authorization"));
      var body = JSON.readTree(request.getBody().toByteArray());
      assertEquals(
          "mia false",
          body.get("destination").asText() + " " + body.get("enable_historical_messaging"));
      assertEquals(
          JSON.readTree(
              """
              {"type":"coupon","code":"A1","text":"Hi: A1","language":"en","key":"k-mia"}
              """),
          JSON.readTree(body.get("payload").asText()));
    }
  }

  @Test
  void aRoomsMessageGoesIntoItsChannel() throws Exception {
    try (var agora = new StandIn(_ -> code("message_sent"));
        MessageChannel signaling = agora.signaling("off")) {
      assertEquals(
          List.of(new Outcome.Accepted("k-room")), signaling.send(List.of(StandIn.room("main"))));
      RecordedRequest request = agora.requests.getFirst();
      assertEquals(
          "POST /dev/v2/project/app1/rtm/users/studio/channel_messages HTTP/1.1",
          request.getRequestLine());
      var body = JSON.readTree(request.getBody().toByteArray());
      assertEquals("main", body.get("channel_name").asText());
      assertEquals("vip,member", JSON.readTree(body.get("payload").asText()).get("tiers").asText());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "message_sent, Accepted",
    "message_delivered, Delivered",
    "message_offline, Offline",
    "peer_offline, Offline",
    "message_eaten, Failed"
  })
  void theReceiptIsTheOutcome(String code, String outcome) throws Exception {
    try (var agora = new StandIn(_ -> code(code));
        MessageChannel signaling = agora.signaling("off")) {
      Outcome said = signaling.send(List.of(MIA)).getFirst();
      assertEquals(outcome, said.getClass().getSimpleName());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, ACCOUNT signaling-token",
    "413, NEVER signaling-too-long",
    "429, LATER signaling-busy",
    "504, UNKNOWN signaling-fault"
  })
  void everyAnswerHasItsMeaning(int status, String meaning) throws Exception {
    try (var agora = new StandIn(_ -> StandIn.answer(status, "{}"));
        MessageChannel signaling = agora.signaling("off")) {
      var trouble = StandIn.trouble(signaling.send(List.of(MIA)).getFirst());
      assertEquals(meaning, trouble.kind() + " " + trouble.code());
    }
  }

  @Test
  void withoutHistoryNobodyKnows() throws Exception {
    try (var agora = new StandIn(_ -> code("message_sent"));
        MessageChannel signaling = agora.signaling("off")) {
      assertEquals(RemoteClass.BLIND, signaling.remoteClass());
      assertEquals("signaling-no-history", StandIn.trouble(signaling.look(MIA)).code());
      assertEquals(List.of(), agora.requests);
    }
  }

  @Test
  void withHistoryALostMessageIsFoundByItsKey() throws Exception {
    String ours = "{\\\"type\\\":\\\"coupon\\\",\\\"key\\\":\\\"k-mia\\\"}";
    String list =
        """
        {"messageList":[{"messageType":"STRING","message":"hello","publisher":"studio","timestamp":1},
         {"messageType":"STRING","message":"%s","publisher":"studio","timestamp":17}],
         "count":2,"newStart":0}
        """
            .formatted(ours);
    try (var agora = new StandIn(_ -> StandIn.answer(200, list));
        MessageChannel signaling = agora.signaling("on")) {
      assertEquals(RemoteClass.QUERYABLE, signaling.remoteClass());
      assertEquals(new Outcome.Accepted("history:17"), signaling.look(MIA));
      assertEquals(
          "/rtm/v2/history/app1/userId/studio/channelType/user/channel/mia",
          agora.requests.getFirst().getUrl().encodedPath());
    }
  }

  @Test
  void onlyWhatIsMissingTwiceMayBeSentAgain() throws Exception {
    String empty = "{\"messageList\":[],\"count\":0,\"newStart\":0}";
    try (var agora = new StandIn(_ -> StandIn.answer(200, empty));
        MessageChannel signaling = agora.signaling("on")) {
      var absent = StandIn.trouble(signaling.look(MIA));
      assertEquals("LATER signaling-absent", absent.kind() + " " + absent.code());
      assertEquals(2, agora.requests.size());
      assertEquals(List.of(5L), agora.time.seconds());
    }
    try (var agora = new StandIn(_ -> StandIn.answer(500, ""));
        MessageChannel signaling = agora.signaling("on")) {
      var trouble = StandIn.trouble(signaling.look(MIA));
      assertEquals("UNKNOWN signaling-no-history", trouble.kind() + " " + trouble.code());
    }
  }

  @Test
  void theAllowedRateIsUsedAndNeverExceeded() throws Exception {
    try (var agora = new StandIn(_ -> code("message_delivered"));
        MessageChannel signaling = agora.signaling("off")) {
      for (int batch = 0; batch < 3; batch++) {
        signaling.send(
            IntStream.range(0, 500).mapToObj(i -> StandIn.one("v" + i, "c" + i, "c")).toList());
      }
      assertEquals(1_500, agora.times.size());
      StandIn.requireRate(agora.times, 500, 1_000, 0.9);
    }
  }

  private static MockResponse code(String code) {
    return StandIn.answer(200, "{\"result\":\"success\",\"code\":\"" + code + "\"}");
  }
}
