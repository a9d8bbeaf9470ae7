package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.tier.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One coupon of a campaign: what it gives, to whom, how often, how long, in which words.
///
/// @param title as the screen shows it: `Welcome US$5`
/// @param shop the connection whose shop makes its codes, or null for one that needs none
/// @param minimumSpend what an order must come to, by currency; empty for any order
/// @param worst what one use costs the shop at most, for budgets; a percentage needs it
/// @param products ids of the shop's products or collections it is for; empty for all
/// @param tiers who it is for; empty for everybody
/// @param messages by language (BCP 47, `""` for every other one); `{name}`, `{code}`, `{link}`,
///   `{until}` and `{title}` stand for their values
/// @param sharedCode the code of a [CodeMode#SHARED] offer, else null
/// @param slot the key it is on, 5 to 7 for F5 to F7, or null
/// @param fallback the offer that takes its place when its pool is empty, or null
public record Offer(
    OfferId id,
    CampaignId campaign,
    String title,
    Benefit benefit,
    @Nullable ConnectionName shop,
    List<Money> minimumSpend,
    Money worst,
    List<String> products,
    CodeMode mode,
    @Nullable String sharedCode,
    Set<Tier> tiers,
    OfferLimits limits,
    Validity validity,
    Map<String, String> messages,
    @Nullable Integer slot,
    @Nullable OfferId fallback) {

  private static final int FIRST_SLOT = 5;
  private static final int LAST_SLOT = 7;

  /// The same where one grant costs something else at most, such as all uses of a code for a room.
  public Offer costing(Money most) {
    return new Offer(
        id,
        campaign,
        title,
        benefit,
        shop,
        minimumSpend,
        most,
        products,
        mode,
        sharedCode,
        tiers,
        limits,
        validity,
        messages,
        slot,
        fallback);
  }

  /// @throws IllegalArgumentException with a sentence for the user when it makes no sense
  public Offer {
    minimumSpend = List.copyOf(minimumSpend);
    products = List.copyOf(products);
    tiers = Set.copyOf(tiers);
    messages = Map.copyOf(messages);
    if (title.isBlank()) {
      throw Refused.of("A coupon has a title, such as \"Welcome US$5\".", "优惠券须有标题，例如“新客立减 US$5”。");
    }
    if (worst.minor() < 0) {
      throw Refused.of("What a coupon costs at most is not below nothing.", "优惠券的最高成本不能小于零。");
    }
    if ((mode == CodeMode.SHARED) != (sharedCode != null)) {
      throw Refused.of(
          "A coupon with one code for all names it, and no other coupon does.",
          "共用一个券码的优惠券须写明券码，其他优惠券则不能写。");
    }
    if (slot != null && (slot < FIRST_SLOT || slot > LAST_SLOT)) {
      throw Refused.of(
          "A coupon is on the key F5, F6 or F7, or on none.", "优惠券只能放在 F5、F6 或 F7 键上，或不放。");
    }
  }
}
