package app.cuelight.terminal.verb;

import app.cuelight.domain.coupon.Campaign;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs about campaigns.
@Command(name = "campaign", description = "What the shop wants to achieve, and with how much.")
final class CampaignVerb {

  private static final Sheet SHEET =
      new Sheet(
          List.of(
              "id",
              "name",
              "purpose",
              "state",
              "start",
              "end",
              "zone",
              "holdoutPercent",
              "budget.amount",
              "budget.currency",
              "count",
              "owner"),
          List.of(
              Column.of("id", "CAMPAIGN"),
              Column.of("name", "NAME"),
              Column.of("purpose", "PURPOSE"),
              Column.of("state", "STATE"),
              Column.of("start", "START"),
              Column.of("end", "END"),
              Column.of("budget", "BUDGET")));

  private static final double HUNDREDTHS = 100.0;

  private CampaignVerb() {}

  static CommandLine with(Call call) {
    return new CommandLine(new CampaignVerb())
        .addSubcommand(new CampaignAdd(call))
        .addSubcommand(new CampaignSet(call))
        .addSubcommand(new CampaignList(call))
        .addSubcommand(new CampaignMove(call));
  }

  static Answer answer(List<Campaign> campaigns) {
    return Answer.many(campaigns.stream().map(CampaignVerb::row).toList(), SHEET);
  }

  private static Map<String, @Nullable Object> row(Campaign campaign) {
    return Fields.of("id", campaign.id().value())
        .and("name", campaign.name())
        .and("purpose", word(campaign.purpose()))
        .and("state", word(campaign.state()))
        .and("start", campaign.start().toString())
        .and("end", campaign.end() == null ? null : campaign.end().toString())
        .and("zone", campaign.zone().getId())
        .and("holdoutPercent", campaign.holdout() / HUNDREDTHS)
        .and("budget", Portrait.money(campaign.money()))
        .and("count", campaign.count())
        .and("owner", campaign.owner())
        .map();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
