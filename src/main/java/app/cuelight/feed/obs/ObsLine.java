package app.cuelight.feed.obs;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/// One line to OBS. What it says waits in order until it is asked for; the thread that asks is the
/// only one that acts. Safe for one asking thread.
final class ObsLine extends WebSocketListener implements AutoCloseable {

  /// The subprotocol that means JSON.
  private static final String JSON = "obswebsocket.json";

  private static final int NORMAL = 1000;

  /// OBS never has that much to say in two seconds; who floods us is hung up on.
  private static final int MOST_WAITING = 10_000;

  private final BlockingQueue<ObsWord> words = new LinkedBlockingQueue<>(MOST_WAITING);
  private final WebSocket socket;

  ObsLine(OkHttpClient http, String url) {
    var request = new Request.Builder().url(url).header("Sec-WebSocket-Protocol", JSON).build();
    this.socket = http.newWebSocket(request, this);
  }

  /// The next word, or null when none came in time.
  @Nullable ObsWord next(Duration patience) throws InterruptedException {
    return words.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Says something; false when the line is down.
  boolean say(String frame) {
    return socket.send(frame);
  }

  @Override
  public void onMessage(WebSocket on, String text) {
    if (!words.offer(ObsFrames.read(text))) {
      on.cancel();
    }
  }

  @Override
  public void onMessage(WebSocket on, ByteString bytes) {
    // The binary form of the protocol is not what was asked for.
    on.cancel();
  }

  @Override
  public void onClosing(WebSocket on, int code, String reason) {
    gone(code, reason);
    on.close(NORMAL, null);
  }

  @Override
  public void onFailure(WebSocket on, Throwable failure, @Nullable Response response) {
    String what = failure.getMessage();
    gone(0, what == null ? failure.getClass().getSimpleName() : what);
  }

  private void gone(int code, String reason) {
    ObsWord last = new ObsWord.Gone(code, reason);
    while (!words.offer(last)) {
      words.clear();
    }
  }

  @Override
  public void close() {
    if (!socket.close(NORMAL, null)) {
      socket.cancel();
    }
  }
}
