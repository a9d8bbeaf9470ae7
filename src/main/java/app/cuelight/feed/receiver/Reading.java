package app.cuelight.feed.receiver;

import app.cuelight.domain.event.Arrival;
import java.util.List;
import java.util.Map;

/// What a request turned out to be.
public sealed interface Reading {

  /// Events to be kept, all or none; none at all for a health check. Answered with the numbers of
  /// accepted and repeated events once they are durable.
  record Delivery(List<Arrival> arrivals) implements Reading {
    public Delivery {
      arrivals = List.copyOf(arrivals);
    }
  }

  /// A question about the connection itself, answered at once and without a body.
  record Reply(int status, Map<String, String> headers) implements Reading {
    public Reply {
      headers = Map.copyOf(headers);
    }
  }
}
