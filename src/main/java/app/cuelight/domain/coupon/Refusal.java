package app.cuelight.domain.coupon;

import java.util.Locale;

/// Why a viewer does not get a coupon now. Each has a plain sentence in both languages of the desk.
public enum Refusal {
  ALREADY_GRANTED,
  CONTROL_GROUP,
  QUIET_HOURS,
  NO_CONSENT,
  DO_NOT_CONTACT,
  NOT_NEWCOMER,
  /// The offer is for other tiers.
  OTHER_TIER,
  NOT_FOLLOWING,
  HAS_JUST_PAID,
  BUDGET_SPENT,
  SHOW_BUDGET_SPENT,
  ASSISTANT_BUDGET_SPENT,
  PERSON_BUDGET_SPENT,
  FREQUENCY_CAP,
  OFFER_LIMIT,
  TOO_FAST,
  NEEDS_APPROVAL,
  POOL_EMPTY,
  OFFER_ENDS_TOO_SOON,
  NOT_STARTED,
  ENDED,
  PAUSED,
  NOT_REACHABLE,
  SHOP_REFUSES,
  NO_BIRTHDAY_NEAR,
  CREW,
  FORGOTTEN;

  /// The name in files and on the command line: `already-granted`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
