package app.cuelight.launch;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// A shop's back end: signs with the official Standard Webhooks library and posts.
final class Shop implements AutoCloseable {

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String secret;

  private Shop(String secret) {
    this.secret = secret;
  }

  /// A shop whose secret follows from its name.
  static Shop called(String name) {
    byte[] key = (name + " keeps this to itself, always").getBytes(StandardCharsets.UTF_8);
    return new Shop("whsec_" + Base64.getEncoder().encodeToString(key));
  }

  String secret() {
    return secret;
  }

  /// Posts one event.
  ///
  /// @return the status of the answer, and its body
  HttpResponse<String> post(String url, String id, String body) throws IOException {
    long now = Instant.now().getEpochSecond();
    try {
      var request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(Duration.ofSeconds(10))
              .header("content-type", "application/json")
              .header("webhook-id", id)
              .header("webhook-timestamp", Long.toString(now))
              .header("webhook-signature", new Webhook(secret).sign(id, now, body))
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (WebhookSigningException | EmptyWebhookSecretException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static String join(String viewer, String name, String locale, String country) {
    return """
    {"type":"viewer.join","timestamp":"%s","data":{"room":"main",\
    "viewer":{"id":"%s","name":"%s","locale":"%s","country":"%s"}}}\
    """
        .formatted(Instant.now(), viewer, name, locale, country);
  }

  static String order(String viewer, String order, String amount) {
    Instant now = Instant.now();
    return """
    {"type":"order","timestamp":"%s","data":{"viewer":{"id":"%s"},\
    "order":{"id":"%s","status":"paid","total":{"amount":"%s","currency":"USD"},\
    "placedAt":"%s","updatedAt":"%s"}}}\
    """
        .formatted(now, viewer, order, amount, now, now);
  }

  @Override
  public void close() {
    http.close();
  }
}
