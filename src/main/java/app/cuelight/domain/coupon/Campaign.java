package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.Money;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the shop wants to achieve with coupons, with its own money.
///
/// @param start when its coupons may first be granted
/// @param end when they no longer are, or null
/// @param zone whose clock its times are told by when a viewer's is not known
/// @param holdout of ten thousand people, how many get nothing so that the effect can be measured
/// @param salt decides by which people; never changed once something was granted
/// @param money what it may cost in all, or null
/// @param count how many grants it may make, or null
/// @param owner who answers for it
public record Campaign(
    CampaignId id,
    String name,
    Purpose purpose,
    Instant start,
    @Nullable Instant end,
    ZoneId zone,
    int holdout,
    String salt,
    @Nullable Money money,
    @Nullable Long count,
    String owner,
    State state) {

  /// Ten thousand: the whole of [#holdout].
  public static final int WHOLE = 10_000;

  /// @throws IllegalArgumentException with a sentence for the user when it makes no sense
  public Campaign {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A campaign has a name.");
    }
    if (end != null && !end.isAfter(start)) {
      throw new IllegalArgumentException("A campaign ends after it begins.");
    }
    if (holdout < 0 || holdout > WHOLE / 2) {
      throw new IllegalArgumentException("The control group is 0 to 50 percent.");
    }
    if (money != null && money.minor() < 0 || count != null && count < 0) {
      throw new IllegalArgumentException("A budget is not below nothing.");
    }
  }

  /// How far it is.
  public enum State {
    DRAFT,
    APPROVED,
    RUNNING,
    PAUSED,
    ENDED,
    /// Nothing of it is open any more, in the shop's books too.
    CLOSED
  }
}
