package app.cuelight.feed.receiver;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;

/// Finds a port to listen at: the chosen one, or when any will do, the next that is free.
record Ports(Receiver.Place place, int backlog, int tries) {

  HttpServer open() {
    int last = place.exact() || place.port() == 0 ? place.port() : place.port() + tries;
    for (int port = place.port(); ; port++) {
      try {
        return HttpServer.create(new InetSocketAddress(place.address(), port), backlog);
      } catch (BindException e) {
        if (port >= last) {
          throw new UncheckedIOException(sentence(), e);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The receiver could not be opened: " + e.getMessage(), e);
      }
    }
  }

  private String sentence() {
    String where = place.address().getHostAddress();
    return place.exact()
        ? "Port "
            + place.port()
            + " on "
            + where
            + " is taken, or not this computer's."
            + " Choose another one."
        : "No port from " + place.port() + " on is free on " + where + ".";
  }
}
