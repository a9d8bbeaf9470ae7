package app.cuelight.feed.agora.message;

import app.cuelight.feed.agora.wire.JsonTree;
import app.cuelight.feed.agora.wire.Pause;
import app.cuelight.feed.agora.wire.QueryGate;
import app.cuelight.feed.contract.BadEvent;
import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.MessageChannel.Parcel;
import app.cuelight.show.port.MessageChannel.To;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// Looks for a message in what Agora keeps of a project's messages, by the key in its payload
/// (AgoraIO/Docs-Source:signaling/rest-api, history).
///
/// What was just sent may take a moment to stand there: only who is missing twice, some seconds
/// apart, is missing. A week is looked through; nobody waits longer for a coupon.
final class SignalingHistory {

  private static final Duration SETTLING = Duration.ofSeconds(5);
  private static final Duration BACK = Duration.ofDays(7);
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 50;

  private final SignalingSettings settings;
  private final String authorization;
  private final QueryGate gate;
  private final Wire wire;
  private final InstantSource clock;
  private final Pause pause;
  private final JsonTree json = new JsonTree();

  SignalingHistory(
      SignalingSettings settings,
      String authorization,
      QueryGate gate,
      Wire wire,
      InstantSource clock,
      Pause pause) {
    this.settings = settings;
    this.authorization = authorization;
    this.gate = gate;
    this.wire = wire;
    this.clock = clock;
    this.pause = pause;
  }

  /// Accepted when it is there; later when it is not, and may be sent; else nobody knows.
  Outcome find(Parcel parcel) {
    try {
      Outcome first = once(parcel);
      if (!isAbsent(first)) {
        return first;
      }
      pause.sleep(SETTLING);
      return once(parcel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return SignalingMessages.TROUBLE.unasked();
    }
  }

  private static boolean isAbsent(Outcome outcome) {
    return outcome.equals(SignalingMessages.TROUBLE.absent());
  }

  private Outcome once(Parcel parcel) throws InterruptedException {
    Instant now = clock.instant();
    long start = now.minus(BACK).toEpochMilli();
    for (int page = 0; page < MOST_PAGES; page++) {
      gate.pass();
      Reply reply = wire.carry(request(parcel, start, now.plus(SETTLING).toEpochMilli()));
      if (!(reply instanceof Reply.Answered answered) || answered.status() != 200) {
        // A question that failed says nothing about the message.
        return SignalingMessages.TROUBLE.unasked();
      }
      Page read = read(answered.body().toByteArray(), parcel.key());
      if (read == null) {
        return SignalingMessages.TROUBLE.half();
      }
      if (read.id() != null) {
        return new Outcome.Accepted(read.id());
      }
      if (read.count() < PAGE || read.next() <= start) {
        return SignalingMessages.TROUBLE.absent();
      }
      start = read.next();
    }
    return SignalingMessages.TROUBLE.unasked();
  }

  private Request request(Parcel parcel, long start, long end) {
    boolean one = parcel.to() instanceof To.One;
    String channel =
        switch (parcel.to()) {
          case To.One to -> to.identity().value();
          case To.Room to -> to.room().room();
        };
    HttpUrl url =
        settings
            .hosts()
            .getFirst()
            .newBuilder()
            .addPathSegments("rtm/v2/history")
            .addPathSegment(settings.appId())
            .addPathSegment("userId")
            .addPathSegment(settings.from())
            .addPathSegment("channelType")
            .addPathSegment(one ? "user" : "message")
            .addPathSegment("channel")
            .addPathSegment(channel)
            .addQueryParameter("start", Long.toString(start))
            .addQueryParameter("end", Long.toString(end))
            .addQueryParameter("messageCount", Integer.toString(PAGE))
            .build();
    return new Request.Builder()
        .url(url)
        .header("Authorization", authorization)
        .header("Accept", "application/json")
        .build();
  }

  private record Page(@Nullable String id, int count, long next) {}

  private @Nullable Page read(byte[] body, String key) {
    try {
      JsonNode object = json.read(body).object();
      JsonNode list = object.get("messageList");
      if (list == null || !list.isArray()) {
        return null;
      }
      for (JsonNode message : list) {
        String text = message.path("message").asText();
        if (message.path("publisher").asText(settings.from()).equals(settings.from())
            && carries(text, key)) {
          return new Page("history:" + message.path("timestamp").asText(), list.size(), 0);
        }
      }
      return new Page(null, list.size(), object.path("newStart").asLong());
    } catch (BadEvent e) {
      return null;
    }
  }

  private boolean carries(String text, String key) {
    try {
      return key.equals(json.read(text.getBytes(StandardCharsets.UTF_8)).text("key"));
    } catch (BadEvent e) {
      return false;
    }
  }
}
