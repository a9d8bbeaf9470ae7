package app.cuelight.store.coupon;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.tier.Tier;
import app.cuelight.store.FieldText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Campaigns, offers and guard rails as texts, both ways.
final class Definition {

  private Definition() {}

  static String text(Campaign it) {
    return new FieldText()
        .put("id", it.id())
        .put("name", it.name())
        .put("purpose", it.purpose().name())
        .put("start", it.start())
        .put("end", it.end())
        .put("zone", it.zone())
        .put("holdout", it.holdout())
        .put("salt", it.salt())
        .put("money", money(it.money()))
        .put("count", it.count())
        .put("owner", it.owner())
        .put("state", it.state().name())
        .toString();
  }

  static Campaign campaign(String text) {
    FieldText from = FieldText.read(text);
    return new Campaign(
        new CampaignId(from.get("id")),
        from.get("name"),
        Purpose.valueOf(from.get("purpose")),
        Instant.parse(from.get("start")),
        instant(from.find("end")),
        ZoneId.of(from.get("zone")),
        from.number("holdout"),
        from.get("salt"),
        money(from.find("money")),
        from.findLong("count"),
        from.get("owner"),
        Campaign.State.valueOf(from.get("state")));
  }

  static String text(Offer it) {
    var messages = new FieldText();
    it.messages().forEach(messages::put);
    return new FieldText()
        .put("id", it.id())
        .put("campaign", it.campaign())
        .put("title", it.title())
        .put("benefit", benefit(it.benefit()))
        .put("shop", it.shop() == null ? null : it.shop().value())
        .put("minimum", list(it.minimumSpend().stream().map(Definition::sum)))
        .put("worst", money(it.worst()))
        .put("products", list(it.products().stream()))
        .put("mode", it.mode().name())
        .put("code", it.sharedCode())
        .put("tiers", list(it.tiers().stream().map(Enum::name)))
        .put("perPerson", it.limits().perPerson())
        .put("days", it.limits().days())
        .put("perShow", it.limits().perShow())
        .put("total", it.limits().total())
        .put("validity", validity(it.validity()))
        .put("messages", messages)
        .put("slot", it.slot())
        .put("fallback", it.fallback())
        .toString();
  }

  static Offer offer(String text) {
    FieldText from = FieldText.read(text);
    Long days = from.findLong("days");
    Long slot = from.findLong("slot");
    String shop = from.find("shop");
    String fallback = from.find("fallback");
    Money worst = sum(from.get("worst"));
    return new Offer(
        new OfferId(from.get("id")),
        new CampaignId(from.get("campaign")),
        from.get("title"),
        benefit(from.get("benefit")),
        shop == null ? null : new ConnectionName(shop),
        list(from.get("minimum")).stream().map(Definition::sum).toList(),
        worst,
        list(from.get("products")),
        CodeMode.valueOf(from.get("mode")),
        from.find("code"),
        list(from.get("tiers")).stream().map(Tier::valueOf).collect(Collectors.toSet()),
        new OfferLimits(
            from.number("perPerson"),
            days == null ? null : Math.toIntExact(days),
            from.findLong("perShow"),
            from.findLong("total")),
        validity(from.get("validity")),
        FieldText.read(from.get("messages")).all(),
        slot == null ? null : Math.toIntExact(slot),
        fallback == null ? null : new OfferId(fallback));
  }

  static String text(GuardRails it) {
    return new FieldText()
        .put("perShow", money(it.perShow()))
        .put("perAssistant", money(it.perAssistant()))
        .put("perPerson", money(it.perPerson()))
        .put("countPerShow", it.countPerShow())
        .put("countPerWeek", it.countPerWeek())
        .put("perMinute", it.perMinute())
        .put("approvalAbove", money(it.approvalAbove()))
        .put("quietFrom", it.quietFrom())
        .put("quietTo", it.quietTo())
        .put("followersOnly", it.followersOnly())
        .put("paidMinutes", it.paidMinutes())
        .put("held", it.held())
        .put("salt", it.salt())
        .toString();
  }

  static GuardRails rails(String text) {
    FieldText from = FieldText.read(text);
    return new GuardRails(
        money(from.find("perShow")),
        money(from.find("perAssistant")),
        money(from.find("perPerson")),
        from.number("countPerShow"),
        from.number("countPerWeek"),
        from.number("perMinute"),
        money(from.find("approvalAbove")),
        LocalTime.parse(from.get("quietFrom")),
        LocalTime.parse(from.get("quietTo")),
        Boolean.parseBoolean(from.get("followersOnly")),
        from.number("paidMinutes"),
        from.number("held"),
        from.get("salt"));
  }

  private static String benefit(Benefit benefit) {
    return switch (benefit) {
      case Benefit.Off(Discount.Percent(BigDecimal percent)) ->
          "percent " + percent.toPlainString();
      case Benefit.Off(Discount.Amount(Money money)) -> "amount " + sum(money);
      case Benefit.FreeShipping _ -> "shipping ";
      case Benefit.Gift(String what) -> "gift " + what;
    };
  }

  private static Benefit benefit(String text) {
    int at = text.indexOf(' ');
    String rest = text.substring(at + 1);
    return switch (text.substring(0, at)) {
      case "percent" -> new Benefit.Off(new Discount.Percent(new BigDecimal(rest)));
      case "amount" -> new Benefit.Off(new Discount.Amount(sum(rest)));
      case "shipping" -> new Benefit.FreeShipping();
      default -> new Benefit.Gift(rest);
    };
  }

  private static String validity(Validity validity) {
    return switch (validity) {
      case Validity.Until(Instant end) -> "until " + end;
      case Validity.For(Duration time) -> "for " + time;
      case Validity.LocalDay(int days) -> "day " + days;
    };
  }

  private static Validity validity(String text) {
    int at = text.indexOf(' ');
    String rest = text.substring(at + 1);
    return switch (text.substring(0, at)) {
      case "until" -> new Validity.Until(Instant.parse(rest));
      case "for" -> new Validity.For(Duration.parse(rest));
      default -> new Validity.LocalDay(Integer.parseInt(rest));
    };
  }

  private static String list(Stream<String> values) {
    var text = new FieldText();
    values.forEach(value -> text.put(value, ""));
    return text.toString();
  }

  private static List<String> list(String text) {
    return List.copyOf(FieldText.read(text).all().keySet());
  }

  private static String sum(Money money) {
    return money.minor() + " " + money.currency();
  }

  private static Money sum(String text) {
    int at = text.indexOf(' ');
    return new Money(Long.parseLong(text.substring(0, at)), text.substring(at + 1));
  }

  private static @Nullable String money(@Nullable Money money) {
    return money == null ? null : sum(money);
  }

  private static @Nullable Money money(@Nullable String text) {
    return text == null ? null : sum(text);
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
