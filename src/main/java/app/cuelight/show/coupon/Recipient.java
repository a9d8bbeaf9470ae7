package app.cuelight.show.coupon;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;

/// An identity as one text of the outbox, both ways.
final class Recipient {

  private static final String BETWEEN = "\n";

  private Recipient() {}

  static String text(Identity identity) {
    return String.join(
        BETWEEN, identity.connection().value(), identity.namespace(), identity.value());
  }

  static Identity read(String text) {
    String[] parts = text.split(BETWEEN, 3);
    return new Identity(new ConnectionName(parts[0]), parts[1], parts[2]);
  }
}
