package app.cuelight.feed.agora.message;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.feed.agora.message.ChatMessages.Letter;
import app.cuelight.feed.agora.wire.QueryGate;
import app.cuelight.show.port.MessageChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Agora Chat as a way to one viewer, or to a room
/// (AgoraIO/Docs-Source:shared/chat-sdk/restful-api/_message-management.mdx).
///
/// A message with a code of its own is a request of its own; only the same text to many goes in one
/// request, up to 600 people. Either way the service allows 6,000 people a minute: 100 requests a
/// second for one code each come to the same.
///
/// [RemoteClass#BLIND]: a request to send carries no id of ours, the answer's message id comes too
/// late for a lost answer, and the REST interface offers no look at a conversation
/// (`facts/platforms.md` §1.3). So a message whose fate is unknown is never sent again by itself.
final class ChatChannel implements MessageChannel {

  /// The name of the channel.
  static final String CHANNEL = "agora-chat";

  /// Recipients of one request.
  static final int BATCH = 600;

  static final int PEOPLE_A_MINUTE = 6_000;
  static final int CALLS_A_SECOND = 100;

  private static final MediaType JSON = MediaType.get("application/json");
  private static final Trouble TROUBLE = new Trouble("chat", "Agora Chat");
  private static final int UNAUTHORIZED = 401;

  private final Name name;
  private final ChatSettings settings;
  private final AppToken token;
  private final Gates gates;
  private final Wire wire;
  private final Hands hands;
  private final ChatMessages messages;

  /// The limits of one app, whichever connections use it.
  record Gates(QueryGate calls, QueryGate people) {}

  ChatChannel(
      ConnectionName connection,
      ChatSettings settings,
      AppToken token,
      Gates gates,
      Wire wire,
      Hands hands) {
    this.name = new Name(connection, CHANNEL);
    this.settings = settings;
    this.token = token;
    this.gates = gates;
    this.wire = wire;
    this.hands = hands;
    this.messages = new ChatMessages(connection, settings);
  }

  @Override
  public Name name() {
    return name;
  }

  @Override
  public RemoteClass remoteClass() {
    return RemoteClass.BLIND;
  }

  @Override
  public Pace pace() {
    return new Pace(PEOPLE_A_MINUTE, Duration.ofMinutes(1), BATCH);
  }

  @Override
  public @Nullable Identity reaches(List<Identity> identities) {
    return settings.names().user(identities);
  }

  @Override
  public boolean reaches(To.Room room) {
    return messages.reaches(room);
  }

  /// Chat keeps a message for whoever is not there, and her telephone may ring.
  @Override
  public boolean isInRoom() {
    return false;
  }

  @Override
  public List<Outcome> send(List<Parcel> parcels) {
    var outcomes = new Outcome[parcels.size()];
    List<Call> calls = new ArrayList<>();
    for (Letter letter : messages.letters(parcels)) {
      if (letter.problem() != null) {
        letter.places().forEach(place -> outcomes[place] = letter.problem());
      } else {
        calls.add(new Call(letter, outcomes));
      }
    }
    hands.all(calls);
    List<Outcome> all = new ArrayList<>(outcomes.length);
    for (Outcome outcome : outcomes) {
      // What was under way when the program was told to end: nobody heard the answer.
      all.add(Objects.requireNonNullElseGet(outcome, () -> TROUBLE.of(new Reply.Lost())));
    }
    return all;
  }

  @Override
  public Outcome look(Parcel parcel) {
    return TROUBLE.unasked();
  }

  @Override
  public void close() {
    wire.close();
  }

  /// One request, with one new token if the first is refused.
  private final class Call implements Hands.Job {
    private final Letter letter;
    private final Outcome[] outcomes;

    Call(Letter letter, Outcome[] outcomes) {
      this.letter = letter;
      this.outcomes = outcomes;
    }

    @Override
    public void awaitTurn() throws InterruptedException {
      if (letter.people() > 0) {
        gates.people().pass(letter.people());
      }
      gates.calls().pass();
    }

    @Override
    public void run() {
      Reply reply = once();
      if (isRefused(reply)) {
        try {
          gates.calls().pass();
          reply = once();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      List<Outcome> said = messages.outcomes(letter, reply);
      for (int i = 0; i < said.size(); i++) {
        outcomes[letter.places().get(i)] = said.get(i);
      }
    }

    @Override
    public void cancelled() {
      letter.places().forEach(place -> outcomes[place] = TROUBLE.stopped());
    }

    private Reply once() {
      String bearer = token.now();
      HttpUrl url =
          settings
              .api()
              .newBuilder()
              .addPathSegment(settings.org())
              .addPathSegment(settings.app())
              .addPathSegments(letter.path())
              .build();
      Reply reply =
          wire.carry(
              new Request.Builder()
                  .url(url)
                  .header("Authorization", "Bearer " + bearer)
                  .header("Accept", "application/json")
                  .post(RequestBody.create(letter.body().getBytes(StandardCharsets.UTF_8), JSON))
                  .build());
      if (isRefused(reply)) {
        token.refused(bearer);
      }
      return reply;
    }
  }

  private static boolean isRefused(Reply reply) {
    return reply instanceof Reply.Answered answered && answered.status() == UNAUTHORIZED;
  }
}
