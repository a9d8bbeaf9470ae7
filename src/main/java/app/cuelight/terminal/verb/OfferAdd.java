package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds an offer.
@Command(
    name = "add",
    description = {
      "Adds a coupon to a campaign. Everybody gets a code of her own unless --code names one for",
      "all. Without --shop the codes are Cuelight's own and no shop is asked."
    })
final class OfferAdd implements Runnable {

  private static final int HOURS = 48;

  private final Call call;

  @Parameters(paramLabel = "OFFER", description = "Its id, such as welcome-5.")
  private OfferId id = new OfferId("-");

  @Option(names = "--campaign", paramLabel = "CAMPAIGN", required = true, description = "Of which.")
  private CampaignId campaign = new CampaignId("-");

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      required = true,
      description = "As the screen shows it.")
  private String title = "";

  @Option(names = "--off", paramLabel = "DISCOUNT", description = "What it gives: 10%% or 5USD.")
  private @Nullable Discount off;

  @Option(names = "--free-shipping", description = "Or: nothing to pay for shipping.")
  private boolean shipping;

  @Option(names = "--gift", paramLabel = "TEXT", description = "Or: something on top.")
  private @Nullable String gift;

  @Option(names = "--shop", paramLabel = "CONNECTION", description = "The shop that makes codes.")
  private @Nullable ConnectionName shop;

  @Option(names = "--code", paramLabel = "CODE", description = "One code for all.")
  private @Nullable String code;

  @Mixin private OfferTerms terms = new OfferTerms();

  OfferAdd(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      if (coupons.books().definitions().offer(id) != null) {
        throw new Refusal("There is a coupon " + id + " already. Nothing was changed.");
      }
      Offer offer = OfferVerb.made(() -> terms.over(offer()));
      OfferVerb.requireFallback(coupons, offer);
      CouponsVerb.done(coupons.desk().keep(offer));
      call.print(OfferVerb.answer(List.of(offer), coupons.books()));
    }
  }

  private Offer offer() {
    return new Offer(
        id,
        campaign,
        title,
        benefit(),
        shop,
        List.of(),
        worst(),
        List.of(),
        code == null ? CodeMode.UNIQUE : CodeMode.SHARED,
        code,
        Set.of(),
        new OfferLimits(1, null, null, null),
        new Validity.For(Duration.ofHours(HOURS)),
        Map.of("", "{name}: {title} {code} {link}"),
        null,
        null);
  }

  private Benefit benefit() {
    int given = (off == null ? 0 : 1) + (shipping ? 1 : 0) + (gift == null ? 0 : 1);
    if (given != 1) {
      throw new IllegalArgumentException(
          "A coupon gives one thing: --off, --free-shipping or --gift.");
    }
    if (off != null) {
      return new Benefit.Off(off);
    }
    return gift == null ? new Benefit.FreeShipping() : new Benefit.Gift(gift);
  }

  private Money worst() {
    Money worst = terms.worst();
    if (worst != null) {
      return worst;
    }
    if (off instanceof Discount.Amount(Money money)) {
      return money;
    }
    throw new IllegalArgumentException(
        "What one use costs at most is needed for budgets: --worst, such as --worst 5USD.");
  }
}
