package app.cuelight.feed.agora;

import app.cuelight.feed.agora.UserListClient.Turn;
import app.cuelight.feed.agora.message.AgoraChannels;
import app.cuelight.feed.agora.message.CallbackReading;
import app.cuelight.feed.agora.message.Callbacks;
import app.cuelight.feed.agora.message.ChatSettings;
import app.cuelight.feed.agora.message.SignalingSettings;
import app.cuelight.feed.agora.wire.Pause;
import app.cuelight.feed.agora.wire.QueryGate;
import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.MessageChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// The kind `agora`: notifications of RTC channel events by webhook (NCS), and the channels' user
/// lists by REST. Either works without the other; together nobody is missed for long.
///
/// The secret is the notification secret alone, or lines as [AgoraSecret] has them. What leaves by
/// Chat and Signaling is set as [ChatSettings] and [SignalingSettings] say. The settings for
/// polling are `channels`, `appId`, `customerId`, and if need be `region`, `pollSeconds`,
/// `recorders` and `api`. Safe for any thread.
public final class AgoraKind implements ConnectionKind {

  /// The name of the kind.
  public static final String KIND = "agora";

  /// Agora asks clients to be patient for so long.
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final int MOST_TESTED = 5;

  private final EventSink sink;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Pause pause;
  private final AgoraChannels channels;
  private final NcsDecoder decoder = new NcsDecoder();
  private final Map<String, QueryGate> gates = new ConcurrentHashMap<>();
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .callTimeout(TIMEOUT)
          .readTimeout(TIMEOUT)
          // The customer secret goes where the user sent it, and nowhere else.
          .followRedirects(false)
          .followSslRedirects(false)
          .build();

  /// @param random spreads retries; safe for any thread, as [java.util.Random] is
  public AgoraKind(EventSink sink, InstantSource clock, RandomGenerator random) {
    this(sink, clock, random, Thread::sleep);
  }

