package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Consent;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.Role;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that is known about a person; each fact the latest of its kind, whatever order they came in.
/// What she bought in all is the latest of each shop.
public record Facts(Map<Fact, Known> known) {

  /// Nothing known.
  public static final Facts NONE = new Facts(Map.of());

  public Facts {
    known =
        known.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<Fact, Known>(known));
  }

  /// The value of a fact, or null.
  public @Nullable String get(Fact fact) {
    Known value = known.get(fact);
    return value == null ? null : value.value();
  }

  /// What somebody noted about her, or null when nothing was or it was taken back.
  public @Nullable String noted(Fact fact) {
    String value = get(fact);
    return value == null || value.isEmpty() ? null : value;
  }

  /// What somebody noted about her, or null when nothing was or it was taken back.
  public @Nullable String noted(Note note) {
    return noted(fact(note));
  }

  /// What she consented to: true, false, or null when she was not asked.
  public @Nullable Boolean consent(Fact fact) {
    String value = get(fact);
    return value == null ? null : Boolean.valueOf(value);
  }

  /// Whether she is crew or a machine: never counted, never greeted.
  public boolean isCrew() {
    String roles = get(Fact.ROLES);
    return roles != null && !roles.isEmpty();
  }

  /// @param from the connection that says so
  Facts learn(Profile profile, ConnectionName from, long at) {
    if (profile.equals(Profile.EMPTY)) {
      return this;
    }
    EnumMap<Fact, Known> next = new EnumMap<>(Fact.class);
    next.putAll(known);
    put(next, Fact.NAME, profile.name(), at);
    put(next, Fact.HANDLE, profile.handle(), at);
    put(next, Fact.AVATAR, profile.avatarUrl(), at);
    put(next, Fact.LOCALE, profile.locale(), at);
    put(next, Fact.COUNTRY, profile.country(), at);
    put(next, Fact.REGION, profile.region(), at);
    put(next, Fact.TIME_ZONE, profile.timeZone(), at);
    put(next, Fact.BIRTHDAY, profile.birthday(), at);
    put(next, Fact.ROLES, text(profile.roles()), at);
    putConsent(next, profile.consent(), at);
    Known patron = Patrons.known(profile.patronage(), from, at);
    if (patron != null) {
      put(next, Fact.PATRONAGE, patron);
    }
    return next.equals(known) ? this : new Facts(next);
  }

  Facts noted(Map<Note, String> notes, long at) {
    EnumMap<Fact, Known> next = new EnumMap<>(Fact.class);
    next.putAll(known);
    notes.forEach((note, said) -> put(next, fact(note), said, at));
    return next.equals(known) ? this : new Facts(next);
  }

  Facts merge(Facts other) {
    if (other.known.isEmpty()) {
      return this;
    }
    EnumMap<Fact, Known> next = new EnumMap<>(Fact.class);
    next.putAll(known);
    other.known.forEach((fact, value) -> put(next, fact, value));
    return new Facts(next);
  }

  private static Fact fact(Note note) {
    return switch (note) {
      case LANGUAGE -> Fact.SPEAKS;
      case SAY -> Fact.SAY;
      case CALL -> Fact.CALL;
      case QUIET -> Fact.QUIET;
      case HEARD -> Fact.HEARD;
      case REMARK -> Fact.REMARK;
    };
  }

  private static void putConsent(EnumMap<Fact, Known> next, @Nullable Consent consent, long at) {
    if (consent != null) {
      put(next, Fact.GREET_BY_NAME, text(consent.greetByName()), at);
      put(next, Fact.GREET_ON_BIRTHDAY, text(consent.birthday()), at);
      put(next, Fact.COUPON_BY_CHAT, text(consent.couponByChat()), at);
      put(next, Fact.COUPON_BY_EMAIL, text(consent.couponByEmail()), at);
    }
  }

  private static void put(EnumMap<Fact, Known> next, Fact fact, @Nullable String value, long at) {
    if (value != null) {
      put(next, fact, new Known(value, at));
    }
  }

  private static void put(EnumMap<Fact, Known> next, Fact fact, Known said) {
    Known known = next.get(fact);
    next.put(fact, fact == Fact.PATRONAGE ? Patrons.both(known, said) : Known.later(known, said));
  }

  private static @Nullable String text(@Nullable Boolean flag) {
    return flag == null ? null : flag.toString();
  }

  private static @Nullable String text(@Nullable Set<Role> roles) {
    return roles == null
        ? null
        : roles.stream()
            .sorted()
            .map(role -> role.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(","));
  }
}
