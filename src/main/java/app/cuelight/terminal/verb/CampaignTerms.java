package app.cuelight.terminal.verb;

import app.cuelight.domain.coupon.Campaign;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be said of a campaign when it is added and when it is changed; what is not said stays.
final class CampaignTerms {

  private static final int HUNDREDTHS = 100;

  @Option(names = "--start", paramLabel = "INSTANT", description = "When it begins. Default: now.")
  private @Nullable Instant start;

  @Option(names = "--end", paramLabel = "INSTANT", description = "When it ends. Default: never.")
  private @Nullable Instant end;

  @Option(names = "--zone", paramLabel = "Z", description = "Whose clock holds. Default: UTC.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--holdout",
      paramLabel = "PERCENT",
      description = "How many get nothing, so that the effect can be measured. Default: 0.")
  private @Nullable Integer holdout;

  @Option(
      names = "--budget",
      paramLabel = "AMOUNT",
      description = "What it may cost in all, such as 500USD, or none. Default: none.")
  private @Nullable Limit budget;

  @Option(names = "--count", paramLabel = "N", description = "How many coupons it may grant.")
  private @Nullable Long count;

  @Option(names = "--owner", paramLabel = "TEXT", description = "Who answers for it.")
  private @Nullable String owner;

  /// A campaign with these terms in the place of its own.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when it makes no sense
  Campaign over(Campaign before) {
    try {
      return new Campaign(
          before.id(),
          before.name(),
          before.purpose(),
          start == null ? before.start() : start,
          end == null ? before.end() : end,
          zone == null ? before.zone() : zone,
          holdout == null ? before.holdout() : Math.multiplyExact(holdout, HUNDREDTHS),
          before.salt(),
          budget == null ? before.money() : budget.money(),
          count == null ? before.count() : count,
          owner == null ? before.owner() : owner,
          before.state());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("The control group is 0 to 50 percent.", e);
    }
  }
}
