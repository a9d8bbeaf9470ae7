package app.cuelight.feed.agora.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.MessageChannel.Parcel;
import app.cuelight.show.port.RemoteTrouble.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatChannelTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void aCodeOfHerOwnIsAMessageOfHerOwn() throws Exception {
    try (var agora = new StandIn(ChatChannelTest::accepts);
        MessageChannel chat = agora.chat()) {
      List<Outcome> outcomes =
          chat.send(
              List.of(
                  StandIn.one("mia", "Hi Mia: A1", "A1"), StandIn.one("bo", "Hi Bo: B2", "B2")));
      assertEquals(List.of(new Outcome.Accepted("m-mia"), new Outcome.Accepted("m-bo")), outcomes);
      RecordedRequest first = agora.requests.getFirst();
      assertEquals("POST /shop/live/messages/users HTTP/1.1", first.getRequestLine());
      assertTrue(first.getHeaders().get("Authorization").startsWith("Bearer 007"));
      assertEquals(
          JSON.readTree(
              """
              {"from":"studio","to":["mia"],"type":"txt","body":{"msg":"Hi Mia: A1"},
               "ext":{"coupon":{"code":"A1"}}}
              """),
          body(first));
      assertEquals(2, agora.requests.size());
    }
  }

  @Test
  void theSameTextToManyIsOneMessageForSixHundred() throws Exception {
    try (var agora = new StandIn(ChatChannelTest::accepts);
        MessageChannel chat = agora.chat()) {
      List<Parcel> parcels =
          IntStream.range(0, 1_300).mapToObj(i -> StandIn.one("v" + i, "All: X", "X")).toList();
      List<Outcome> outcomes = chat.send(parcels);
      assertEquals(
          IntStream.range(0, 1_300)
              .<Outcome>mapToObj(i -> new Outcome.Accepted("m-v" + i))
              .toList(),
          outcomes);
      assertEquals(
          List.of(600, 600, 100),
          agora.requests.stream().map(request -> body(request).get("to").size()).toList());
    }
  }

  @Test
  void aRoomHasOneMessageThatTheAppShowsToItsTiers() throws Exception {
    try (var agora = new StandIn(_ -> StandIn.answer(200, "{\"data\":{\"246813579\":\"m7\"}}"));
        MessageChannel chat = agora.chat()) {
      assertEquals(List.of(new Outcome.Accepted("m7")), chat.send(List.of(StandIn.room("main"))));
      assertEquals(
          JSON.readTree(
              """
              {"from":"studio","to":["246813579"],"type":"custom","chatroom_msg_level":"high",
               "body":{"customEvent":"coupon","customExts":{"code":"LIVE10","text":"10 % off",
               "language":"en","tiers":"vip,member","key":"k-room"}}}
              """),
          body(agora.requests.getFirst()));
      Outcome elsewhere = chat.send(List.of(StandIn.room("attic"))).getFirst();
      assertEquals(Kind.NEVER, StandIn.trouble(elsewhere).kind());
      assertEquals(1, agora.requests.size());
    }
  }

  @Test
  void aRefusedTokenIsRenewedOnceAndThenTheAccountWaits() throws Exception {
    var first = new AtomicInteger();
    try (var agora =
            new StandIn(request ->
                first.getAndIncrement() == 0 ? StandIn.answer(401, "{}") : accepts(request));
        MessageChannel chat = agora.chat()) {
      assertEquals(
          List.of(new Outcome.Accepted("m-mia")), chat.send(List.of(StandIn.one("mia", "a", "A"))));
      assertNotEquals(token(agora, 0), token(agora, 1));
    }
    try (var agora = new StandIn(_ -> StandIn.answer(401, "{}"));
        MessageChannel chat = agora.chat()) {
      Outcome refused = chat.send(List.of(StandIn.one("mia", "a", "A"))).getFirst();
      assertEquals(Kind.ACCOUNT, StandIn.trouble(refused).kind());
      assertEquals("chat-token", StandIn.trouble(refused).code());
      assertEquals(2, agora.requests.size());
    }
  }

  @Test
  void aTokenIsReplacedBeforeItEnds() throws Exception {
    try (var agora = new StandIn(ChatChannelTest::accepts);
        MessageChannel chat = agora.chat()) {
      chat.send(List.of(StandIn.one("mia", "a", "A")));
      agora.time.sleep(Duration.ofHours(11));
      chat.send(List.of(StandIn.one("mia", "b", "B")));
      agora.time.sleep(Duration.ofMinutes(31));
      chat.send(List.of(StandIn.one("mia", "c", "C")));
      assertEquals(token(agora, 0), token(agora, 1));
      assertNotEquals(token(agora, 1), token(agora, 2));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, '', NEVER, chat-400",
    "403, '', ACCOUNT, chat-403",
    "404, '', ACCOUNT, chat-404",
    "413, '', NEVER, chat-too-long",
    "429, '', LATER, chat-busy",
    "500, '', UNKNOWN, chat-fault",
    "503, '', UNKNOWN, chat-fault",
    "200, '{', UNKNOWN, chat-half-answer",
    "200, '{\"data\":{}}', UNKNOWN, chat-half-answer",
  })
  void everyAnswerHasItsMeaning(int status, String answer, Kind kind, String code)
      throws Exception {
    try (var agora = new StandIn(_ -> StandIn.answer(status, answer));
        MessageChannel chat = agora.chat()) {
      var trouble = StandIn.trouble(chat.send(List.of(StandIn.one("mia", "a", "A"))).getFirst());
      assertEquals(kind + " " + code, trouble.kind() + " " + trouble.code());
      assertTrue(!trouble.en().isBlank() && !trouble.zh().equals(trouble.en()));
      assertEquals(1, agora.requests.size());
    }
  }

  @Test
  void howLongToWaitIsTakenFromTheAnswer() throws Exception {
    try (var agora =
            new StandIn(
                _ -> new MockResponse.Builder().code(503).addHeader("Retry-After", "7").build());
        MessageChannel chat = agora.chat()) {
      var trouble = StandIn.trouble(chat.send(List.of(StandIn.one("mia", "a", "A"))).getFirst());
      assertEquals(Kind.LATER, trouble.kind());
      assertEquals(Duration.ofSeconds(7), trouble.after());
    }
  }

  @Test
  void aLostAnswerIsUnknownAndAClosedDoorIsLater() throws Exception {
    MessageChannel chat;
    try (var agora =
        new StandIn(_ ->
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build())) {
      chat = agora.chat();
      var lost = StandIn.trouble(chat.send(List.of(StandIn.one("mia", "a", "A"))).getFirst());
      assertEquals("UNKNOWN chat-no-answer", lost.kind() + " " + lost.code());
      assertEquals(1, agora.requests.size());
    }
    var shut = StandIn.trouble(chat.send(List.of(StandIn.one("mia", "a", "A"))).getFirst());
    assertEquals("LATER chat-unreachable", shut.kind() + " " + shut.code());
    chat.close();
  }

  @Test
  void aTextThatIsTooLongNeverLeaves() throws Exception {
    try (var agora = new StandIn(ChatChannelTest::accepts);
        MessageChannel chat = agora.chat()) {
      var trouble =
          StandIn.trouble(
              chat.send(List.of(StandIn.one("mia", "长".repeat(1_800), "A"))).getFirst());
      assertEquals("NEVER chat-too-long", trouble.kind() + " " + trouble.code());
      assertEquals(List.of(), agora.requests);
    }
  }

  @Test
  void uniqueCodesUseTheAllowedRateAndNeverMore() throws Exception {
    try (var agora = new StandIn(ChatChannelTest::accepts);
        MessageChannel chat = agora.chat()) {
      List<Parcel> parcels =
          IntStream.range(0, 400).mapToObj(i -> StandIn.one("v" + i, "c" + i, "c" + i)).toList();
      chat.send(parcels.subList(0, 250));
      chat.send(parcels.subList(250, 400));
      assertEquals(400, agora.times.size());
      StandIn.requireRate(agora.times, 100, 1_000, 0.9);
    }
  }

  @Test
  void sharedTextsUseTheAllowedPeopleAMinuteAndNeverMore() throws Exception {
    try (var agora = new StandIn(ChatChannelTest::accepts);
        MessageChannel chat = agora.chat()) {
      for (int call = 0; call < 40; call++) {
        int first = call * 600;
        chat.send(
            IntStream.range(first, first + 600)
                .mapToObj(i -> StandIn.one("v" + i, "All: X", "X"))
                .toList());
      }
      // Every call is for 600 people: ten of them are a minute's 6,000.
      assertEquals(40, agora.times.size());
      StandIn.requireRate(agora.times, 10, 60_000, 0.9);
    }
  }

  @Test
  void itSaysWhatItIs() throws Exception {
    try (var agora = new StandIn(ChatChannelTest::accepts);
        MessageChannel chat = agora.chat()) {
      assertEquals("agora-eu/agora-chat", chat.name().toString());
      assertEquals(RemoteClass.BLIND, chat.remoteClass());
      assertEquals(new MessageChannel.Pace(6_000, Duration.ofMinutes(1), 600), chat.pace());
      var account = new Identity(StandIn.EU, "agora.account", "mia");
      assertEquals(StandIn.user("m"), chat.reaches(List.of(account, StandIn.user("m"))));
      assertEquals(account, chat.reaches(List.of(account)));
      assertNull(chat.reaches(List.of(Identity.own(StandIn.EU, "42"))));
      var unasked = StandIn.trouble(chat.look(StandIn.one("mia", "a", "A")));
      assertEquals(Kind.UNKNOWN, unasked.kind());
      assertEquals(Set.of(), Set.copyOf(agora.requests));
    }
  }

  private static String token(StandIn agora, int request) {
    return agora.requests.get(request).getHeaders().get("Authorization");
  }

  private static MockResponse accepts(RecordedRequest request) {
    List<String> ids = new ArrayList<>();
    Function<String, String> id = user -> "\"" + user + "\":\"m-" + user + "\"";
    body(request).get("to").forEach(user -> ids.add(id.apply(user.asText())));
    return StandIn.answer(200, "{\"data\":{" + String.join(",", ids) + "}}");
  }

  private static JsonNode body(RecordedRequest request) {
    try {
      return JSON.readTree(request.getBody().toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
