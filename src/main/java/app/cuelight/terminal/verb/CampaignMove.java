package app.cuelight.terminal.verb;

import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.terminal.bench.Coupons;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Moves a campaign on.
@Command(
    name = "move",
    description = {
      "Moves a campaign on: draft, approved, running, paused, ended, closed.",
      "Coupons are granted while it is running."
    })
final class CampaignMove implements Runnable {

  private final Call call;

  @Parameters(index = "0", paramLabel = "CAMPAIGN", description = "Its id.")
  private CampaignId id = new CampaignId("-");

  @Parameters(index = "1", paramLabel = "STATE", description = "Where to.")
  private Campaign.State state = Campaign.State.DRAFT;

  CampaignMove(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      CouponsVerb.done(coupons.desk().move(id, state));
      call.print(
          CampaignVerb.answer(
              coupons.books().definitions().campaigns().stream()
                  .filter(campaign -> campaign.id().equals(id))
                  .toList()));
    }
  }
}
