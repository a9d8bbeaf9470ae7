package app.cuelight.feed.agora;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.Role;
import app.cuelight.feed.agora.wire.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A user as Agora knows her: a number in the channel, and perhaps the account of the shop's app
/// behind it. Neither a name nor a language comes with them.
record AgoraUser(ConnectionName connection, long uid, @Nullable String account) {

  /// The namespace of the number.
  static final String UID = "agora.uid";

  /// The namespace of the account.
  static final String ACCOUNT = "agora.account";

  /// Her, as she comes in as a broadcaster: a host, never counted and never greeted.
  Person onStage() {
    return person(roles(Set.of(Role.HOST)));
  }

  /// Her, as she came back from the stage: an ordinary viewer again.
  Person amongAudience() {
    return person(roles(Set.of()));
  }

  /// Her, where nothing is said of the stage.
  Person somewhere() {
    return person(Profile.EMPTY);
  }

  private Person person(Profile profile) {
    String number = Long.toString(uid);
    List<Identity> further = new ArrayList<>(2);
    further.add(new Identity(connection, UID, number));
    if (account != null && Fields.isId(account, Identity.MAX_LENGTH)) {
      further.add(new Identity(connection, ACCOUNT, account));
    }
    return new Person(Identity.own(connection, number), further, profile);
  }

  private static Profile roles(Set<Role> roles) {
    return new Profile(null, null, null, null, null, null, null, null, roles, null);
  }
}
