package app.cuelight.terminal.verb;

import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Refusal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Changes an offer.
@Command(
    name = "set",
    description = {
      "Changes a coupon; what is not named stays. Codes that are out are worth what they were:",
      "codes of its pool that nobody has yet are made anew when it is worth something else."
    })
final class OfferSet implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "OFFER", description = "Its id.")
  private OfferId id = new OfferId("-");

  @Mixin private OfferTerms terms = new OfferTerms();

  OfferSet(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      Offer before = coupons.books().definitions().offer(id);
      if (before == null) {
        throw new Refusal("There is no coupon " + id + ".");
      }
      Offer offer = OfferVerb.made(() -> terms.over(before));
      OfferVerb.requireFallback(coupons, offer);
      CouponsVerb.done(coupons.desk().keep(offer));
      call.print(OfferVerb.answer(List.of(offer), coupons.books()));
    }
  }
}
