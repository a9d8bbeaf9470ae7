package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.tier.model.BuyerClock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Somebody valuable is about to be lost: her chance to buy within 28 days has lately fallen far
/// below what is usual here. Given for two weeks as a rule and never for anybody else, so that a
/// list of warnings stays a list of things to do (`facts/segmentation.md` §8.3).
///
/// @param reason one sentence with the numbers
/// @param action what the playbook suggests
public record Warning(Bilingual reason, Bilingual action) {

  private static final int FEW = 3;

  static boolean isValuable(Evidence.Rfm rfm, BuyerLimits limits) {
    return rfm.fm() >= limits.valuable();
  }

  static @Nullable Warning of(
      Buying buying, Evidence.Rfm rfm, Outlook outlook, ShopNorms norms, Instant now) {
    BuyerLimits limits = norms.settings().buyers();
    Forecast forecast = norms.forecast();
    if (forecast == null
        || forecast.customers() < norms.settings().scores().ranked()
        || !isValuable(rfm, limits)
        || !outlook.isRed()
        || wasRed(buying, outlook, norms, forecast, now.minusMillis(limits.warned()))) {
      return null;
    }
    return new Warning(
        reason(buying.clock(now, norms.settings()), rfm, outlook), action(rfm, limits));
  }

  private static boolean wasRed(
      Buying buying, Outlook outlook, ShopNorms norms, Forecast forecast, Instant then) {
    Buying known = buying.until(then);
    if (!known.isBuyer()) {
      return false;
    }
    double chance = forecast.active(known.clock(then, norms.settings()), Forecast.SOON);
    return chance < outlook.usual28() * outlook.redBelow();
  }

  private static Bilingual reason(BuyerClock clock, Evidence.Rfm rfm, Outlook outlook) {
    long every = Math.max(1, Math.round(outlook.everyDays()));
    String en = clock.x() < FEW ? "Silent" : "Usually back every " + every + " days; silent";
    String zh = clock.x() < FEW ? "" : "通常每" + every + "天回购一次；";
    return new Bilingual(
        String.format(
            Locale.ROOT,
            "%s for %d days; the chance of an order within 28 days fell to %s (usual here %s).",
            en,
            rfm.recencyDays(),
            percent(outlook.active28()).en(),
            percent(outlook.usual28()).en()),
        String.format(
            Locale.ROOT,
            "%s已沉默%d天；28天内下单的可能性降到%s（本店通常为%s）。",
            zh,
            rfm.recencyDays(),
            percent(outlook.active28()).zh(),
            percent(outlook.usual28()).zh()));
  }

  private static Bilingual action(Evidence.Rfm rfm, BuyerLimits limits) {
    return rfm.fm() > limits.valuable()
        ? new Bilingual(
            "Greet her by name when she comes in, and keep a personal coupon ready.",
            "她进场时点名问候，并备好专属优惠券。")
        : new Bilingual(
            "Invite her to the next show with what she bought last.", "用她上次买过的品类邀请她来下一场。");
  }

  static Bilingual percent(double chance) {
    String number = String.format(Locale.ROOT, chance < 0.1 ? "%.1f" : "%.0f", chance * 100);
    return new Bilingual(number + " %", number + "%");
  }
}
