package app.cuelight.domain.event;

import app.cuelight.domain.basic.Identity;
import java.util.List;

/// The viewer an event speaks of: her identity on the connection, further identities of the same
/// person, and what the event says about her.
public record Person(Identity identity, List<Identity> further, Profile profile) {

  public Person {
    further = List.copyOf(further);
  }

  /// A person of whom nothing but one identity is known.
  public static Person of(Identity identity) {
    return new Person(identity, List.of(), Profile.EMPTY);
  }
}
