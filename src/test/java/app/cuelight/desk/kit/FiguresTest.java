package app.cuelight.desk.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  private final Figures english = new Words(Language.EN).figures();
  private final Figures chinese = new Words(Language.ZH).figures();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0           | 0      | 0
          999         | 999    | 999
          9842        | 9,842  | 9,842
          10000       | 10k    | 1万
          48200       | 48.2k  | 4.82万
          999499      | 999k   | 99.9万
          999500      | 1M     | 100万
          1020000     | 1.02M  | 102万
          99950000    | 100M   | 1亿
          123456789   | 123M   | 1.23亿
          """)
  void largeNumbersAreShort(long number, String inEnglish, String inChinese) {
    assertEquals(inEnglish, english.compact(number));
    assertEquals(inChinese, chinese.compact(number));
  }

  @ParameterizedTest
  @CsvSource({"-5,0 s", "0,0 s", "59,59 s", "60,1 min", "3599,59 min", "3600,1 h", "86400,1 d"})
  void aSpanUsesItsLargestUnit(long seconds, String said) {
    assertEquals(said, english.span(Duration.ofSeconds(seconds)));
  }

  @Test
  void shortSpansHaveADecimal() {
    assertEquals("0.8 s", english.fineSpan(Duration.ofMillis(800)));
    assertEquals("0.8 秒", chinese.fineSpan(Duration.ofMillis(800)));
    assertEquals("12 s", english.fineSpan(Duration.ofMillis(12_400)));
  }

  @Test
  void sharesAndRatesDoNotHideTheSmall() {
    assertEquals("1%", english.percent(1, 100_000));
    assertEquals("0%", english.percent(0, 0));
    assertEquals("0.2", english.rate(0.21));
    assertEquals("112", english.rate(112.4));
    assertEquals("01:24:36", english.clock(Duration.ofSeconds(5076)));
  }
}
