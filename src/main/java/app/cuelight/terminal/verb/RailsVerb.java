package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints what holds for all coupons, and changes it.
@Command(
    name = "rails",
    description = {
      "Prints what holds for all coupons of the shop; with options, changes it first.",
      "What is not named stays. An amount is such as 500USD, or none."
    })
final class RailsVerb implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of(
              "perShow.amount",
              "perShow.currency",
              "perAssistant.amount",
              "perAssistant.currency",
              "perPerson.amount",
              "perPerson.currency",
              "countPerShow",
              "countPerWeek",
              "perMinute",
              "approvalAbove.amount",
              "approvalAbove.currency",
              "quietFrom",
              "quietTo",
              "followersOnly",
              "paidMinutes",
              "heldPercent"),
          List.of(
              Column.of("perShow", "A SHOW"),
              Column.of("perAssistant", "AN ASSISTANT"),
              Column.of("perPerson", "A PERSON"),
              Column.of("countPerShow", "IN A SHOW"),
              Column.of("countPerWeek", "IN A WEEK"),
              Column.of("perMinute", "A MINUTE"),
              Column.of("approvalAbove", "AGREED ABOVE"),
              Column.of("quiet", "QUIET")));

  private static final double HUNDREDTHS = 100.0;

  private final Call call;

  @Option(names = "--per-show", paramLabel = "AMOUNT", description = "What one show may cost.")
  private @Nullable Limit perShow;

  @Option(
      names = "--per-assistant",
      paramLabel = "AMOUNT",
      description = "What one operator may grant in a show.")
  private @Nullable Limit perAssistant;

  @Option(
      names = "--per-person",
      paramLabel = "AMOUNT",
      description = "What one person may get in thirty days.")
  private @Nullable Limit perPerson;

  @Option(
      names = "--count-per-show",
      paramLabel = "N",
      description = "Coupons one person gets in a show.")
  private @Nullable Integer countPerShow;

  @Option(
      names = "--count-per-week",
      paramLabel = "N",
      description = "Coupons one person gets in seven days.")
  private @Nullable Integer countPerWeek;

  @Option(
      names = "--per-minute",
      paramLabel = "N",
      description = "Coupons one operator sends in a minute.")
  private @Nullable Integer perMinute;

  @Option(
      names = "--approval-above",
      paramLabel = "AMOUNT",
      description = "Above this somebody else than the sender must agree.")
  private @Nullable Limit approvalAbove;

  @Option(
      names = "--quiet-from",
      paramLabel = "HH:MM",
      description = "From then on nothing leaves where she lives, off the room.")
  private @Nullable LocalTime quietFrom;

  @Option(names = "--quiet-to", paramLabel = "HH:MM", description = "From then on it may again.")
  private @Nullable LocalTime quietTo;

  @Option(
      names = "--followers-only",
      paramLabel = "true|false",
      arity = "1",
      description = "Whether only people who follow get one.")
  private @Nullable Boolean followersOnly;

  @Option(
      names = "--paid-minutes",
      paramLabel = "N",
      description = "Nobody who paid within so many minutes gets one.")
  private @Nullable Integer paidMinutes;

  @Option(
      names = "--held",
      paramLabel = "PERCENT",
      description = "How many never get any coupon, for measuring.")
  private @Nullable Integer held;

  RailsVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      GuardRails before = coupons.books().definitions().rails();
      GuardRails rails = OfferVerb.made(() -> over(before));
      if (!rails.equals(before)) {
        CouponsVerb.done(coupons.desk().keep(rails));
      }
      call.print(answer(rails));
    }
  }

  private GuardRails over(GuardRails before) {
    return new GuardRails(
        money(perShow, before.perShow()),
        money(perAssistant, before.perAssistant()),
        money(perPerson, before.perPerson()),
        countPerShow == null ? before.countPerShow() : countPerShow,
        countPerWeek == null ? before.countPerWeek() : countPerWeek,
        perMinute == null ? before.perMinute() : perMinute,
        money(approvalAbove, before.approvalAbove()),
        quietFrom == null ? before.quietFrom() : quietFrom,
        quietTo == null ? before.quietTo() : quietTo,
        followersOnly == null ? before.followersOnly() : followersOnly,
        paidMinutes == null ? before.paidMinutes() : paidMinutes,
        held == null ? before.held() : (int) (held * HUNDREDTHS),
        before.salt());
  }

  private static @Nullable Money money(@Nullable Limit said, @Nullable Money before) {
    return said == null ? before : said.money();
  }

  private static Answer answer(GuardRails rails) {
    return Answer.one(
        Fields.of("perShow", Portrait.money(rails.perShow()))
            .and("perAssistant", Portrait.money(rails.perAssistant()))
            .and("perPerson", Portrait.money(rails.perPerson()))
            .and("countPerShow", rails.countPerShow())
            .and("countPerWeek", rails.countPerWeek())
            .and("perMinute", rails.perMinute())
            .and("approvalAbove", Portrait.money(rails.approvalAbove()))
            .and("quiet", rails.quietFrom() + "-" + rails.quietTo())
            .and("quietFrom", rails.quietFrom().toString())
            .and("quietTo", rails.quietTo().toString())
            .and("followersOnly", rails.followersOnly())
            .and("paidMinutes", rails.paidMinutes())
            .and("heldPercent", rails.held() / HUNDREDTHS)
            .map(),
        SHEET);
  }
}
