package app.cuelight.terminal.verb;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Purpose;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// Words of the command line about coupons.
final class CouponSpelling {

  private static final Pattern MONEY = Pattern.compile("([0-9.]{1,18}) ?([A-Za-z]{3})");

  private CouponSpelling() {}

  static void teach(CommandLine line) {
    line.registerConverter(CampaignId.class, word -> made(word, CampaignId::new));
    line.registerConverter(OfferId.class, word -> made(word, OfferId::new));
    line.registerConverter(Money.class, word -> made(word, CouponSpelling::money));
    line.registerConverter(
        Limit.class,
        word -> made(word, text -> new Limit(text.equals("none") ? null : money(text))));
    line.registerConverter(Purpose.class, word -> one(word, Purpose.values()));
    line.registerConverter(Campaign.State.class, word -> one(word, Campaign.State.values()));
  }

  private static <T> T made(String word, Function<String, T> maker) {
    try {
      return maker.apply(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + word + "' cannot be used. " + e.getMessage());
    }
  }

  private static Money money(String word) {
    Matcher form = MONEY.matcher(word);
    if (!form.matches()) {
      throw new IllegalArgumentException("An amount names its currency, such as 5USD.");
    }
    return Money.of(form.group(1), form.group(2).toUpperCase(Locale.ROOT));
  }

  private static <E extends Enum<E>> E one(String word, E[] values) {
    return Arrays.stream(values)
        .filter(value -> CampaignVerb.word(value).equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "'"
                    + word
                    + "' is none of "
                    + Arrays.stream(values)
                        .map(CampaignVerb::word)
                        .collect(Collectors.joining(", "))));
  }
}
