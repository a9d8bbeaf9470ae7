package app.cuelight.domain.coupon;

/// What a campaign is for; it decides who is suggested for it.
public enum Purpose {
  NEWCOMER,
  ACTIVE,
  RECALL,
  VIP,
  BIRTHDAY,
  FLASH,
  APOLOGY
}
