package app.cuelight.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A twin of Agora Chat and Agora Signaling that writes down what it was given to deliver. What it
/// took stands in its history a little later, as the real one's does.
final class Postbox implements Wicket.Host {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PEER =
      Pattern.compile("/dev/v2/project/" + Booth.AGORA + "/rtm/users/studio/peer_messages\\?.*");
  private static final Pattern HISTORY =
      Pattern.compile(
          "/rtm/v2/history/"
              + Booth.AGORA
              + "/userId/studio/channelType/user/channel/([^?]+)\\?.*");
  private static final Duration LAG = Duration.ofSeconds(2);

  private final Striker striker;
  private final List<Message> ledger = new CopyOnWriteArrayList<>();
  private final AtomicLong ids = new AtomicLong();

  /// @param user whom it reached
  /// @param text as it came: what it says, or the payload
  record Message(String service, String user, String code, String text, Instant at) {}

  Postbox(Striker striker) {
    this.striker = striker;
  }

  List<Message> ledger() {
    return List.copyOf(ledger);
  }

  /// How many messages somebody got.
  long to(String user) {
    return ledger.stream().filter(message -> message.user().equals(user)).count();
  }

  @Override
  public Play play(Wicket.Request request) {
    String user = user(request);
    return user.isEmpty() ? Play.FINE : striker.next(user);
  }

  @Override
  public void held(Wicket.Request request) {
    striker.hold(user(request));
  }

  /// What looking for messages to somebody is scripted by.
  static String look(String user) {
    return "look:" + user;
  }

  /// Whom a request to send, or to look, concerns.
  private static String user(Wicket.Request request) {
    Matcher history = HISTORY.matcher(request.path());
    if (history.matches()) {
      return look(history.group(1));
    }
    try {
      if (request.path().equals("/shop/live/messages/users")) {
        return JSON.readTree(request.body()).path("to").path(0).asText();
      }
      return PEER.matcher(request.path()).matches()
          ? JSON.readTree(request.body()).path("destination").asText()
          : "";
    } catch (IOException e) {
      throw new AssertionError(request.text(), e);
    }
  }

  @Override
  public Wicket.Answer done(Wicket.Request request) throws IOException {
    Matcher history = HISTORY.matcher(request.path());
    if (history.matches()) {
      return history(history.group(1));
    }
    JsonNode body = JSON.readTree(request.body());
    if (request.path().equals("/shop/live/messages/users")) {
      var data = JSON.createObjectNode();
      for (JsonNode user : body.path("to")) {
        String code = body.at("/ext/coupon/code").asText();
        take("chat", user.asText(), code, body.at("/body/msg").asText());
        data.put(user.asText(), Long.toString(ids.incrementAndGet()));
      }
      return Wicket.Answer.json(JSON.createObjectNode().set("data", data).toString());
    }
    if (PEER.matcher(request.path()).matches()) {
      String payload = body.path("payload").asText();
      String code = JSON.readTree(payload).path("code").asText();
      take("signaling", body.path("destination").asText(), code, payload);
      return Wicket.Answer.json(
          JSON.writeValueAsString(Map.of("result", "success", "code", "message_delivered")));
    }
    return new Wicket.Answer(404, "", new byte[0]);
  }

  private void take(String service, String user, String code, String text) {
    ledger.add(new Message(service, user, code, text, Instant.now()));
  }

  private Wicket.Answer history(String user) {
    var all = JSON.createObjectNode().put("result", "success").put("newStart", 0);
    ArrayNode list = all.putArray("messageList");
    Instant settled = Instant.now().minus(LAG);
    for (Message message : ledger) {
      if (message.user().equals(user) && message.at().isBefore(settled)) {
        list.addObject()
            .put("publisher", "studio")
            .put("timestamp", message.at().toEpochMilli())
            .put("message", message.text());
      }
    }
    return Wicket.Answer.json(all.toString());
  }
}
