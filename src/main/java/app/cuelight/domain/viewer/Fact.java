package app.cuelight.domain.viewer;

/// What can be known about a person, each with the time it was said.
public enum Fact {
  NAME,
  HANDLE,
  AVATAR,
  LOCALE,
  COUNTRY,
  REGION,
  TIME_ZONE,
  BIRTHDAY,
  /// Role names in lower case, sorted, joined by commas; empty for an ordinary viewer.
  ROLES,
  /// Consent to be greeted by name, `true` or `false`.
  GREET_BY_NAME,
  GREET_ON_BIRTHDAY,
  COUPON_BY_CHAT,
  COUPON_BY_EMAIL
}
