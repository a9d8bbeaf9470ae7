package app.cuelight.feed.agora.message;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.agora.wire.Pause;
import app.cuelight.feed.agora.wire.QueryGate;
import app.cuelight.show.port.MessageChannel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Credentials;

/// Opens the ways out of a connection. What connections of one app or project may do is counted
/// together. Safe for any thread.
public final class AgoraChannels {

  /// Signaling waits for the viewer's app before it answers.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Calls under way: enough for the allowed rate where an answer takes half a second.
  private static final int CHAT_HANDS = 50;

  private static final int SIGNALING_HANDS = 250;

  /// What leaves evenly arrives unevenly: limits are kept over a stretch five hundredths longer
  /// than the service counts, which leaves 95 % of the rate.
  private static final Duration SECOND = Duration.ofMillis(1_050);

  private static final Duration MINUTE = Duration.ofSeconds(63);

  private final InstantSource clock;
  private final Pause pause;
  private final Map<String, ChatChannel.Gates> chat = new ConcurrentHashMap<>();
  private final Map<String, QueryGate> signaling = new ConcurrentHashMap<>();
  private final boolean single;

  public AgoraChannels(InstantSource clock, Pause pause) {
    this(clock, pause, false);
  }

  /// @param single one call at a time, so that a test knows the moment of each
  AgoraChannels(InstantSource clock, Pause pause, boolean single) {
    this.clock = clock;
    this.pause = pause;
    this.single = single;
  }

  /// Agora Chat.
  ///
  /// @param certificate the App Certificate of the project
  public MessageChannel chat(ConnectionName connection, ChatSettings settings, String certificate) {
    ChatChannel.Gates gates =
        chat.computeIfAbsent(
            settings.appKey(),
            _ ->
                new ChatChannel.Gates(
                    new QueryGate(ChatChannel.CALLS_A_SECOND, SECOND, clock, pause),
                    new QueryGate(ChatChannel.PEOPLE_A_MINUTE, MINUTE, clock, pause)));
    return new ChatChannel(
        connection,
        settings,
        new AppToken(settings.appId(), certificate, clock),
        gates,
        new Wire(PATIENCE),
        new Hands("agora-chat-" + connection, single ? 1 : CHAT_HANDS));
  }

  /// Agora Signaling.
  ///
  /// @param secret the customer secret of the RESTful API key
  public MessageChannel signaling(
      ConnectionName connection, SignalingSettings settings, String secret) {
    QueryGate gate =
        signaling.computeIfAbsent(
            settings.appId(),
            _ -> new QueryGate(SignalingChannel.CALLS_A_SECOND, SECOND, clock, pause));
    String authorization = Credentials.basic(settings.customerId(), secret);
    var wire = new Wire(PATIENCE);
    return new SignalingChannel(
        connection,
        settings,
        authorization,
        new SignalingChannel.Calls(
            gate, wire, new Hands("agora-signaling-" + connection, single ? 1 : SIGNALING_HANDS)),
        new SignalingHistory(settings, authorization, gate, wire, clock, pause));
  }
}
