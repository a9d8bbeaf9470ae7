package app.cuelight.domain.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Facts about a person that one event tells; null means the event does not say.
///
/// @param name the display name exactly as the platform has it
/// @param handle the platform handle, without `@`
/// @param locale BCP 47
/// @param country ISO 3166-1 alpha-2, upper case
/// @param region a subdivision or city, free text
/// @param timeZone an IANA zone id
/// @param birthday `YYYY-MM-DD` or `--MM-DD`
/// @param roles null when not said; an empty set says "an ordinary viewer"
/// @param patronage what her shop says she bought of it in all
public record Profile(
    @Nullable String name,
    @Nullable String handle,
    @Nullable String avatarUrl,
    @Nullable String locale,
    @Nullable String country,
    @Nullable String region,
    @Nullable String timeZone,
    @Nullable String birthday,
    @Nullable Set<Role> roles,
    @Nullable Consent consent,
    @Nullable Patronage patronage) {

  /// Nothing said.
  public static final Profile EMPTY =
      new Profile(null, null, null, null, null, null, null, null, null, null);

  public Profile {
    roles = roles == null ? null : Set.copyOf(roles);
  }

  /// All but what only shops tell.
  public Profile(
      @Nullable String name,
      @Nullable String handle,
      @Nullable String avatarUrl,
      @Nullable String locale,
      @Nullable String country,
      @Nullable String region,
      @Nullable String timeZone,
      @Nullable String birthday,
      @Nullable Set<Role> roles,
      @Nullable Consent consent) {
    this(
        name, handle, avatarUrl, locale, country, region, timeZone, birthday, roles, consent, null);
  }
}
