package app.cuelight.domain.coupon;

import java.util.Locale;
import java.util.Set;

/// How far the making of a code at the shop is (`facts/commerce.md` §7).
public enum MintState {
  WANTED,
  /// A call was begun; what came of it is not known yet.
  STARTED,
  RETRY,
  /// The code is somebody else's: the next number of the intent is wanted.
  COLLISION,
  /// It was there before, and ours.
  EXISTS,
  CREATED,
  FAILED,
  /// Nobody wants it any more.
  CANCELLED;

  /// Where it may go from here.
  public Set<MintState> next() {
    return switch (this) {
      case WANTED, RETRY, COLLISION -> Set.of(STARTED, FAILED, CANCELLED);
      case STARTED -> Set.of(STARTED, RETRY, COLLISION, EXISTS, CREATED, FAILED, CANCELLED);
      case EXISTS, CREATED, FAILED, CANCELLED -> Set.of();
    };
  }

  /// Whether a message may name the code.
  public boolean isThere() {
    return this == EXISTS || this == CREATED;
  }

  /// The name in files and on the command line.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
