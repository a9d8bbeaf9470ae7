package app.cuelight.launch;

import app.cuelight.feed.agora.AgoraKind;
import app.cuelight.feed.cloudevents.CloudEvents;
import app.cuelight.feed.obs.ObsKind;
import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.sender.Sender;
import app.cuelight.feed.shopify.ShopifyKind;
import app.cuelight.feed.standard.StandardWebhooks;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.Kinds;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kinds of connections as the command line knows them. A kind that listens is tried out with
/// an empty delivery: it is verified and answered like any other, and leaves nothing behind.
final class KnownKinds implements Kinds {

  private static final String EMPTY = "[]";

  private final List<ConnectionKind> kinds;
  private final InstantSource clock;

  KnownKinds(List<ConnectionKind> kinds, InstantSource clock) {
    this.kinds = List.copyOf(kinds);
    this.clock = clock;
  }

  @Override
  public List<String> names() {
    return kinds.stream().map(ConnectionKind::kind).toList();
  }

  @Override
  public void check(Connection connection, @Nullable String secret) {
    kind(connection).check(connection, secret);
  }

  @Override
  public String test(Connection connection, @Nullable String secret, @Nullable String receiver) {
    ConnectionKind kind = kind(connection);
    kind.check(connection, secret);
    if (kind instanceof AgoraKind agora) {
      return agora.test(connection, secret);
    }
    if (kind instanceof ShopifyKind shopify) {
      return shopify.test(connection, secret);
    }
    if (kind instanceof ObsKind obs) {
      return obs.test(connection, secret);
    }
    if (receiver == null) {
      return "The settings and the secret are in order. Nothing listens on this home at the moment:"
          + " start the console or `cuelight serve` to try a delivery too.";
    }
    String url = receiver + connection.path();
    return switch (connection.kind()) {
      case StandardWebhooks.KIND -> deliver(Sender.signing(url, said(secret), clock));
      case CloudEvents.KIND -> deliver(Sender.bearing(url, said(secret)));
      default -> "The settings and the secret are in order.";
    };
  }

  private ConnectionKind kind(Connection connection) {
    return kinds.stream()
        .filter(kind -> kind.kind().equals(connection.kind()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "This version knows no connections of kind " + connection.kind() + "."));
  }

  private static String deliver(Sender sender) {
    try (sender) {
      Sender.Answer answer = sender.send("connection-test", EMPTY);
      if (!answer.isAccepted()) {
        throw new IllegalArgumentException(
            "The receiver refused the trial delivery with "
                + answer.status()
                + ": "
                + answer.body());
      }
      return "A trial delivery was verified and answered with 200.";
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException("The receiver did not answer the trial delivery.", e);
    }
  }

  private static String said(@Nullable String secret) {
    return secret == null ? "" : secret;
  }
}
