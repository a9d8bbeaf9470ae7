package app.cuelight.domain.coupon;

import java.util.Locale;
import java.util.Set;

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

  /// Where it may go from here. What was begun may be begun again where the remote side knows it.
  public Set<SendState> next() {
    return switch (this) {
      case WAITING -> Set.of(QUEUED, HELD, CANCELLED, EXPIRED);
      case QUEUED -> Set.of(STARTED, CANCELLED, EXPIRED, REJECTED);
      case RETRY -> Set.of(STARTED, EXPIRED, REJECTED, UNCERTAIN);
      case HELD -> Set.of(QUEUED, CANCELLED, EXPIRED);
      case STARTED -> Set.of(STARTED, ACCEPTED, DELIVERED, RETRY, UNCERTAIN, REJECTED, EXPIRED);
      case ACCEPTED -> Set.of(DELIVERED);
      case UNCERTAIN -> Set.of(QUEUED, ACCEPTED, DELIVERED, ABANDONED);
      case DELIVERED, REJECTED, EXPIRED, CANCELLED, ABANDONED -> Set.of();
    };
  }

  /// Whether nothing of it has left and nothing may be on its way.
  public boolean hasNotLeft() {
    return switch (this) {
      case WAITING, QUEUED, HELD -> true;
      case STARTED,
          ACCEPTED,
          DELIVERED,
          RETRY,
          UNCERTAIN,
          REJECTED,
          EXPIRED,
          CANCELLED,
          ABANDONED ->
          false;
    };
  }

  /// The name in files and on the command line.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
