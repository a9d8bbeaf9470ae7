package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.print.Answer;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The verbs about offers.
@Command(name = "offer", description = "The coupons of campaigns.")
final class OfferVerb {

  private static final Sheet SHEET =
      new Sheet(
          List.of(
              "id",
              "campaign",
              "title",
              "benefit",
              "shop",
              "worst.amount",
              "worst.currency",
              "mode",
              "tiers",
              "perPerson",
              "perShow",
              "total",
              "validity",
              "code",
              "fallback",
              "slot",
              "free"),
          List.of(
              Column.of("id", "OFFER"),
              Column.of("campaign", "CAMPAIGN"),
              Column.of("title", "TITLE"),
              Column.of("benefit", "BENEFIT"),
              Column.of("shop", "SHOP"),
              Column.of("mode", "CODES"),
              Column.of("slot", "KEY"),
              Column.of("free", "FREE")));

  private OfferVerb() {}

  static CommandLine with(Call call) {
    return new CommandLine(new OfferVerb())
        .addSubcommand(new OfferAdd(call))
        .addSubcommand(new OfferSet(call))
        .addSubcommand(new OfferList(call));
  }

  /// What was made of the words of a command.
  ///
  /// @throws Refusal with the sentence that says why it makes no sense
  static <T> T made(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw new Refusal(e.getMessage() + " Nothing was changed.", e);
    }
  }

  static void requireFallback(Coupons coupons, Offer offer) {
    if (offer.fallback() != null && coupons.books().definitions().offer(offer.fallback()) == null) {
      throw new Refusal(
          "There is no coupon " + offer.fallback() + " to take its place. Nothing was changed.");
    }
  }

  /// @param books how many codes are free
  static Answer answer(List<Offer> offers, CouponBooks books) {
    return Answer.many(
        offers.stream().map(offer -> row(offer, books.free(offer.id()))).toList(), SHEET);
  }

  private static Map<String, @Nullable Object> row(Offer offer, long free) {
    return Fields.of("id", offer.id().value())
        .and("campaign", offer.campaign().value())
        .and("title", offer.title())
        .and("benefit", benefit(offer.benefit()))
        .and("shop", offer.shop() == null ? null : offer.shop().value())
        .and("worst", Portrait.money(offer.worst()))
        .and("mode", CampaignVerb.word(offer.mode()))
        .and("tiers", offer.tiers().stream().map(Tier::code).sorted().toList())
        .and("minimumSpend", offer.minimumSpend().stream().map(Portrait::money).toList())
        .and("products", offer.products())
        .and("perPerson", offer.limits().perPerson())
        .and("perShow", offer.limits().perShow())
        .and("total", offer.limits().total())
        .and("validity", validity(offer.validity()))
        .and("code", offer.sharedCode())
        .and("fallback", offer.fallback() == null ? null : offer.fallback().value())
        .and("messages", new TreeMap<String, @Nullable Object>(offer.messages()))
        .and("slot", offer.slot() == null ? null : "F" + offer.slot())
        .and("free", free < 0 ? null : free)
        .map();
  }

  private static String validity(Validity validity) {
    return switch (validity) {
      case Validity.Until(var end) -> "until " + end;
      case Validity.For(var time) -> time.toHours() + " hours";
      case Validity.LocalDay(int days) -> days == 0 ? "today" : "today and " + days + " days";
    };
  }

  private static String benefit(Benefit benefit) {
    return switch (benefit) {
      case Benefit.Off(Discount.Percent(var percent)) -> percent.toPlainString() + "%";
      case Benefit.Off(Discount.Amount(Money money)) -> money.amount() + " " + money.currency();
      case Benefit.FreeShipping _ -> "free shipping";
      case Benefit.Gift(String what) -> what;
    };
  }
}
