package app.cuelight.feed.standard;

import app.cuelight.feed.contract.ContractReader;
import app.cuelight.feed.contract.StandardSignature;
import app.cuelight.feed.receiver.ConnectionKind;
import app.cuelight.feed.receiver.OpenConnection;
import app.cuelight.feed.receiver.Refusal;
import app.cuelight.show.port.Connections.Connection;
import org.jspecify.annotations.Nullable;

/// The kind `standard-webhooks`: the open contract as Standard Webhooks 1.0 carries it
/// (standardwebhooks.com, standard-webhooks/standard-webhooks:spec/standard-webhooks.md).
public final class StandardWebhooks implements ConnectionKind {

  /// The name of the kind.
  public static final String KIND = "standard-webhooks";

  private final ContractReader reader;

  public StandardWebhooks(ContractReader reader) {
    this.reader = reader;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void check(Connection connection, @Nullable String secret) {
    if (secret == null) {
      throw new IllegalArgumentException(
          "A connection of this kind needs the secret its deliveries are signed with (whsec_...).");
    }
    var _ = new StandardSignature(secret);
  }

  @Override
  public OpenConnection open(Connection connection, @Nullable String secret) {
    try {
      check(connection, secret);
    } catch (IllegalArgumentException e) {
      return (_, _) -> {
        throw new Refusal(401, "secret", "This connection has no secret to verify with.");
      };
    }
    var signature = new StandardSignature(secret == null ? "" : secret);
    return new SignedDeliveries(connection.name(), signature, reader);
  }
}
