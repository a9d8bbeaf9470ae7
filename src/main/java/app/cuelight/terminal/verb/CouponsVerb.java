package app.cuelight.terminal.verb;

import app.cuelight.terminal.bench.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs about coupons.
@Command(
    name = "coupons",
    description = {
      "Campaigns and their offers, who may get one, and sending it.",
      "What is granted is sent by the running console or `cuelight serve`, and waits for one."
    })
final class CouponsVerb {

  private CouponsVerb() {}

  static CommandLine with(Call call) {
    return new CommandLine(new CouponsVerb())
        .addSubcommand("campaign", CampaignVerb.with(call))
        .addSubcommand("offer", OfferVerb.with(call))
        .addSubcommand(new RailsVerb(call))
        .addSubcommand("approval", ApprovalsVerb.with(call))
        .addSubcommand(new CouponsMay(call))
        .addSubcommand(new CouponsSend(call))
        .addSubcommand(new CouponsFill(call))
        .addSubcommand(new CouponsAudit(call));
  }

  /// Waits until it is durable.
  ///
  /// @throws Refusal with the sentence it failed with
  static <T> T done(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IllegalArgumentException cause) {
        throw new Refusal(String.valueOf(cause.getMessage()), cause);
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
