package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.port.RemoteTrouble;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.stream.Collectors;

/// Keeps a shop’s webhooks coming: subscribes at the start and looks every hour whether they are
/// still there. One thread's.
final class Subscriber {

  private static final System.Logger LOG = System.getLogger(Subscriber.class.getName());
  private static final Duration AGAIN = Duration.ofHours(1);
  private static final Duration SOON = Duration.ofMinutes(5);

  private final ConnectionName connection;
  private final Subscriptions subscriptions;
  private final Pause pause;
  private String said = "";

  Subscriber(ConnectionName connection, Subscriptions subscriptions, Pause pause) {
    this.connection = connection;
    this.subscriptions = subscriptions;
    this.pause = pause;
  }

  /// Goes on until the thread is interrupted.
  void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        pause.sleep(round());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Looks once, and says how long to wait before looking again.
  Duration round() {
    try {
      Subscriptions.Standing standing = subscriptions.keep();
      RemoteTrouble trouble = standing.trouble();
      say(trouble == null ? refusals(standing) : trouble.en());
      return trouble == null ? AGAIN : SOON;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Subscribing to the webhooks of " + connection + " went wrong", e);
      return SOON;
    }
  }

  /// What the shop refuses to tell, in sentences; empty where it tells all.
  static String refusals(Subscriptions.Standing standing) {
    return standing.refused().entrySet().stream()
        .map(one -> one.getKey().word() + ": " + one.getValue().en())
        .collect(Collectors.joining(" "));
  }

  private void say(String now) {
    if (!now.isEmpty() && !now.equals(said)) {
      LOG.log(Level.WARNING, "{0} cannot be told everything. {1}", connection, now);
    }
    said = now;
  }
}
