package app.cuelight.feed.receiver;

import app.cuelight.show.port.EventSink.Receipt;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a sender is told.
record Answer(int status, String body, Map<String, String> headers) {

  static Answer of(Receipt receipt) {
    String body =
        "{\"accepted\":" + receipt.accepted() + ",\"duplicates\":" + receipt.duplicates() + "}";
    return new Answer(200, body, Map.of());
  }

  static Answer of(Refusal refusal) {
    String body =
        "{\"code\":\""
            + quoted(refusal.code())
            + "\",\"message\":\""
            + quoted(refusal.sentence())
            + "\"}";
    return new Answer(refusal.status(), body, refusal.headers());
  }

  static Answer of(Reading.Reply reply) {
    return new Answer(reply.status(), "", reply.headers());
  }

  /// Sends the answer and lets the connection go on to its next request.
  void send(HttpExchange exchange) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    if (body.isEmpty() || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String quoted(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }
}
