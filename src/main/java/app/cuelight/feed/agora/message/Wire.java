package app.cuelight.feed.agora.message;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Carries requests, each once and never a second time by itself, and knows of each that failed
/// whether it had left. Safe for any thread.
final class Wire {

  private static final int MOST_BYTES = 1 << 20;

  /// Shorter than servers keep a silent connection, so that none is used that is closed already.
  private static final long KEPT_SECONDS = 20;

  private static final int KEPT = 64;

  private final OkHttpClient http;

  /// @param patience how long a whole call may take
  Wire(Duration patience) {
    http =
        new OkHttpClient.Builder()
            .callTimeout(patience)
            .readTimeout(patience)
            // The client must not send a message again on its own account.
            .retryOnConnectionFailure(false)
            // Tokens go where the user sent them, and nowhere else.
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionPool(new ConnectionPool(KEPT, KEPT_SECONDS, TimeUnit.SECONDS))
            .eventListener(new Departures())
            .build();
  }

  /// Whether the first byte of a request left.
  private record Departure(AtomicBoolean left) {}

  private static final class Departures extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
      Departure departure = call.request().tag(Departure.class);
      if (departure != null) {
        departure.left().set(true);
      }
    }
  }

  Reply carry(Request request) {
    var departure = new Departure(new AtomicBoolean());
    Request tagged = request.newBuilder().tag(Departure.class, departure).build();
    try (Response response = http.newCall(tagged).execute()) {
      BufferedSource body = response.body().source();
      if (body.request(MOST_BYTES + 1L)) {
        return new Reply.Lost();
      }
      return new Reply.Answered(
          response.code(),
          body.readByteString(),
          seconds(response.header("Retry-After")),
          response.header("X-Request-ID"));
    } catch (IOException e) {
      return departure.left().get() ? new Reply.Lost() : new Reply.NeverLeft();
    }
  }

  void close() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }

  private static @Nullable Duration seconds(@Nullable String said) {
    return said != null && said.strip().matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(said.strip()))
        : null;
  }
}
