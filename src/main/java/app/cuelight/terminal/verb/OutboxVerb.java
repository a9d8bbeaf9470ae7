package app.cuelight.terminal.verb;

import app.cuelight.show.port.CouponBooks;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Prints the outbox of coupons.
@Command(
    name = "outbox",
    description = {
      "Prints what became of every coupon that was granted, newest first.",
      "attempts counts the tries begun; why says what is wrong, in one sentence."
    })
final class OutboxVerb implements Runnable {

  private static final Sheet SHEET =
      new Sheet(
          List.of(
              "id",
              "intentKey",
              "viewer",
              "campaign",
              "offer",
              "code",
              "channel",
              "state",
              "attempts",
              "why",
              "at",
              "by"),
          List.of(
              Column.of("id", "ID"),
              Column.of("viewer", "VIEWER"),
              Column.of("offer", "OFFER"),
              Column.of("code", "CODE"),
              Column.of("channel", "CHANNEL"),
              Column.of("state", "STATE"),
              Column.of("attempts", "TRIES"),
              Column.wide("why", "WHY")));

  private final Call call;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: 1000.")
  private int limit = 1_000;

  OutboxVerb(Call call) {
    this.call = call;
  }

  @Override
  public void run() {
    try (Coupons coupons = call.bench().coupons(call.home())) {
      call.print(
          Answer.many(
              coupons.books().outbox(Math.max(1, limit)).stream().map(OutboxVerb::row).toList(),
              SHEET));
    }
  }

  private static Map<String, @Nullable Object> row(CouponBooks.Row row) {
    RemoteTrouble why = row.why();
    return Fields.of("id", row.id())
        .and("intentKey", row.intent())
        .and("viewer", row.viewer())
        .and("campaign", row.campaign())
        .and("offer", row.offer().value())
        .and("code", row.code())
        .and("channel", row.channel())
        .and("state", CampaignVerb.word(row.state()))
        .and("attempts", row.attempt())
        .and("why", why == null ? null : why.en() + " (" + why.code() + ")")
        .and("at", row.at().toString())
        .and("by", row.by())
        .map();
  }
}
