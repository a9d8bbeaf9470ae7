package app.cuelight.feed.agora;

import app.cuelight.feed.agora.Polled.Failed;
import app.cuelight.feed.agora.Polled.Fault;
import app.cuelight.feed.agora.Polled.Listed;
import app.cuelight.feed.agora.wire.JsonTree;
import app.cuelight.feed.agora.wire.Pause;
import app.cuelight.feed.agora.wire.QueryGate;
import app.cuelight.feed.contract.BadEvent;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/// Asks Agora for the users of a channel, with HTTP Basic authentication, and asks elsewhere when a
/// host is not to be reached or has a fault: the same again after 1 s, the other primary domain
/// after 3 s, the adjacent region after 6 s. The host that answered is asked first the next time.
///
/// One thread at a time.
final class UserListClient {

  private static final int MOST_BYTES = 4 << 20;
  private static final int SERVER_FAULTS = 500;

  private final OkHttpClient http;
  private final PollSettings settings;
  private final String authorization;
  private final Turn turn;
  private final JsonTree json = new JsonTree();
  private int preferred;

  /// How a query waits for its turn.
  record Turn(QueryGate gate, Backoff backoff, Pause pause) {}

  /// @param authorization the value of the header, `Basic ...`
  UserListClient(OkHttpClient http, PollSettings settings, String authorization, Turn turn) {
    this.http = http;
    this.settings = settings;
    this.authorization = authorization;
    this.turn = turn;
  }

  /// Who is in the channel. Never throws for what the other side does.
  Polled ask(String channel) throws InterruptedException {
    Polled result = new Failed(Fault.UNREACHABLE, null);
    int first = preferred;
    for (int attempt = 0; attempt < Backoff.attempts(); attempt++) {
      turn.pause().sleep(turn.backoff().beforeAttempt(attempt));
      turn.gate().pass();
      // The first host has two attempts.
      int host = (first + Math.max(0, attempt - 1)) % settings.hosts().size();
      result = ask(settings.hosts().get(host), channel);
      if (!isWorthAnotherHost(result)) {
        preferred = host;
        return result;
      }
    }
    return result;
  }

  private static boolean isWorthAnotherHost(Polled result) {
    return result instanceof Failed failed
        && (failed.fault() == Fault.UNREACHABLE || failed.fault() == Fault.SERVER);
  }

  private Polled ask(HttpUrl host, String channel) throws InterruptedException {
    HttpUrl url =
        host.newBuilder()
            .addPathSegments("dev/v1/channel/user")
            .addPathSegment(settings.appId())
            .addPathSegment(channel)
            .build();
    Request request =
        new Request.Builder()
            .url(url)
            .header("Authorization", authorization)
            .header("Accept", "application/json")
            .build();
    try (Response response = http.newCall(request).execute()) {
      return polled(response);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return new Failed(Fault.UNREACHABLE, e.toString());
    }
  }

  private Polled polled(Response response) throws IOException {
    return switch (response.code()) {
      case 200 -> listed(response);
      case 401, 403 -> new Failed(Fault.KEY, detail(response));
      case 429 -> new Failed(Fault.BUSY, detail(response));
      default ->
          new Failed(
              response.code() >= SERVER_FAULTS ? Fault.SERVER : Fault.ANSWER, detail(response));
    };
  }

  private Polled listed(Response response) throws IOException {
    BufferedSource body = response.body().source();
    if (body.request(MOST_BYTES + 1L)) {
      return new Failed(Fault.ANSWER, "more than " + MOST_BYTES + " bytes");
    }
    try {
      return new Listed(UserList.of(json.read(body.readByteArray())));
    } catch (BadEvent e) {
      return new Failed(Fault.ANSWER, e.text() + " " + detail(response));
    }
  }

  private static String detail(Response response) {
    var words = new StringBuilder("status ").append(response.code());
    for (String name : List.of("X-Request-ID", "X-Resource-ID")) {
      String id = response.header(name);
      if (id != null) {
        words.append(", ").append(name).append(' ').append(id);
      }
    }
    return words.toString();
  }
}
