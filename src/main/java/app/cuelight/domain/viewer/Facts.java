package app.cuelight.domain.viewer;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Consent;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.Role;
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
    known = FactMap.copyOf(known);
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
    FactMap.Draft next = draft();
    next.say(Fact.NAME, profile.name(), at);
    next.say(Fact.HANDLE, profile.handle(), at);
    next.say(Fact.AVATAR, profile.avatarUrl(), at);
    next.say(Fact.LOCALE, profile.locale(), at);
    next.say(Fact.COUNTRY, profile.country(), at);
    next.say(Fact.REGION, profile.region(), at);
    next.say(Fact.TIME_ZONE, profile.timeZone(), at);
    next.say(Fact.BIRTHDAY, profile.birthday(), at);
    next.say(Fact.ROLES, text(profile.roles()), at);
    sayConsent(next, profile.consent(), at);
    Known patron = Patrons.known(profile.patronage(), from, at);
    if (patron != null) {
      next.take(Fact.PATRONAGE, patron);
    }
    return after(next);
  }

  Facts noted(Map<Note, String> notes, long at) {
    FactMap.Draft next = draft();
    notes.forEach((note, said) -> next.say(fact(note), said, at));
    return after(next);
  }

  Facts merge(Facts other) {
    FactMap.Draft next = draft();
    other.known.forEach(next::take);
    return after(next);
  }

  /// When the first of it was said, milliseconds; [Long#MAX_VALUE] when nothing was.
  long first() {
    return FactMap.copyOf(known).first();
  }

  /// When the last of it was said, milliseconds; [Long#MIN_VALUE] when nothing was.
  long last() {
    return FactMap.copyOf(known).last();
  }

  private FactMap.Draft draft() {
    return new FactMap.Draft(FactMap.copyOf(known));
  }

  private Facts after(FactMap.Draft draft) {
    FactMap next = draft.done();
    return next.equals(known) ? this : new Facts(next);
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

  private static void sayConsent(FactMap.Draft next, @Nullable Consent consent, long at) {
    if (consent != null) {
      next.say(Fact.GREET_BY_NAME, text(consent.greetByName()), at);
      next.say(Fact.GREET_ON_BIRTHDAY, text(consent.birthday()), at);
      next.say(Fact.COUPON_BY_CHAT, text(consent.couponByChat()), at);
      next.say(Fact.COUPON_BY_EMAIL, text(consent.couponByEmail()), at);
    }
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
