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
  COUPON_BY_EMAIL,
  /// The language somebody of the show says she speaks, BCP 47; final.
  SPEAKS,
  /// How her name is said, in letters the host reads.
  SAY,
  /// What she is to be called.
  CALL,
  /// `true` when she is never to be called out on air.
  QUIET,
  /// What was heard of her language in her comments.
  HEARD,
  /// Anything else worth remembering.
  REMARK,
  /// What her shop says she bought of it in all ([Before]).
  PATRONAGE
}
