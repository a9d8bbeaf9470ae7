package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.Refused;
import org.jspecify.annotations.Nullable;

/// How often an offer is given.
///
/// @param perPerson grants one person may have within `days`
/// @param days how far back that looks; null for ever, 0 for the running show
/// @param perShow grants in one show, or null
/// @param total grants in all, or null
public record OfferLimits(
    int perPerson, @Nullable Integer days, @Nullable Long perShow, @Nullable Long total) {

  /// @throws IllegalArgumentException with a sentence for the user when it makes no sense
  public OfferLimits {
    if (perPerson < 1
        || days != null && days < 0
        || perShow != null && perShow < 0
        || total != null && total < 0) {
      throw Refused.of(
          "A coupon is given at least once to a person, and its other limits are not below zero.",
          "每人至少可得一张优惠券，其他上限不能小于零。");
    }
  }
}
