package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Grants an offer to somebody.
@Command(
    name = "send",
    description = {
      "Grants a coupon. Kept for good when this ends; the running console or `cuelight serve` sends",
      "it four seconds later. Sent again while it is open it is refused: nobody gets it twice."
    })
final class CouponsSend implements Runnable {

  private final Call call;

  @Parameters(index = "0", paramLabel = "OFFER", description = "Which coupon.")
  private OfferId offer = new OfferId("-");

  @Parameters(index = "1", paramLabel = "VIEWER", description = "To whom, such as shop:u1.")
  private String viewer = "";

  CouponsSend(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      ViewerId she = Persons.known(coupons.shelf(), viewer).id();
      Verdict verdict = CouponsVerb.done(coupons.desk().send(offer, she));
      if (verdict instanceof Verdict.Refused refused) {
        throw new Refusal(Verdicts.sentence(offer, she, refused));
      }
      call.print(Verdicts.answer(offer, she, verdict));
    }
  }
}
