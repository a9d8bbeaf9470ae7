package app.cuelight.feed.obs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/// An OBS without pictures: logs clients in as obs-websocket 5 does, answers what is asked of its
/// stream output, and tells when that changes. What it does is held against `obs-websocket-js`, the
/// client its makers publish.
public final class ObsStandIn implements AutoCloseable {

  /// The password and words of the published example.
  public static final String PASSWORD = "supersecretpassword";

  static final String SALT = "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=";
  static final String CHALLENGE = "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY=";
  static final String PROOF = "1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4=";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int NOT_IDENTIFIED = 4007;
  private static final int WRONG_PASSWORD = 4009;

  private final MockWebServer server = new MockWebServer();
  private final List<WebSocket> clients = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final boolean locked;
  private volatile boolean active;
  private volatile boolean reconnecting;
  private volatile boolean mute;
  private volatile boolean away;
  private volatile double congestion;
  private volatile long millis;
  private volatile long bytes;
  private volatile long skipped;
  private volatile long total;

  /// @param port 0 for any
  /// @param locked whether it wants the password
  public ObsStandIn(int port, boolean locked) {
    this.locked = locked;
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            if (away) {
              return new MockResponse.Builder().code(503).build();
            }
            return new MockResponse.Builder()
                .webSocketUpgrade(new Client())
                .addHeader("Sec-WebSocket-Protocol", "obswebsocket.json")
                .build();
          }
        });
    try {
      server.start(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getPort();
  }

  public String url() {
    return "ws://127.0.0.1:" + port();
  }

  /// What was asked for, in order.
  List<String> asked() {
    return List.copyOf(asked);
  }

  int clients() {
    return clients.size();
  }

  /// From now on nothing is answered.
  void fallSilent() {
    mute = true;
  }

  public void startStream() {
    active = true;
    millis = 1_000;
    tell("OBS_WEBSOCKET_OUTPUT_STARTING", false);
    tell("OBS_WEBSOCKET_OUTPUT_STARTED", true);
  }

  public void stopStream() {
    active = false;
    tell("OBS_WEBSOCKET_OUTPUT_STOPPING", false);
    tell("OBS_WEBSOCKET_OUTPUT_STOPPED", false);
  }

  public void loseThePlatform() {
    reconnecting = true;
    tell("OBS_WEBSOCKET_OUTPUT_RECONNECTING", true);
  }

  public void findThePlatform() {
    reconnecting = false;
    tell("OBS_WEBSOCKET_OUTPUT_RECONNECTED", true);
  }

  /// Streams on: so many bytes and frames more, so many of them never sent.
  public synchronized void stream(long moreBytes, long frames, long lost, double full) {
    bytes += moreBytes;
    total += frames;
    skipped += lost;
    millis += 2_000;
    congestion = full;
  }

  /// On air without having told anybody.
  void beOnAir(boolean on) {
    active = on;
    millis = on ? 60_000 : 0;
  }

  /// OBS is closed.
  void goAway() {
    away = true;
    clients.forEach(client -> client.close(1001, "Server stopping"));
    clients.clear();
  }

  /// OBS is opened again.
  void comeBack() {
    away = false;
  }

  private void tell(String state, boolean on) {
    ObjectNode data = JSON.createObjectNode();
    data.put("eventType", "StreamStateChanged").put("eventIntent", 64);
    data.putObject("eventData").put("outputActive", on).put("outputState", state);
    clients.forEach(client -> client.send(frame(5, data)));
  }

  private static String frame(int op, ObjectNode data) {
    ObjectNode frame = JSON.createObjectNode().put("op", op);
    frame.set("d", data);
    return frame.toString();
  }

  private final class Client extends WebSocketListener {
    private volatile boolean identified;

    @Override
    public void onOpen(WebSocket on, Response response) {
      ObjectNode hello =
          JSON.createObjectNode()
              .put("obsStudioVersion", "31.0.0")
              .put("obsWebSocketVersion", "5.5.4")
              .put("rpcVersion", 1);
      if (locked) {
        hello.putObject("authentication").put("challenge", CHALLENGE).put("salt", SALT);
      }
      on.send(frame(0, hello));
    }

    @Override
    public void onMessage(WebSocket on, String text) {
      try {
        JsonNode frame = JSON.readTree(text);
        int op = frame.path("op").asInt();
        if (op == 1) {
          identify(on, frame.path("d"));
        } else if (!identified) {
          on.close(NOT_IDENTIFIED, "Not identified.");
        } else if (op == 6) {
          answer(on, frame.path("d"));
        }
      } catch (IOException e) {
        on.close(4002, "No JSON.");
      }
    }

    private void identify(WebSocket on, JsonNode data) {
      if (locked && !PROOF.equals(data.path("authentication").textValue())) {
        on.close(WRONG_PASSWORD, "Authentication failed.");
        return;
      }
      identified = true;
      clients.add(on);
      on.send(frame(2, JSON.createObjectNode().put("negotiatedRpcVersion", 1)));
    }

    private void answer(WebSocket on, JsonNode request) {
      String type = request.path("requestType").asText();
      asked.add(type);
      if (mute) {
        return;
      }
      ObjectNode data =
          JSON.createObjectNode()
              .put("requestType", type)
              .put("requestId", request.path("requestId").asText());
      ObjectNode status = data.putObject("requestStatus");
      switch (type) {
        case "GetStreamStatus" -> {
          status.put("result", true).put("code", 100);
          data.putObject("responseData")
              .put("outputActive", active)
              .put("outputReconnecting", reconnecting)
              .put("outputTimecode", "00:00:01.000")
              .put("outputDuration", millis)
              .put("outputCongestion", congestion)
              .put("outputBytes", bytes)
              .put("outputSkippedFrames", skipped)
              .put("outputTotalFrames", total);
        }
        case "GetStats" -> {
          status.put("result", true).put("code", 100);
          data.putObject("responseData")
              .put("cpuUsage", 12.5)
              .put("activeFps", 30.0)
              .put("renderSkippedFrames", 0)
              .put("renderTotalFrames", total);
        }
        default -> status.put("result", false).put("code", 204).put("comment", "Unknown request.");
      }
      on.send(frame(7, data));
    }

    @Override
    public void onClosing(WebSocket on, int code, String reason) {
      clients.remove(on);
      on.close(code, null);
    }

    @Override
    public void onFailure(WebSocket on, Throwable failure, Response response) {
      clients.remove(on);
    }
  }

  @Override
  public void close() {
    goAway();
    server.close();
  }
}