  AgoraKind(EventSink sink, InstantSource clock, RandomGenerator random, Pause pause) {
    this.sink = sink;
    this.clock = clock;
    this.random = random;
    this.pause = pause;
    this.channels = new AgoraChannels(clock, pause);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void check(Connection connection, @Nullable String secret) {
    AgoraSecret secrets = AgoraSecret.of(secret);
    PollSettings settings = PollSettings.of(connection.settings());
    ChatSettings chat = ChatSettings.of(connection.settings());
    SignalingSettings signaling = SignalingSettings.of(connection.settings());
    CallbackReading.of(connection.settings());
    if (secrets.equals(AgoraSecret.NONE)) {
      throw new IllegalArgumentException(
          "A connection of this kind needs the secret of its notification configuration.");
    }
    if (settings != null && secrets.rest() == null) {
      throw new IllegalArgumentException(
          "To ask Agora for the users of its channels, the customer secret is needed: a line"
              + " rest=... beside the line ncs=....");
    }
    if (settings == null && signaling == null && secrets.rest() != null) {
      throw new IllegalArgumentException(
          "There is a customer secret, but the setting channels does not say what to ask for.");
    }
    if (chat != null && secrets.certificate() == null) {
      throw new IllegalArgumentException(
          "To send by Agora Chat, the App Certificate is needed: a line certificate=... in the"
              + " secret.");
    }
    if (signaling != null && secrets.rest() == null) {
      throw new IllegalArgumentException(
          "To send by Agora Signaling, the customer secret is needed: a line rest=... in the"
              + " secret.");
    }
  }

  @Override
  public OpenConnection open(Connection connection, @Nullable String secret) {
    AgoraSecret secrets = secrets(secret);
    PollSettings settings = settings(connection);
    var signature = secrets.ncs() == null ? null : new NcsSignature(secrets.ncs());
    var machines = new Machines(settings == null ? Set.of() : settings.recorders());
    Thread polling = null;
    if (settings != null && secrets.rest() != null) {
      AgoraPoller poller = poller(connection, settings, secrets.rest(), machines);
      polling = Thread.ofVirtual().name("agora-poll-" + connection.name()).start(poller::run);
    }
    return new AgoraConnection(
        connection.name(), signature, decoder, machines, callbacks(connection, secrets), polling);
  }

  /// The ways in which messages reach viewers through a connection: Chat and Signaling, as far as
  /// its settings and secrets say. Whoever takes them closes them.
  public List<MessageChannel> channels(Connection connection, @Nullable String secret) {
    AgoraSecret secrets = secrets(secret);
    var ways = new ArrayList<MessageChannel>();
    try {
      ChatSettings chat = ChatSettings.of(connection.settings());
      if (chat != null && secrets.certificate() != null) {
        ways.add(channels.chat(connection.name(), chat, secrets.certificate()));
      }
      SignalingSettings signaling = SignalingSettings.of(connection.settings());
      if (signaling != null && secrets.rest() != null) {
        ways.add(channels.signaling(connection.name(), signaling, secrets.rest()));
      }
    } catch (IllegalArgumentException e) {
      // The state of the connection says so; what is set right works.
      return List.copyOf(ways);
    }
    return List.copyOf(ways);
  }

  /// Tries a connection out: asks Agora for its channels, where it polls.
  ///
  /// @return a sentence for the user on what was found
  /// @throws IllegalArgumentException as [#check] does, and when Agora refuses or does not answer
  public String test(Connection connection, @Nullable String secret) {
    check(connection, secret);
    AgoraSecret secrets = secrets(secret);
    PollSettings settings = settings(connection);
    if (settings == null || secrets.rest() == null) {
      return "The notification secret is kept. Whether it fits shows with the first notification:"
          + " press Check in Agora's console.";
    }
    try {
      return answer(settings, client(settings, secrets.rest()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "The test was interrupted.";
    }
  }

  private static String answer(PollSettings settings, UserListClient client)
      throws InterruptedException {
    var counts = new StringJoiner(", ", "Agora answers: ", ".");
    for (String channel : settings.channels().stream().limit(MOST_TESTED).toList()) {
      switch (client.ask(channel)) {
        case Polled.Listed(UserList list) -> counts.add(list.total() + " in " + channel);
        case Polled.Failed failed -> {
          throw new IllegalArgumentException(
              failed.fault().sentence() + " (" + failed.fault().code() + ")");
        }
      }
    }
    return counts.toString();
  }

  private AgoraPoller poller(
      Connection connection, PollSettings settings, String rest, Machines machines) {
    return new AgoraPoller(
        settings,
        client(settings, rest),
        new PollEvents(connection.name()),
        machines,
        sink,
        new AgoraPoller.Timing(clock, pause, new Backoff(random)));
  }

  private UserListClient client(PollSettings settings, String rest) {
    var gate =
        gates.computeIfAbsent(
            settings.customerId(), _ -> new QueryGate(PollSettings.QUERIES_A_SECOND, clock, pause));
    return new UserListClient(
        http,
        settings,
        Credentials.basic(settings.customerId(), rest),
        new Turn(gate, new Backoff(random), pause));
  }

  private static @Nullable Callbacks callbacks(Connection connection, AgoraSecret secrets) {
    if (secrets.chat() == null) {
      return null;
    }
    try {
      var reading = CallbackReading.of(connection.settings());
      return new Callbacks(connection.name(), reading, secrets.chat());
    } catch (IllegalArgumentException e) {
      // The state of the connection says so; callbacks are refused.
      return null;
    }
  }

  private static AgoraSecret secrets(@Nullable String secret) {
    try {
      return AgoraSecret.of(secret);
    } catch (IllegalArgumentException e) {
      // The state of the connection says so; deliveries are refused.
      return AgoraSecret.NONE;
    }
  }

  private static @Nullable PollSettings settings(Connection connection) {
    try {
      return PollSettings.of(connection.settings());
    } catch (IllegalArgumentException e) {
      // The state of the connection says so; notifications are taken all the same.
      return null;
    }
  }
}
