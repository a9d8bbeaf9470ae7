package app.cuelight.desk.coupons;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.CouponView.Line;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A coupon while it is written: texts as they stand in the fields.
///
/// @param old what is changed, or null for a new one
/// @param messages by language, `""` for every other one
/// @param language whose message is in the field
record OfferDraft(
    @Nullable Line old,
    Map<Part, String> texts,
    Set<Tier> tiers,
    Gives gives,
    Within within,
    Lasts lasts,
    boolean shared,
    @Nullable Integer slot,
    Map<String, String> messages,
    String language) {

  /// A field of the form.
  enum Part {
    TITLE,
    VALUE,
    CURRENCY,
    WORST,
    PER_PERSON,
    DAYS,
    TOTAL,
    LASTS,
    CODE,
    PER_SHOW,
    MINIMUM,
    PRODUCTS,
    FALLBACK,
    BUDGET,
    STARTS,
    ENDS,
    HELD,
    MESSAGE
  }

  /// What it gives.
  enum Gives {
    PERCENT,
    AMOUNT,
    SHIPPING
  }

  /// In what time a person has it so often.
  enum Within {
    SHOW,
    DAYS,
    EVER
  }

  /// How long it is worth something.
  enum Lasts {
    MINUTES,
    HOURS,
    DAY
  }

  /// Half of everybody may be left out to measure, no more: hundredths of a percent.
  static final int MOST_HELD = Campaign.WHOLE / 2;

  private static final int HUNDRED = 100;
  private static final int LONGEST_NUMBER = 9;
  private static final int MINUTES_OF_AN_HOUR = 60;

  OfferDraft {
    texts = Map.copyOf(texts);
    tiers = Set.copyOf(tiers);
    messages = Map.copyOf(messages);
  }

  /// A new one.
  static OfferDraft fresh(String currency, String title, String message) {
    var texts = new EnumMap<Part, String>(Part.class);
    texts.put(Part.TITLE, title);
    texts.put(Part.VALUE, "10");
    texts.put(Part.CURRENCY, currency);
    texts.put(Part.PER_PERSON, "1");
    texts.put(Part.DAYS, "30");
    texts.put(Part.LASTS, "60");
    texts.put(Part.HELD, "10");
    return new OfferDraft(
        null,
        texts,
        Set.of(),
        Gives.PERCENT,
        Within.SHOW,
        Lasts.MINUTES,
        false,
        null,
        Map.of("", message),
        "");
  }

  /// One that is there, to be changed.
  static OfferDraft of(Line line) {
    Offer offer = line.offer();
    var texts = new EnumMap<Part, String>(Part.class);
    texts.put(Part.TITLE, offer.title());
    texts.put(Part.CURRENCY, offer.worst().currency());
    texts.put(Part.WORST, offer.worst().amount());
    texts.put(Part.PER_PERSON, Integer.toString(offer.limits().perPerson()));
    Integer days = offer.limits().days();
    texts.put(Part.DAYS, days == null || days == 0 ? "30" : days.toString());
    Long total = offer.limits().total();
    texts.put(Part.TOTAL, total == null ? "" : total.toString());
    texts.put(Part.CODE, offer.sharedCode() == null ? "" : offer.sharedCode());
    texts.putAll(OfferTerms.texts(line));
    Money budget = line.campaign().money();
    texts.put(Part.BUDGET, budget == null ? "" : budget.amount());
    texts.put(Part.HELD, decimal(line.campaign().holdout(), HUNDRED));
    Gives gives = gives(offer.benefit(), texts);
    Lasts lasts = lasts(offer.validity(), texts);
    Within within = days == null ? Within.EVER : days == 0 ? Within.SHOW : Within.DAYS;
    return new OfferDraft(
        line,
        texts,
        offer.tiers(),
        gives,
        within,
        lasts,
        offer.mode() == CodeMode.SHARED,
        offer.slot(),
        offer.messages(),
        "");
  }

  private static Gives gives(Benefit benefit, Map<Part, String> texts) {
    return switch (benefit) {
      case Benefit.Off(Discount.Percent(BigDecimal percent)) -> {
        texts.put(Part.VALUE, percent.toPlainString());
        yield Gives.PERCENT;
      }
      case Benefit.Off(Discount.Amount(Money money)) -> {
        texts.put(Part.VALUE, money.amount());
        texts.put(Part.CURRENCY, money.currency());
        yield Gives.AMOUNT;
      }
      case Benefit.FreeShipping(), Benefit.Gift _ -> Gives.SHIPPING;
    };
  }

  private static Lasts lasts(Validity validity, Map<Part, String> texts) {
    return switch (validity) {
      case Validity.For(Duration time) -> {
        boolean hours = time.toMinutes() % MINUTES_OF_AN_HOUR == 0;
        texts.put(Part.LASTS, Long.toString(hours ? time.toHours() : time.toMinutes()));
        yield hours ? Lasts.HOURS : Lasts.MINUTES;
      }
      case Validity.Until _, Validity.LocalDay _ -> {
        texts.put(Part.LASTS, "24");
        yield Lasts.DAY;
      }
    };
  }

  /// What stands in a field; the message is that of the chosen language.
  String text(Part part) {
    return part == Part.MESSAGE
        ? messages.getOrDefault(language, "")
        : texts.getOrDefault(part, "");
  }

  /// The same with another text in a field.
  OfferDraft with(Part part, String text) {
    if (part == Part.MESSAGE) {
      var other = new HashMap<String, String>(messages);
      other.put(language, text);
      return new OfferDraft(old, texts, tiers, gives, within, lasts, shared, slot, other, language);
    }
    var other = new EnumMap<Part, String>(Part.class);
    other.putAll(texts);
    other.put(part, text);
    return new OfferDraft(
        old, other, tiers, gives, within, lasts, shared, slot, messages, language);
  }

  OfferDraft with(Set<Tier> chosen) {
    return new OfferDraft(
        old, texts, chosen, gives, within, lasts, shared, slot, messages, language);
  }

  OfferDraft with(Gives chosen) {
    return new OfferDraft(
        old, texts, tiers, chosen, within, lasts, shared, slot, messages, language);
  }

  OfferDraft with(Within chosen) {
    return new OfferDraft(
        old, texts, tiers, gives, chosen, lasts, shared, slot, messages, language);
  }

  OfferDraft with(Lasts chosen) {
    return new OfferDraft(
        old, texts, tiers, gives, within, chosen, shared, slot, messages, language);
  }

  OfferDraft sharing(boolean chosen) {
    return new OfferDraft(
        old, texts, tiers, gives, within, lasts, chosen, slot, messages, language);
  }

  OfferDraft on(@Nullable Integer key) {
    return new OfferDraft(old, texts, tiers, gives, within, lasts, shared, key, messages, language);
  }

  OfferDraft in(String tag) {
    return new OfferDraft(old, texts, tiers, gives, within, lasts, shared, slot, messages, tag);
  }

  /// A sum above nothing, or null when the text says none.
  static @Nullable Money money(String text, String currency) {
    try {
      Money sum = Money.of(text.strip().replace(',', '.'), currency.strip());
      return sum.minor() > 0 ? sum : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /// A whole number from nothing up, or null.
  static @Nullable Integer whole(String text) {
    String digits = text.strip();
    boolean number =
        !digits.isEmpty()
            && digits.length() <= LONGEST_NUMBER
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.valueOf(digits) : null;
  }

  /// A number from nothing up with at most two decimals, in hundredths, or null.
  static @Nullable Integer hundredths(String text) {
    String digits = text.strip().replace(',', '.');
    if (!digits.matches("[0-9]{1,5}(\\.[0-9]{1,2})?")) {
      return null;
    }
    return new BigDecimal(digits).movePointRight(2).intValueExact();
  }

  /// A number of parts as a plain decimal: 1250 of hundred is `12.5`.
  static String decimal(int parts, int of) {
    return BigDecimal.valueOf(parts)
        .divide(BigDecimal.valueOf(of))
        .stripTrailingZeros()
        .toPlainString();
  }
}
