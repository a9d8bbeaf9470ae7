package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Customers of orders put aside. Each of her orders says the same of a customer, as a rule; who is
/// fetched again shortly after is the one made before, so that a part makes a customer once and not
/// once an order. One thread at a time.
final class SpoolPeople {

  /// A power of two, several times as many as a part has customers.
  private static final int SLOTS = 1 << 13;

  /// So many bytes hold the beginning of her id, which tells most from each other.
  private static final int TELLING = 32;

  private final SpoolWords words;
  private final ByteWriter own = new ByteWriter();
  private final @Nullable Met[] met = new @Nullable Met[SLOTS];

  /// Somebody, and the bytes she was made of.
  private static final class Met {
    private final byte[] bytes;
    private final Person person;

    Met(byte[] bytes, Person person) {
      this.bytes = bytes;
      this.person = person;
    }
  }

  SpoolPeople(SpoolWords words) {
    this.words = words;
  }

  /// @throws IllegalArgumentException when more is told of her than orders of the past tell
  void write(ByteWriter out, Person person) {
    Profile profile = person.profile();
    if (!isShort(profile)) {
      throw new IllegalArgumentException("An order of the past tells name and country only.");
    }
    own.number(1L + person.further().size());
    write(person.identity());
    for (Identity further : person.further()) {
      write(further);
    }
    own.optional(profile.name());
    own.optional(profile.country());
    out.block(own);
  }

  private static boolean isShort(Profile profile) {
    return profile.handle() == null
        && profile.avatarUrl() == null
        && profile.locale() == null
        && profile.region() == null
        && profile.timeZone() == null
        && profile.birthday() == null
        && profile.roles() == null
        && profile.consent() == null
        && profile.patronage() == null;
  }

  private void write(Identity identity) {
    own.number(words.number(identity.connection().value()));
    own.number(words.number(identity.namespace()));
    own.text(identity.value());
  }

  Person read(ByteReader in) throws SQLException {
    int length = in.count();
    int slot = in.mark(Math.min(length, TELLING)) & SLOTS - 1;
    Met known = met[slot];
    if (known != null && in.isNext(known.bytes, length)) {
      in.skip(length);
      return known.person;
    }
    byte[] bytes = in.next(length);
    Person person = made(new ByteReader(bytes));
    met[slot] = new Met(bytes, person);
    return person;
  }

  /// Forgets everybody.
  void clear() {
    Arrays.fill(met, null);
  }

  private Person made(ByteReader in) throws SQLException {
    int count = in.count();
    Identity own = identity(in);
    List<Identity> further = new ArrayList<>(count - 1);
    for (int i = 1; i < count; i++) {
      further.add(identity(in));
    }
    String name = in.optional();
    String country = in.optional();
    return new Person(
        own, further, new Profile(name, null, null, null, country, null, null, null, null, null));
  }

  private Identity identity(ByteReader in) throws SQLException {
    ConnectionName connection = words.connection(in.number());
    return new Identity(connection, words.text(in.number()), in.text());
  }
}
