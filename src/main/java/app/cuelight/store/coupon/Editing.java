package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.show.port.CouponBooks.Definitions;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an edited offer does to codes that are there or on their way, inside one transaction.
///
/// A code is worth what it was made for. So what a coupon is worth is not changed while codes of it
/// are being made, and codes of its pool that nobody has yet are not given out any more.
final class Editing {

  private final Sql sql;

  Editing(Sql sql) {
    this.sql = sql;
  }

  /// @throws IllegalArgumentException with a sentence when codes are on their way
  void worth(@Nullable Offer before, Offer now) throws SQLException {
    if (before == null || isSame(before, now)) {
      return;
    }
    long onTheWay =
        sql.number(
            "SELECT count(*) FROM mints WHERE offer = ?"
                + " AND state IN ('WANTED', 'STARTED', 'RETRY', 'COLLISION')",
            now.id().value());
    if (onTheWay > 0) {
      throw Refused.of(
          "Codes of %s are still being made at the shop: %s. Wait until they have left or take them"
              + " back, then change what it is worth.",
          "“%s”的券码还在店铺生成：%s。请等它们发出或撤回后，再更改面值。", before.title(), onTheWay);
    }
    sql.run("UPDATE codes SET state = 'void' WHERE offer = ? AND state = 'free'", now.id().value());
    sql.run("DELETE FROM shop_ends WHERE offer = ?", now.id().value());
  }

  private static boolean isSame(Offer before, Offer now) {
    return before.benefit().equals(now.benefit())
        && before.worst().equals(now.worst())
        && before.minimumSpend().equals(now.minimumSpend())
        && before.products().equals(now.products())
        && before.mode() == now.mode()
        && Objects.equals(before.shop(), now.shop())
        && (before.validity().equals(now.validity())
            || !(before.validity() instanceof Validity.Until)
                && !(now.validity() instanceof Validity.Until));
  }

  /// Money of several currencies is never added: a budget in another than what its coupons cost
  /// could only refuse all of them.
  ///
  /// @throws IllegalArgumentException with a sentence that says what to do
  static void payable(Definitions known, Campaign campaign) {
    Money budget = campaign.money();
    if (budget == null) {
      return;
    }
    payable(budget);
    for (Offer offer : known.offers()) {
      if (offer.campaign().equals(campaign.id())) {
        same(budget, campaign, offer);
      }
    }
  }

  /// The same for one coupon of it.
  static void payable(Campaign campaign, Offer offer) {
    payable(offer.worst());
    Money budget = campaign.money();
    if (budget != null) {
      same(budget, campaign, offer);
    }
  }

  private static void same(Money budget, Campaign campaign, Offer offer) {
    String cost = offer.worst().currency();
    if (!budget.currency().equals(cost)) {
      throw Refused.of(
          "The budget of %s is in %s, and %s costs %s: one cannot be taken off the other. Give that coupon"
              + " a campaign of its own, or the campaign a budget in %s.",
          "“%s”的预算以 %s 计，而“%s”以 %s 计，无法相抵。请为该优惠另建活动，或把活动预算改为 %s。",
          campaign.name(),
          budget.currency(),
          offer.title(),
          cost,
          cost);
    }
  }

  private static void payable(Money money) {
    if (Currency.getInstance(money.currency()).getDefaultFractionDigits() < 0) {
      throw Refused.of(
          "Nobody pays in %s. Name a currency such as USD, JPY or KWD.",
          "没有人用 %s 付款。请填写货币，例如 USD、JPY 或 KWD。", money.currency());
    }
  }
}
