package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says whether somebody may get an offer.
@Command(name = "may", description = "Says whether somebody may get a coupon now; changes nothing.")
final class CouponsMay implements Runnable {

  private final Call call;

  @Parameters(index = "0", paramLabel = "OFFER", description = "Which coupon.")
  private OfferId offer = new OfferId("-");

  @Parameters(index = "1", paramLabel = "VIEWER", description = "Whom, such as shop:u1.")
  private String viewer = "";

  CouponsMay(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      ViewerId she = Persons.known(coupons.shelf(), viewer).id();
      Verdict verdict = CouponsVerb.done(coupons.desk().may(she)).get(offer);
      if (verdict == null) {
        throw new Refusal("There is no coupon " + offer + ".");
      }
      call.print(Verdicts.answer(offer, she, verdict));
    }
  }
}
