package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.show.coupon.CouponDesk.Approval;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verbs about a second person's word.
@Command(
    name = "approval",
    description = {
      "What is above the guard rails’ limit (`cuelight coupons rails --approval-above`) needs the",
      "word of somebody else than who sends it. It is good for an hour of this show."
    })
final class ApprovalsVerb {

  private static final Sheet SHEET =
      new Sheet(
          List.of(
              "id",
              "offer",
              "upTo.amount",
              "upTo.currency",
              "left.amount",
              "left.currency",
              "wantedBy",
              "agreed",
              "by",
              "until"),
          List.of(
              Column.of("id", "ID"),
              Column.of("offer", "OFFER"),
              Column.of("upTo", "UP TO"),
              Column.of("left", "LEFT"),
              Column.of("wantedBy", "ASKED BY"),
              Column.of("agreed", "AGREED"),
              Column.of("by", "BY"),
              Column.of("until", "UNTIL")));

  private ApprovalsVerb() {}

  static CommandLine with(Call call) {
    return new CommandLine(new ApprovalsVerb())
        .addSubcommand(new All(call))
        .addSubcommand(new Ask(call))
        .addSubcommand(new Agree(call));
  }

  private static Answer answer(Coupons coupons) {
    return Answer.many(
        CouponsVerb.done(coupons.desk().approvals()).stream().map(ApprovalsVerb::row).toList(),
        SHEET);
  }

  private static Map<String, @Nullable Object> row(Approval one) {
    return Fields.of("id", one.id())
        .and("offer", one.offer().value())
        .and("upTo", Portrait.money(one.upTo()))
        .and("left", Portrait.money(one.left()))
        .and("wantedBy", one.wantedBy())
        .and("agreed", one.agreed())
        .and("by", one.by())
        .and("until", one.until().toString())
        .map();
  }

  /// Lists them.
  @Command(name = "list", description = "Lists what is asked for or agreed to.")
  static final class All implements Runnable {
    private final Call call;

    All(Call call) {
      this.call = call;
    }

    @Override
    public void run() {
      try (Coupons coupons = call.bench().coupons(call.home())) {
        call.print(answer(coupons));
      }
    }
  }

  /// Asks.
  @Command(name = "ask", description = "Asks that a coupon may be granted up to an amount.")
  static final class Ask implements Runnable {
    private final Call call;

    @Parameters(index = "0", paramLabel = "OFFER", description = "Which coupon.")
    private OfferId offer = new OfferId("-");

    @Parameters(index = "1", paramLabel = "AMOUNT", description = "Up to what, such as 900USD.")
    private Money upTo = Money.zero("USD");

    Ask(Call call) {
      this.call = call;
    }

    @Override
    public void run() {
      try (Coupons coupons = call.bench().coupons(call.home())) {
        CouponsVerb.done(coupons.desk().askApproval(offer, upTo));
        call.print(answer(coupons));
      }
    }
  }

  /// Agrees or declines.
  @Command(
      name = "decide",
      description = "Agrees to what somebody else asked for; signed in the audit log.")
  static final class Agree implements Runnable {
    private final Call call;

    @Parameters(paramLabel = "ID", description = "Its number.")
    private long id;

    @Option(names = "--no", description = "Declines instead.")
    private boolean declined;

    @Option(
        names = "--as",
        paramLabel = "NAME",
        required = true,
        description = "Who agrees: never who asked.")
    private String name = "";

    Agree(Call call) {
      this.call = call;
    }

    @Override
    public void run() {
      if (name.isBlank()) {
        throw new Refusal("Say who agrees: --as NAME.");
      }
      try (Coupons coupons = call.bench().coupons(call.home())) {
        if (!decided(coupons)) {
          throw new Refusal("Nothing is asked for under the number " + id + ", or not any more.");
        }
        call.print(answer(coupons));
      }
    }

    private boolean decided(Coupons coupons) {
      try {
        return coupons.books().decide(id, !declined, name.strip(), call.now());
      } catch (IllegalArgumentException e) {
        throw new Refusal(String.valueOf(e.getMessage()), e);
      }
    }
  }
}
