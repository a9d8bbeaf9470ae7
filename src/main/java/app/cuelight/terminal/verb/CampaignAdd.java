package app.cuelight.terminal.verb;

import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Refusal;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a campaign.
@Command(
    name = "add",
    description = "Adds a campaign as a draft; `cuelight coupons campaign move` lets it run.")
final class CampaignAdd implements Runnable {

  private final Call call;

  @Parameters(paramLabel = "CAMPAIGN", description = "Its id, such as spring-2027.")
  private CampaignId id = new CampaignId("-");

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      required = true,
      description = "What it is called.")
  private String name = "";

  @Option(
      names = "--purpose",
      paramLabel = "P",
      description = "newcomer, active (the default), recall, vip, birthday, flash or apology.")
  private Purpose purpose = Purpose.ACTIVE;

  @Mixin private CampaignTerms terms = new CampaignTerms();

  CampaignAdd(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      if (coupons.books().definitions().campaign(id) != null) {
        throw new Refusal("There is a campaign " + id + " already. Nothing was changed.");
      }
      Campaign campaign = OfferVerb.made(() -> terms.over(campaign()));
      CouponsVerb.done(coupons.desk().keep(campaign));
      call.print(CampaignVerb.answer(List.of(campaign)));
    }
  }

  private Campaign campaign() {
    return new Campaign(
        id,
        name,
        purpose,
        call.now(),
        null,
        ZoneId.of("UTC"),
        0,
        id.value(),
        null,
        null,
        "",
        Campaign.State.DRAFT);
  }
}
