package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Refused;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What holds for all coupons of the shop.
///
/// @param perShow what coupons of one show may cost, or null
/// @param perAssistant what one operator may grant in one show, or null
/// @param perPerson what one person may be granted in thirty days, or null
/// @param countPerShow coupons one person gets in one show
/// @param countPerWeek coupons one person gets in seven days
/// @param perMinute coupons one operator sends in a minute
/// @param approvalAbove above this somebody else than the sender must agree, or null
/// @param quietFrom when nothing leaves any more where she lives, off the room
/// @param quietTo when it may again
/// @param followersOnly whether only people who follow get one
/// @param paidMinutes nobody who paid within so many minutes gets one
/// @param held of ten thousand people, how many never get any coupon, for measuring
/// @param salt decides which people
public record GuardRails(
    @Nullable Money perShow,
    @Nullable Money perAssistant,
    @Nullable Money perPerson,
    int countPerShow,
    int countPerWeek,
    int perMinute,
    @Nullable Money approvalAbove,
    LocalTime quietFrom,
    LocalTime quietTo,
    boolean followersOnly,
    int paidMinutes,
    int held,
    String salt) {

  /// What holds until the shop chooses (`look.md`, the Coupons screen).
  public static final GuardRails USUAL =
      new GuardRails(
          null,
          null,
          null,
          2,
          4,
          30,
          null,
          LocalTime.of(22, 0),
          LocalTime.of(8, 0),
          false,
          10,
          500,
          "cuelight");

  /// Whether a cost is one that somebody else than who causes it has to agree to. A cost in another
  /// currency than the limit's cannot be held against it: it is.
  public boolean asks(Money worst) {
    return approvalAbove != null
        && (!approvalAbove.currency().equals(worst.currency())
            || worst.minor() > approvalAbove.minor());
  }

  /// @throws IllegalArgumentException with a sentence for the user when it makes no sense
  public GuardRails {
    if (countPerShow < 1 || countPerWeek < 1 || perMinute < 1 || paidMinutes < 0) {
      throw Refused.of("The limits of coupons are at least one each.", "优惠券的各项上限至少为 1。");
    }
    if (held < 0 || held > Campaign.WHOLE / 2) {
      throw Refused.of("The control group is 0 to 50 percent.", "对照组为百分之 0 至 50。");
    }
  }
}
