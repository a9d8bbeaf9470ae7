package app.cuelight.feed.contract;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Consent;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.Role;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a viewer (`contract.md` §2).
final class PersonReading {

  private static final int MOST_IDS = 32;
  private static final int MOST_ROLES = 32;

  private static final Map<String, Role> ROLES =
      Map.of("host", Role.HOST, "moderator", Role.MODERATOR, "staff", Role.STAFF, "bot", Role.BOT);

  private final Cursor in;
  private final List<Identity> further = new ArrayList<>(0);
  private @Nullable String id;
  private @Nullable String name;
  private @Nullable String handle;
  private @Nullable String avatarUrl;
  private @Nullable String locale;
  private @Nullable String country;
  private @Nullable String region;
  private @Nullable String timeZone;
  private @Nullable String birthday;
  private @Nullable Set<Role> roles;
  private @Nullable Consent consent;

  private PersonReading(Cursor in) {
    this.in = in;
  }

  static Person read(Cursor in) {
    return new PersonReading(in).person();
  }

  private Person person() {
    in.fields(this::take);
    if (id == null) {
      throw in.missing("id");
    }
    return new Person(Identity.own(in.connection(), id), further, profile());
  }

  private Profile profile() {
    return new Profile(
        name, handle, avatarUrl, locale, country, region, timeZone, birthday, roles, consent);
  }

  private void take(String field) {
    switch (field) {
      case "id" -> id = in.id(Identity.MAX_LENGTH);
      case "ids" -> in.fields(this::takeId);
      case "name" -> name = said(Limits.LABEL);
      case "handle" -> handle = handle(said(Limits.LABEL));
      case "avatarUrl" -> avatarUrl = TextShape.url(in.text(Limits.URL));
      case "locale" -> locale = in.repeats().textOrNull(TextShape.locale(in.text(Limits.TAG)));
      case "country" -> country = country();
      case "region" -> region = said(Limits.LABEL);
      case "timeZone" -> timeZone = TextShape.zone(in.text(Limits.TAG));
      case "birthday" -> birthday = birthday();
      case "roles" -> roles = roles();
      case "consent" -> consent = consent();
      default -> {}
    }
  }

  private void takeId(String namespace) {
    if (!TextShape.isNamespace(namespace)) {
      throw in.bad("has a namespace that is not 1 to 64 characters of A-Z a-z 0-9 . _ -");
    }
    if (further.size() == MOST_IDS) {
      throw in.bad("must have at most " + MOST_IDS + " entries.");
    }
    further.add(new Identity(in.connection(), namespace, in.id(Identity.MAX_LENGTH)));
  }

  /// A descriptive text; an empty one says nothing.
  private @Nullable String said(int most) {
    String text = in.text(most);
    return text.isEmpty() ? null : text;
  }

  private static @Nullable String handle(@Nullable String text) {
    if (text == null || !text.startsWith("@")) {
      return text;
    }
    return text.length() == 1 ? null : text.substring(1);
  }

  private @Nullable String country() {
    String text = in.text(Limits.TAG);
    if (text.isEmpty()) {
      return null;
    }
    if (!Countries.isCountry(text)) {
      throw in.bad("must be a country of ISO 3166-1 in two capital letters, such as US.");
    }
    return in.repeats().text(text);
  }

  private @Nullable String birthday() {
    String text = in.text(Limits.TAG);
    if (text.isEmpty()) {
      return null;
    }
    try {
      // Years before 1000 or with a sign are no birthdays.
      return switch (text.length()) {
        case 7 -> MonthDay.parse(text).toString();
        case 10 -> LocalDate.parse(text).toString();
        default -> throw new DateTimeException("length");
      };
    } catch (DateTimeException e) {
      throw in.bad("must be YYYY-MM-DD or --MM-DD.");
    }
  }

  private Set<Role> roles() {
    Set<Role> said = EnumSet.noneOf(Role.class);
    in.elements(
        MOST_ROLES,
        () -> {
          Role role = ROLES.get(in.text(Limits.TAG));
          if (role != null) {
            said.add(role);
          }
        });
    return said;
  }

  private Consent consent() {
    var said = new ConsentReading();
    in.fields(field -> {
      switch (field) {
        case "greetByName" -> said.greetByName = in.flag();
        case "birthday" -> said.birthday = in.flag();
        case "coupon" -> in.fields(channel -> said.takeChannel(channel, in));
        default -> {}
      }
    });
    return new Consent(said.greetByName, said.birthday, said.chat, said.email);
  }

  /// What was said so far.
  private static final class ConsentReading {
    private @Nullable Boolean greetByName;
    private @Nullable Boolean birthday;
    private @Nullable Boolean chat;
    private @Nullable Boolean email;

    private void takeChannel(String channel, Cursor in) {
      switch (channel) {
        case "chat" -> chat = in.flag();
        case "email" -> email = in.flag();
        default -> {}
      }
    }
  }
}
