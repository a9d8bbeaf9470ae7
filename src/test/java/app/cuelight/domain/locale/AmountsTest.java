package app.cuelight.domain.locale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Discounts, money and numbers as they are read in the 32 locales. `_` is a no-break space, `^`
/// the narrow one.
final class AmountsTest {

  @ParameterizedTest(name = "{0}: {1}, {2}; in {3} {5}, {6}; {7}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ar      | 10%      | 12.5%      | SA | SAR | 1,000_ر.س. | 10.50_ر.س. | 5_US$",
        "bn      | 10%      | 12.5%      | BD | BDT | 1,000৳     | 10.50৳     | 5_US$",
        "de      | 10_%     | 12,5_%     | DE | EUR | 1.000_€    | 10,50_€    | 5_$",
        "en-GB   | 10%      | 12.5%      | GB | GBP | £1,000     | £10.50     | US$5",
        "en-PH   | 10%      | 12.5%      | PH | PHP | ₱1,000     | ₱10.50     | $5",
        "en-SG   | 10%      | 12.5%      | SG | SGD | $1,000     | $10.50     | US$5",
        "en-US   | 10%      | 12.5%      | US | USD | $1,000     | $10.50     | $5",
        "es-419  | 10%      | 12.5%      | MX | MXN | $1,000     | $10.50     | USD_5",
        "es-ES   | 10_%     | 12,5_%     | ES | EUR | 1000_€     | 10,50_€    | 5_US$",
        "fil     | 10%      | 12.5%      | PH | PHP | ₱1,000     | ₱10.50     | $5",
        "fr      | 10^%     | 12,5^%     | FR | EUR | 1^000_€    | 10,50_€    | 5_$US",
        "he      | 10%      | 12.5%      | IL | ILS | 1,000_₪    | 10.50_₪    | 5_$",
        "hi      | 10%      | 12.5%      | IN | INR | ₹1,000     | ₹10.50     | $5",
        "id      | 10%      | 12,5%      | ID | IDR | Rp_1.000   | Rp_10,50   | US$5",
        "it      | 10%      | 12,5%      | IT | EUR | 1000_€     | 10,50_€    | 5_USD",
        "ja      | 10%オフ  | 12.5%オフ  | JP | JPY | ¥1,000     | ¥1,050     | $5",
        "ko      | 10%      | 12.5%      | KR | KRW | ₩1,000     | ₩1,050     | US$5",
        "ms      | 10%      | 12.5%      | MY | MYR | RM_1,000   | RM_10.50   | USD_5",
        "nl      | 10%      | 12,5%      | NL | EUR | €_1.000    | €_10,50    | US$_5",
        "pl      | 10%      | 12,5%      | PL | PLN | 1000_zł    | 10,50_zł   | 5_USD",
        "pt-BR   | 10%      | 12,5%      | BR | BRL | R$_1.000   | R$_10,50   | US$_5",
        "pt-PT   | 10%      | 12,5%      | PT | EUR | 1000_€     | 10,50_€    | 5_US$",
        "ru      | 10_%     | 12,5_%     | RU | RUB | 1_000_₽    | 10,50_₽    | 5_$",
        "sv      | 10_%     | 12,5_%     | SE | SEK | 1_000_kr   | 10,50_kr   | 5_US$",
        "ta      | 10%      | 12.5%      | IN | INR | ₹_1,000    | ₹_10.50    | $_5",
        "th      | 10%      | 12.5%      | TH | THB | ฿1,000     | ฿10.50     | US$5",
        "tr      | %10      | %12,5      | TR | TRY | ₺1.000     | ₺10,50     | $5",
        "uk      | 10%      | 12,5%      | UA | UAH | 1_000_₴    | 10,50_₴    | 5_USD",
        "ur      | 10%      | 12.5%      | PK | PKR | Rs_1,000   | Rs_10.50   | $5",
        "vi      | 10%      | 12,5%      | VN | VND | 1.000_₫    | 1.050_₫    | 5_US$",
        "zh-Hans | 9折      | 8.75折     | CN | CNY | ¥1,000     | ¥10.50     | US$5",
        "zh-Hant | 9折      | 8.75折     | TW | TWD | $1,000     | $10.50     | US$5",
      })
  void everyLocaleHasItsForms(
      String locale,
      String ten,
      String twelve,
      String country,
      String currency,
      String whole,
      String broken,
      String dollars) {
    var amounts = new Amounts(locale, country, false);
    assertEquals(ten, shown(amounts.off(Discount.percent(10))));
    assertEquals(twelve, shown(amounts.off(new Discount.Percent(new BigDecimal("12.50")))));
    assertEquals(whole, shown(amounts.money(Money.of("1000", currency))));
    assertEquals(broken, shown(amounts.money(new Money(1050, currency))));
    assertEquals(dollars, shown(amounts.money(Money.of("5", "USD"))));
  }

  private static String shown(String text) {
    return text.replace('\u00A0', '_').replace('\u202F', '^');
  }

  @ParameterizedTest(name = "{0} {1} of {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "JPY |  1000   | en-US        | ¥1,000",
        "JPY |  123456 | de           | 123.456_¥",
        "KRW |  5000   | de           | 5.000_₩",
        "KRW |  5000   | fr           | 5^000_₩",
        "KWD |  1500   | en-US        | KWD_1.500",
        "KWD |  1501   | ar           | 1.501_د.ك.",
        "KWD |  2000   | ar           | 2_د.ك.",
        "USD |  123456 | ar-u-nu-arab | ١٬٢٣٤٫٥٦_US$",
        "USD |  199    | en-US        | $1.99",
        "EUR |  1      | de           | 0,01_€",
      })
  void decimalsAreThoseOfTheCurrency(String currency, long minor, String locale, String money) {
    assertEquals(money, shown(new Amounts(locale, null, false).money(new Money(minor, currency))));
  }

  @ParameterizedTest(name = "{2} for {0} in {1}")
  @CsvSource({
    "en-US, US, $5",
    "en-US, '', $5",
    "en-US, GB, US$5",
    "es-419, US, $5",
    "ko, US, US$5"
  })
  void aDollarIsOneAtHomeOnly(String locale, String country, String money) {
    var amounts = new Amounts(locale, country.isEmpty() ? null : country, false);
    assertEquals(money, amounts.money(Money.of("5", "USD")));
  }

  @ParameterizedTest(name = "{0} % off is {1}, read {2}")
  @CsvSource({
    "10, 9折, 9 zhé",
    "15, 8.5折, 8.5 zhé",
    "50, 5折, 5 zhé",
    "99, 0.1折, 0.1 zhé",
    "33.33, 6.667折, 6.667 zhé",
    "100, 免费, miǎnfèi"
  })
  void aChineseDiscountIsWhatIsLeftToPay(BigDecimal percent, String inNative, String romanised) {
    var off = new Discount.Percent(percent);
    assertEquals(inNative, new Amounts("zh-Hans", "CN", false).off(off));
    assertEquals(romanised, new Amounts("zh-Hans", "CN", true).off(off));
  }

  @Test
  void digitsAreLatinUnlessAskedFor() {
    assertEquals("10%", new Amounts("ar", "EG", false).percent(BigDecimal.TEN));
    assertEquals("١٠٪", new Amounts("ar-u-nu-arab", "SA", false).percent(BigDecimal.TEN));
    assertEquals("10%", new Amounts("ar-u-nu-arab", "SA", true).percent(BigDecimal.TEN));
    assertEquals("۱۰٪", new Amounts("ur-u-nu-arabext", null, false).percent(BigDecimal.TEN));
    assertEquals("12345", new Amounts("de", "DE", false).number(12345));
    assertEquals("٣", new Amounts("ar-u-nu-arab", null, false).number(3));
  }

  @Test
  void theLatinLineHasLatinMoney() {
    assertEquals("SAR_1,000", shown(new Amounts("ar", "SA", true).money(Money.of("1000", "SAR"))));
    assertEquals(
        "¥1,000 ofu",
        new Amounts("ja", "JP", true).off(new Discount.Amount(Money.of("1000", "JPY"))));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "100.01", "1.001"})
  void nonsenseIsNoDiscount(BigDecimal percent) {
    assertThrows(IllegalArgumentException.class, () -> new Discount.Percent(percent));
  }

  @Test
  void aCouponTakesSomethingOff() {
    assertThrows(IllegalArgumentException.class, () -> new Discount.Amount(Money.zero("USD")));
  }
}
