package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Coupons;
import picocli.CommandLine.Command;

/// Lists offers.
@Command(name = "list", description = "Lists the coupons there are to give.")
final class OfferList implements Runnable {

  private final Call call;

  OfferList(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      call.print(OfferVerb.answer(coupons.books().definitions().offers(), coupons.books()));
    }
  }
}
