package app.cuelight.feed.sender;

import app.cuelight.feed.contract.StandardSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// Posts deliveries to one receiver path over one of the two published conventions. Safe for any
/// thread.
public final class Sender implements AutoCloseable {

  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .callTimeout(Duration.ofSeconds(20))
          .retryOnConnectionFailure(true)
          .build();

  private final String url;
  private final Convention convention;

  private Sender(String url, Convention convention) {
    this.url = url;
    this.convention = convention;
  }

  /// What the receiver answered.
  public record Answer(int status, String body) {

    /// Whether the delivery is durable there.
    public boolean isAccepted() {
      return status == 200;
    }

    /// Whether the same delivery is welcome a moment later.
    public boolean isBusy() {
      return status == 429 || status == 503;
    }
  }

  private interface Convention {
    Request.Builder wrap(Request.Builder request, String id, byte[] body);
  }

  /// A sender that signs as Standard Webhooks does.
  ///
  /// @throws IllegalArgumentException when this is no secret of that kind
  public static Sender signing(String url, String secret, InstantSource clock) {
    var signature = new StandardSignature(secret);
    return new Sender(
        url,
        (request, id, body) -> {
          String now = Long.toString(clock.instant().getEpochSecond());
          return request
              .header("webhook-id", id)
              .header("webhook-timestamp", now)
              .header("webhook-signature", signature.sign(id, now, body))
              .post(RequestBody.create(body, MediaType.get("application/json")));
        });
  }

  /// A sender that shows a token and speaks CloudEvents batches.
  public static Sender bearing(String url, String token) {
    return new Sender(
        url,
        (request, _, body) ->
            request
                .header("Authorization", "Bearer " + token)
                .post(
                    RequestBody.create(body, MediaType.get("application/cloudevents-batch+json"))));
  }

  /// Posts one delivery and waits for the answer.
  ///
  /// @throws UncheckedIOException when there was none
  public Answer send(String id, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Request request = convention.wrap(new Request.Builder().url(url), id, bytes).build();
    try (Response response = http.newCall(request).execute()) {
      return new Answer(response.code(), response.body().string());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
