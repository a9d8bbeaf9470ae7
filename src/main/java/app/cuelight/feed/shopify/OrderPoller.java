package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.feed.contract.BadEvent;
import app.cuelight.show.port.Cursors;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.show.port.RemoteTrouble.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Asks a shop again and again for the orders that changed: webhooks alone may be late, repeated or
/// lost. Customers are taken from their orders: the shop's own filter for changed customers knows
/// whole days only.
///
/// Orders come by the time they changed. The next round begins a little before the newest one seen,
/// since the shop's index lags behind; what comes again changes nothing. A question is answered for
/// at most 25,000 orders, so that before that a new one begins where the last page ended. One
/// thread at a time.
final class OrderPoller {

  private static final System.Logger LOG = System.getLogger(OrderPoller.class.getName());
  private static final Duration OVERLAP = Duration.ofMinutes(5);
  private static final Duration OVERLAP_AT_START = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int PAGE = 100;
  private static final int LEAST_PAGE = 5;
  private static final int MOST_OF_ONE_QUESTION = 24_000;
  private static final int MOST_DOUBLINGS = 8;
  private static final double SPREAD = 0.2;
  private static final String FINE = "ok";

  private final ConnectionName connection;
  private final ShopClient client;
  private final ShopifyDecoder decoder;
  private final Keeping keeping;
  private final Timing timing;
  private final Cursors cursors;
  private final String asked;
  private @Nullable Instant newest;
  private boolean isFirst = true;
  private int page = PAGE;
  private int failures;
  private String state = "";

  /// The time, and how to let it go by.
  record Timing(InstantSource clock, Pause pause, RandomGenerator random) {}

  OrderPoller(
      ConnectionName connection,
      ShopClient client,
      ShopifyDecoder decoder,
      Keeping keeping,
      Timing timing,
      Cursors cursors) {
    this.connection = connection;
    this.client = client;
    this.decoder = decoder;
    this.keeping = keeping;
    this.timing = timing;
    this.cursors = cursors;
    this.asked = "shopify " + connection + " " + client.settings().shop();
  }

  /// Asks until the thread is interrupted.
  void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        timing.pause().sleep(roundOrSlowly());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration roundOrSlowly() throws InterruptedException {
    try {
      return round();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Asking " + connection + " for orders went wrong", e);
      report("poll-internal");
      return LONGEST;
    }
  }

  /// Asks for everything that changed.
  ///
  /// @return how long to wait before the next round
  Duration round() throws InterruptedException {
    Instant from = from();
    while (from != null) {
      Outcome outcome = question(from);
      if (outcome.trouble() != null) {
        return failed(outcome.trouble());
      }
      from = outcome.next();
    }
    isFirst = false;
    report(FINE);
    failures = 0;
    return client.settings().every();
  }

  /// A little before the newest order seen, more after a start; the beginning where none was.
  private Instant from() {
    Instant known = newest == null ? cursors.newest(asked) : newest;
    if (known == null) {
      return begin();
    }
    Instant from = known.minus(isFirst ? OVERLAP_AT_START : OVERLAP);
    return isFirst && from.isAfter(timing.clock().instant()) ? begin() : from;
  }

  private Instant begin() {
    Duration back = Duration.ofDays(client.settings().historyDays());
    return timing.clock().instant().minus(back).truncatedTo(ChronoUnit.SECONDS);
  }

  /// What a question came to.
  ///
  /// @param next where another question has to begin, or null when there is no more
  private record Outcome(@Nullable Instant next, @Nullable RemoteTrouble trouble) {}

  private Outcome question(Instant from) throws InterruptedException {
    String after = null;
    int asked = 0;
    while (true) {
      Map<String, Object> variables = new HashMap<>();
      variables.put("query", "updated_at:>='" + from.truncatedTo(ChronoUnit.SECONDS) + "'");
      variables.put("first", page);
      variables.put("after", after);
      JsonNode orders;
      switch (client.ask(Operation.ORDERS, variables)) {
        case Reply.Failed(RemoteTrouble trouble) -> {
          if (trouble.code().equals(ShopClient.TOO_DEAR) && page > LEAST_PAGE) {
            page = Math.max(LEAST_PAGE, page / 2);
            continue;
          }
          return new Outcome(null, trouble);
        }
        case Reply.Data(JsonNode data) -> orders = Json.at(data, "orders");
      }
      List<JsonNode> nodes = Json.elements(orders.path("nodes"));
      if (!keeping.keep(arrivals(nodes))) {
        return new Outcome(null, Troubles.broken(Kind.LATER));
      }
      Instant last = last(nodes);
      asked += nodes.size();
      after = Json.text(orders, "pageInfo", "endCursor");
      if (!orders.path("pageInfo").path("hasNextPage").asBoolean() || after == null) {
        return new Outcome(null, null);
      }
      if (asked >= MOST_OF_ONE_QUESTION && last != null) {
        return new Outcome(last.isAfter(from) ? last : from.plusSeconds(1), null);
      }
    }
  }

  private List<Arrival> arrivals(List<JsonNode> nodes) {
    List<Arrival> arrivals = new ArrayList<>(nodes.size());
    Instant now = timing.clock().instant();
    for (JsonNode node : nodes) {
      try {
        arrivals.add(decoder.polled(node, connection, now));
      } catch (BadEvent e) {
        keeping.sink().refused(connection, e.code());
      }
    }
    return arrivals;
  }

  private @Nullable Instant last(List<JsonNode> nodes) {
    Instant last = null;
    for (JsonNode node : nodes) {
      Instant at = Hook.instant(Json.text(node, "updatedAt"));
      last = at != null && (last == null || at.isAfter(last)) ? at : last;
    }
    if (last != null && (newest == null || last.isAfter(newest))) {
      newest = last;
      cursors.keep(asked, last);
    }
    return last;
  }

  private Duration failed(RemoteTrouble trouble) {
    if (report(trouble.code())) {
      LOG.log(System.Logger.Level.WARNING, "{0}: {1}", connection, trouble.en());
    }
    failures++;
    long doubled = 1L << Math.min(failures, MOST_DOUBLINGS);
    Duration wait = client.settings().every().multipliedBy(doubled);
    boolean isLong = trouble.kind() != Kind.LATER || wait.compareTo(LONGEST) > 0;
    double factor = 1 + SPREAD * (2 * timing.random().nextDouble() - 1);
    return Duration.ofMillis(Math.round((isLong ? LONGEST : wait).toMillis() * factor));
  }

  /// Reports a state, unless it was reported already; whether this is news.
  private boolean report(String now) {
    if (now.equals(state)) {
      return false;
    }
    state = now;
    keeping.sink().state(connection, now);
    return true;
  }
}
