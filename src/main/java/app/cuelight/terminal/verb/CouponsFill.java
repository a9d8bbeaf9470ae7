package app.cuelight.terminal.verb;

import app.cuelight.domain.coupon.OfferId;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Fills a pool.
@Command(
    name = "fill",
    description = "Has the shop make codes until so many of an offer are free; before the show.")
final class CouponsFill implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of("offer", "added", "free"),
          List.of(
              Column.of("offer", "OFFER"), Column.of("added", "ADDED"), Column.of("free", "FREE")));

  private final Call call;

  @Parameters(index = "0", paramLabel = "OFFER", description = "Its id.")
  private OfferId offer = new OfferId("-");

  @Parameters(index = "1", paramLabel = "N", description = "How many are to be free.")
  private int free;

  CouponsFill(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      int added = CouponsVerb.done(coupons.desk().fill(offer, free));
      call.print(
          Answer.one(
              Fields.of("offer", offer.value())
                  .and("added", added)
                  .and("free", Math.max(0, coupons.books().free(offer)))
                  .map(),
              SHEET));
    }
  }
}
