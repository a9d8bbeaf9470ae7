package app.cuelight.feed.agora.message;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.feed.agora.wire.QueryGate;
import app.cuelight.show.port.MessageChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// Agora Signaling (RTM) as a way to one viewer, or to a room
/// (AgoraIO/Docs-Source:signaling/rest-api). The answer waits for the viewer's app, so that it is a
/// receipt: delivered, or not there.
///
/// Where Agora keeps the project's messages (a setting says so) a lost answer can be looked up by
/// the key in the message: [RemoteClass#QUERYABLE]. Where it does not, nobody knows:
/// [RemoteClass#BLIND] (`facts/platforms.md` §1.4).
final class SignalingChannel implements MessageChannel {

  /// The name of the channel.
  static final String CHANNEL = "agora-signaling";

  static final int CALLS_A_SECOND = 500;
  static final int BATCH = 500;

  private static final MediaType JSON = MediaType.get("application/json");

  private final Name name;
  private final SignalingSettings settings;
  private final String authorization;
  private final QueryGate gate;
  private final Wire wire;
  private final Hands hands;
  private final SignalingMessages messages;
  private final SignalingHistory history;

  /// Asked first; the next when it could not be reached at all.
  private final AtomicInteger host = new AtomicInteger();

  /// How the calls go out.
  record Calls(QueryGate gate, Wire wire, Hands hands) {}

  /// @param authorization the value of the header, `Basic ...`
  SignalingChannel(
      ConnectionName connection,
      SignalingSettings settings,
      String authorization,
      Calls calls,
      SignalingHistory history) {
    this.name = new Name(connection, CHANNEL);
    this.settings = settings;
    this.authorization = authorization;
    this.gate = calls.gate();
    this.wire = calls.wire();
    this.hands = calls.hands();
    this.messages = new SignalingMessages(connection, settings.history());
    this.history = history;
  }

  @Override
  public Name name() {
    return name;
  }

  @Override
  public RemoteClass remoteClass() {
    return settings.history() ? RemoteClass.QUERYABLE : RemoteClass.BLIND;
  }

  @Override
  public Pace pace() {
    return new Pace(CALLS_A_SECOND, Duration.ofSeconds(1), BATCH);
  }

  @Override
  public @Nullable Identity reaches(List<Identity> identities) {
    return ChatNames.known(SignalingMessages.USER, settings.namespaces(), identities);
  }

  @Override
  public boolean reaches(To.Room room) {
    return room.room().connection().equals(name.connection());
  }

  /// Whoever is not there gets nothing, and is told of as offline.
  @Override
  public boolean isInRoom() {
    return true;
  }

  @Override
  public List<Outcome> send(List<Parcel> parcels) {
    var outcomes = new Outcome[parcels.size()];
    List<Call> calls = new ArrayList<>();
    for (int place = 0; place < parcels.size(); place++) {
      Parcel parcel = parcels.get(place);
      outcomes[place] = messages.problem(parcel);
      if (outcomes[place] == null) {
        calls.add(new Call(parcel, place, outcomes));
      }
    }
    hands.all(calls);
    List<Outcome> all = new ArrayList<>(outcomes.length);
    for (Outcome outcome : outcomes) {
      all.add(
          Objects.requireNonNullElseGet(
              outcome, () -> SignalingMessages.TROUBLE.of(new Reply.Lost())));
    }
    return all;
  }

  @Override
  public Outcome look(Parcel parcel) {
    return settings.history() ? history.find(parcel) : SignalingMessages.TROUBLE.unasked();
  }

  @Override
  public void close() {
    wire.close();
  }

  private final class Call implements Hands.Job {
    private final Parcel parcel;
    private final int place;
    private final Outcome[] outcomes;

    Call(Parcel parcel, int place, Outcome[] outcomes) {
      this.parcel = parcel;
      this.place = place;
      this.outcomes = outcomes;
    }

    @Override
    public void awaitTurn() throws InterruptedException {
      gate.pass();
    }

    @Override
    public void run() {
      int first = host.get();
      Reply reply = wire.carry(request(first));
      if (reply instanceof Reply.NeverLeft) {
        var _ = host.compareAndSet(first, first + 1);
      }
      outcomes[place] = messages.outcome(parcel, reply);
    }

    @Override
    public void cancelled() {
      outcomes[place] = SignalingMessages.TROUBLE.stopped();
    }

    private Request request(int from) {
      HttpUrl base = settings.hosts().get(Math.floorMod(from, settings.hosts().size()));
      HttpUrl.Builder url =
          base.newBuilder()
              .addPathSegments("dev/v2/project")
              .addPathSegment(settings.appId())
              .addPathSegments("rtm/users")
              .addPathSegment(settings.from())
              .addPathSegment(messages.path(parcel));
      if (parcel.to() instanceof To.One) {
        url.addQueryParameter("wait_for_ack", "true");
      }
      return new Request.Builder()
          .url(url.build())
          .header("Authorization", authorization)
          .header("Accept", "application/json")
          .post(RequestBody.create(messages.body(parcel), JSON))
          .build();
    }
  }
}
