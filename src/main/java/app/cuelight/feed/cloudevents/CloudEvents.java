package app.cuelight.feed.cloudevents;

import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.feed.receiver.Refusal;
import app.cuelight.show.port.Connections.Connection;
import org.jspecify.annotations.Nullable;

/// The kind `cloudevents`: the open contract as CloudEvents 1.0 carries it over HTTP
/// (cloudevents/spec: cloudevents/bindings/http-protocol-binding.md), authenticated as its webhook
/// rules say, with a bearer token (cloudevents/http-webhook.md §3).
public final class CloudEvents implements ConnectionKind {

  /// The name of the kind.
  public static final String KIND = "cloudevents";

  private static final int SHORTEST_TOKEN = 8;

  private final ContractReader reader;

  public CloudEvents(ContractReader reader) {
    this.reader = reader;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void check(Connection connection, @Nullable String secret) {
    if (secret == null || !isToken(secret)) {
      throw new IllegalArgumentException(
          "A connection of this kind needs a bearer token of at least "
              + SHORTEST_TOKEN
              + " visible ASCII characters, without spaces.");
    }
  }

  private static boolean isToken(String secret) {
    return secret.length() >= SHORTEST_TOKEN && secret.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  @Override
  public OpenConnection open(Connection connection, @Nullable String secret) {
    if (secret == null || !isToken(secret)) {
      return (_, _) -> {
        throw new Refusal(401, "secret", "This connection has no token to compare with.");
      };
    }
    return new EventDeliveries(connection.name(), secret, reader);
  }
}
