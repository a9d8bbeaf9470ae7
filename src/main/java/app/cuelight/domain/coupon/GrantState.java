package app.cuelight.domain.coupon;

import java.util.Locale;
import java.util.Set;

/// How far a grant is (`facts/commerce.md` §7).
public enum GrantState {
  /// Budget and code are put aside.
  RESERVED,
  /// Its code is there, at the shop too.
  MINTED,
  /// Its message left.
  ISSUED,
  REDEEMED,
  /// A part of what it was used for went back.
  PART_REVERSED,
  REVERSED,
  EXPIRED,
  /// Taken back before it left.
  REVOKED;

  /// Where it may go from here.
  public Set<GrantState> next() {
    return switch (this) {
      case RESERVED -> Set.of(MINTED, REVOKED, EXPIRED);
      case MINTED -> Set.of(ISSUED, REVOKED, EXPIRED, REDEEMED);
      case ISSUED -> Set.of(REDEEMED, EXPIRED);
      case REDEEMED -> Set.of(PART_REVERSED, REVERSED);
      case PART_REVERSED -> Set.of(REVERSED);
      case REVERSED, EXPIRED, REVOKED -> Set.of();
    };
  }

  /// Whether it still counts against budgets and limits.
  public boolean counts() {
    return this != REVOKED && this != EXPIRED;
  }

  /// The name in files and on the command line.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
