package app.cuelight.domain.basic;

import org.jspecify.annotations.Nullable;

/// One name by which a platform knows a person: `(connection, namespace, value)`.
///
/// The namespace [#OWN] is the id a connection itself gives its viewers and is unique within that
/// connection. A namespace with a dot (`agora.uid`, `shop.customer`) is shared between connections:
/// the same value there is the same person, whoever reported it. Any other namespace is private to
/// its connection. Two viewers that share a [#link()] are one person.
public record Identity(ConnectionName connection, String namespace, String value)
    implements Comparable<Identity> {

  /// The namespace of a connection's own viewer ids.
  public static final String OWN = "id";

  /// The longest value accepted (`contract.md`, viewer id), in UTF-16 units.
  public static final int MAX_LENGTH = 128;

  public Identity {
    if (namespace.isEmpty() || namespace.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("An identity's namespace has 1 to 128 characters.");
    }
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("An identity's value has 1 to 128 characters.");
    }
    WellFormed.require(namespace);
    WellFormed.require(value);
  }

  /// The id a connection gives one of its own viewers.
  public static Identity own(ConnectionName connection, String value) {
    return new Identity(connection, OWN, value);
  }

  /// Whether this is the connection's own id for the person.
  public boolean isOwn() {
    return namespace.equals(OWN);
  }

  /// The text under which this identity is found; equal texts are the same person. A colon in the
  /// namespace is escaped, so that no namespace can pass for another one or for a connection.
  public String link() {
    if (isOwn()) {
      return connection.value() + ":" + value;
    }
    String space = namespace.replace(":", "%3A");
    return space.indexOf('.') >= 0
        ? space + ":" + value
        : connection.value() + "/" + space + ":" + value;
  }

  /// Written out for the same reason as that of [ViewerId]; what differs most often comes first.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Identity identity
        && value.equals(identity.value)
        && namespace.equals(identity.namespace)
        && connection.equals(identity.connection);
  }

  @Override
  public int hashCode() {
    return 31 * value.hashCode() + namespace.hashCode();
  }

  /// Own ids first, then by link: the smallest identity names the viewer.
  @Override
  public int compareTo(Identity other) {
    if (isOwn() != other.isOwn()) {
      return isOwn() ? -1 : 1;
    }
    int byLink = link().compareTo(other.link());
    int byConnection = byLink != 0 ? byLink : connection.compareTo(other.connection);
    return byConnection != 0 ? byConnection : namespace.compareTo(other.namespace);
  }
}
