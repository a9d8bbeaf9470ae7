package app.cuelight.feed.receiver;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.feed.contract.BadEvent;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.EventSink.Receipt;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers every request: path, method, room, body, what its connection makes of it, and only when
/// the events are durable, yes. Each refusal is counted on its connection by its code.
///
/// Runs on one virtual thread per request.
final class Door implements HttpHandler {

  private static final Logger LOG = System.getLogger(Door.class.getName());

  private final Load load;
  private final Handover handover;
  private final EventSink sink;
  private final InstantSource clock;
  private volatile Routes routes = Routes.NONE;
  private volatile boolean closing;

  Door(Load load, EventSink sink, InstantSource clock) {
    this.load = load;
    this.handover = new Handover(sink);
    this.sink = sink;
    this.clock = clock;
  }

  void lead(Routes next) {
    routes = next;
  }

  /// Takes nothing more in.
  void shut() {
    closing = true;
  }

  @Override
  public void handle(HttpExchange exchange) {
    try {
      answer(exchange).send(exchange);
    } catch (IOException e) {
      // The sender is gone; he will send again what was not answered.
      LOG.log(Level.DEBUG, "A sender left before his answer: {0}", e.toString());
    } finally {
      exchange.close();
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    Routes.Finding finding = routes.find(exchange.getRequestURI().getRawPath());
    Routes.Route route = finding.route();
    if (route == null) {
      count(finding.guessed(), "token");
      return Answer.of(new Refusal(404, "path", "There is nothing here."));
    }
    ConnectionName name = route.connection().name();
    try {
      return take(exchange, route);
    } catch (Refusal refusal) {
      sink.refused(name, refusal.code());
      return Answer.of(refusal);
    } catch (BadEvent bad) {
      sink.refused(name, bad.code());
      return Answer.of(new Refusal(400, bad.code(), bad.text()));
    } catch (IOException e) {
      sink.refused(name, "incomplete");
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A delivery to " + name + " could not be read", e);
      sink.refused(name, "internal");
      return Answer.of(new Refusal(500, "internal", "Something is wrong on this side."));
    }
  }

  private Answer take(HttpExchange exchange, Routes.Route route) throws IOException {
    if (closing) {
      throw Handover.full(
          "Cuelight is closing.", Map.of("Connection", "close", "Retry-After", "5"));
    }
    requireMethod(exchange, route);
    try (Load.Ticket ticket = load.enter(BodyReading.room(exchange))) {
      if (ticket == null) {
        throw Handover.full("Too many deliveries are under way.", Map.of("Retry-After", "1"));
      }
      byte[] body = BodyReading.read(exchange);
      return switch (route.open().read(request(exchange, body), clock.instant())) {
        case Reading.Reply reply -> Answer.of(reply);
        case Reading.Delivery delivery -> {
          Receipt receipt = handover.deliver(delivery.arrivals());
          route.heard(sink);
          yield Answer.of(receipt);
        }
      };
    }
  }

  private static void requireMethod(HttpExchange exchange, Routes.Route route) {
    var methods = route.open().methods();
    if (!methods.contains(exchange.getRequestMethod())) {
      String allowed = String.join(", ", methods.stream().sorted().toList());
      throw new Refusal(405, "method", "Send with " + allowed + ".", Map.of("Allow", allowed));
    }
  }

  private static RawRequest request(HttpExchange exchange, byte[] body) {
    return new RawRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        exchange.getRequestHeaders(),
        body);
  }

  private void count(@Nullable ConnectionName connection, String code) {
    if (connection != null) {
      sink.refused(connection, code);
    }
  }
}
