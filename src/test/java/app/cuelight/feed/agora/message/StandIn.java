package app.cuelight.feed.agora.message;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.feed.agora.wire.VirtualTime;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.MessageChannel.Parcel;
import app.cuelight.show.port.MessageChannel.To;
import app.cuelight.show.port.RemoteTrouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/// A stand-in for Agora's servers that knows when, by a clock that only pauses move, each request
/// came.
final class StandIn implements AutoCloseable {

  static final ConnectionName EU = new ConnectionName("agora-eu");
  static final String ID = "0123456789abcdef0123456789abcdef";

  final VirtualTime time = new VirtualTime();
  final List<Long> times = new CopyOnWriteArrayList<>();
  final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final MockWebServer server = new MockWebServer();

  StandIn(Function<RecordedRequest, MockResponse> answer) throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            times.add(time.millis());
            requests.add(request);
            return answer.apply(request);
          }
        });
    server.setServerSocketFactory(new PromptDoor());
    server.start();
  }

  /// With Nagle's algorithm (RFC 896) each answer would wait 40 ms for an acknowledgement.
  private static final class PromptDoor extends ServerSocketFactory {
    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          socket.setTcpNoDelay(true);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      throw new UnsupportedOperationException();
    }
  }

  String address() {
    return "http://127.0.0.1:" + server.getPort();
  }

  MessageChannel chat() {
    ChatSettings settings =
        ChatSettings.of(
            Map.of(
                "chatAppKey", "shop#live",
                "chatApi", address(),
                "appId", ID,
                "chatFrom", "studio",
                "chatRooms", "246813579=main",
                "chatIds", "agora.account"));
    return new AgoraChannels(time, time, true).chat(EU, settings, ID);
  }

  MessageChannel signaling(String history) {
    SignalingSettings settings =
        SignalingSettings.of(
            Map.of(
                "appId", "app1",
                "customerId", "cust",
                "signalingFrom", "studio",
                "signalingHistory", history,
                "api", address()));
    return new AgoraChannels(time, time, true).signaling(EU, settings, "rest");
  }

  static Identity user(String name) {
    return new Identity(EU, "agora.chat", name);
  }

  static Parcel one(String name, String body, String code) {
    return new Parcel("k-" + name, new To.One(user(name)), body, "en", Map.of("code", code));
  }

  static Parcel room(String room) {
    return new Parcel(
        "k-room",
        new To.Room(new RoomKey(EU, room), List.of("vip", "member")),
        "10 % off",
        "en",
        Map.of("code", "LIVE10"));
  }

  static RemoteTrouble trouble(Outcome outcome) {
    return ((Outcome.Failed) outcome).trouble();
  }

  static MockResponse answer(int status, String body) {
    return new MockResponse.Builder().code(status).body(body).build();
  }

  /// No stretch of time holds more than so many, and the whole took little longer than it must.
  static void requireRate(List<Long> times, int most, long millis, double least) {
    for (int i = most; i < times.size(); i++) {
      long apart = times.get(i) - times.get(i - most);
      if (apart < millis) {
        throw new AssertionError(
            "call " + i + " came " + apart + " ms after the " + most + "th before it");
      }
    }
    double used =
        (times.size() - most) * (double) millis / most / (times.getLast() - times.getFirst());
    if (used < least) {
      throw new AssertionError("only " + used + " of the allowed rate is used");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
