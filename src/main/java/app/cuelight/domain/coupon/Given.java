package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the books say about an offer, a person and an operator, at the moment a grant is judged.
///
/// @param hers grants to any of her identities that were not taken back, of every offer, oldest
///   first
/// @param campaignSpent reserved and committed for the campaign
/// @param campaignCount grants of the campaign
/// @param showSpent reserved and committed in this show, all campaigns
/// @param assistantSpent by this operator in this show
/// @param offerInShow grants of this offer in this show
/// @param offerInAll grants of this offer
/// @param lastMinute grants by this operator in the last minute
/// @param free codes left in its pool; -1 when it never had one
/// @param approved what somebody else agreed to for this offer in this show and is left of it, in
///   minor units of the offer's cost
public record Given(
    List<Grant> hers,
    long campaignSpent,
    long campaignCount,
    long showSpent,
    long assistantSpent,
    long offerInShow,
    long offerInAll,
    int lastMinute,
    long free,
    long approved) {

  /// What the books say when nobody agreed to anything.
  public Given(
      List<Grant> hers,
      long campaignSpent,
      long campaignCount,
      long showSpent,
      long assistantSpent,
      long offerInShow,
      long offerInAll,
      int lastMinute,
      long free) {
    this(
        hers,
        campaignSpent,
        campaignCount,
        showSpent,
        assistantSpent,
        offerInShow,
        offerInAll,
        lastMinute,
        free,
        0);
  }

  /// Nothing was given to anybody.
  public static final Given NONE = new Given(List.of(), 0, 0, 0, 0, 0, 0, 0, -1);

  public Given {
    hers = List.copyOf(hers);
  }

  /// One grant of hers.
  ///
  /// @param open whether its message has not left yet
  /// @param newcomer whether it was of a campaign for newcomers
  public record Grant(
      OfferId offer,
      String show,
      Money worst,
      String by,
      Instant at,
      boolean open,
      boolean newcomer) {}

  /// The same after more grants of the same offer by the same operator to others.
  public Given after(int grants, long each) {
    long sum = grants * each;
    return new Given(
        hers,
        campaignSpent + sum,
        campaignCount + grants,
        showSpent + sum,
        assistantSpent + sum,
        offerInShow + grants,
        offerInAll + grants,
        lastMinute,
        free,
        Math.max(0, approved - sum));
  }

  /// The newest of hers of an offer within a window, or null.
  @Nullable Grant latest(OfferId offer) {
    Grant found = null;
    for (Grant grant : hers) {
      if (grant.offer().equals(offer)) {
        found = grant;
      }
    }
    return found;
  }
}
