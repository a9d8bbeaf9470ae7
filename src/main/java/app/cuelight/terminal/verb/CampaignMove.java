package app.cuelight.terminal.verb;

import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Who approves: a large one needs somebody else than who wrote it.")
  private @Nullable String name;

  CampaignMove(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      if (name == null || name.isBlank()) {
        CouponsVerb.done(coupons.desk().move(id, state));
      } else {
        signed(coupons, name.strip());
      }
      call.print(
          CampaignVerb.answer(
              coupons.books().definitions().campaigns().stream()
                  .filter(campaign -> campaign.id().equals(id))
                  .toList()));
    }
  }

  private void signed(Coupons coupons, String by) {
    try {
      coupons.books().move(id, state, by, call.now());
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }
}
