package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds a campaign.
@Command(
    name = "add",
    description = "Adds a campaign as a draft; `cuelight coupons campaign move` lets it run.")
final class CampaignAdd implements Runnable {

  private static final int HUNDREDTHS = 100;

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

  @Option(names = "--start", paramLabel = "INSTANT", description = "When it begins. Default: now.")
  private @Nullable Instant start;

  @Option(names = "--end", paramLabel = "INSTANT", description = "When it ends. Default: never.")
  private @Nullable Instant end;

  @Option(names = "--zone", paramLabel = "Z", description = "Whose clock holds. Default: UTC.")
  private ZoneId zone = ZoneId.of("UTC");

  @Option(
      names = "--holdout",
      paramLabel = "PERCENT",
      description = "How many get nothing, so that the effect can be measured. Default: 0.")
  private int holdout;

  @Option(
      names = "--budget",
      paramLabel = "AMOUNT",
      description = "What it may cost in all, such as 500USD. Default: no limit.")
  private @Nullable Money budget;

  @Option(names = "--count", paramLabel = "N", description = "How many coupons it may grant.")
  private @Nullable Long count;

  @Option(names = "--owner", paramLabel = "TEXT", description = "Who answers for it.")
  private String owner = "";

  CampaignAdd(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      if (coupons.books().definitions().campaign(id) != null) {
        throw new Refusal("There is a campaign " + id + " already. Nothing was changed.");
      }
      Campaign campaign = campaign();
      CouponsVerb.done(coupons.desk().keep(campaign));
      call.print(CampaignVerb.answer(List.of(campaign)));
    }
  }

  private Campaign campaign() {
    try {
      return new Campaign(
          id,
          name,
          purpose,
          start == null ? call.now() : start,
          end,
          zone,
          Math.multiplyExact(holdout, HUNDREDTHS),
          id.value(),
          budget,
          count,
          owner,
          Campaign.State.DRAFT);
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new Refusal(e.getMessage() + " Nothing was changed.", e);
    }
  }
}
