package app.cuelight.terminal.verb;

import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Refusal;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Changes a campaign.
@Command(
    name = "set",
    description = {
      "Changes a campaign; what is not named stays. A budget below what is spent takes nothing back",
      "and grants nothing more."
    })
final class CampaignSet implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "CAMPAIGN", description = "Its id.")
  private CampaignId id = new CampaignId("-");

  @Mixin private CampaignTerms terms = new CampaignTerms();

  CampaignSet(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      Campaign before = coupons.books().definitions().campaign(id);
      if (before == null) {
        throw new Refusal("There is no campaign " + id + ".");
      }
      Campaign campaign = OfferVerb.made(() -> terms.over(before));
      CouponsVerb.done(coupons.desk().keep(campaign));
      call.print(CampaignVerb.answer(List.of(campaign)));
    }
  }
}
