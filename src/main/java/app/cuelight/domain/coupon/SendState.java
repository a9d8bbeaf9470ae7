package app.cuelight.domain.coupon;

import java.util.Locale;

/// Where a coupon's message is, or the making of its code (`facts/commerce.md` §7).
public enum SendState {
  /// May still be taken back.
  WAITING,
  QUEUED,
  /// Kept for the morning where she lives, by somebody's choice.
  HELD,
  /// A call was begun; what came of it is not known yet.
  STARTED,
  ACCEPTED,
  DELIVERED,
  /// Tried again later.
  RETRY,
  /// Nobody knows whether it left; somebody decides.
  UNCERTAIN,
  REJECTED,
  EXPIRED,
  /// Taken back before it left.
  CANCELLED,
  /// Somebody decided to leave an uncertain one alone.
  ABANDONED;

  /// Whether nothing changes it any more. An accepted one may still turn out to be delivered.
  public boolean isFinal() {
    return switch (this) {
      case DELIVERED, REJECTED, EXPIRED, CANCELLED, ABANDONED -> true;
      case WAITING, QUEUED, HELD, STARTED, ACCEPTED, RETRY, UNCERTAIN -> false;
    };
  }

  /// The name in files and on the command line.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
