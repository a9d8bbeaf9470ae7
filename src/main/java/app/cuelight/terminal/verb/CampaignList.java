package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Coupons;
import picocli.CommandLine.Command;

/// Lists campaigns.
@Command(name = "list", description = "Lists the campaigns and how far they are.")
final class CampaignList implements Runnable {

  private final Call call;

  CampaignList(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      call.print(CampaignVerb.answer(coupons.books().definitions().campaigns()));
    }
  }
}
