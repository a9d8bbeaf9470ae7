package app.cuelight.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.viewer.Viewer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The reason of a tier is true and reads well in both languages where numbers are 0 or 1.
class WhyWordsTest {

  /// A show a day for thirty days.
  private static final ShopNorms SHOWS =
      new ShopNorms(
          People.NOW,
          People.NOW,
          Population.NOBODY,
          Map.of(),
          null,
          new ShowClock(
              LongStream.range(0, 30)
                  .map(i -> People.NOW.minus(Duration.ofDays(30 - i)).toEpochMilli())
                  .boxed()
                  .toList()),
          Crowd.NOBODY);

  private static Bilingual why(Viewer viewer) {
    return Why.of(TierRules.standing(viewer, Locality.unknown(), SHOWS, People.NOW));
  }

  private static People cameDaysAgo(int... days) {
    People she = People.named("Ana");
    for (int ago : days) {
      she.joined(Duration.ofDays(ago)).left(Duration.ofDays(ago).minusMinutes(30));
    }
    return she;
  }

  @Test
  void anOrderOfLessThanADayIsNotZeroDaysOld() {
    assertEquals(
        new Bilingual(
            "On the way up: 1 order worth 40.00 USD in a year, the last less than a day ago.",
            "上升中：一年内1单，共40.00 USD，最近一单距今不到1天。"),
        why(People.named("Ana").bought("40.00", 0).viewer()));
  }

  @Test
  void whoNeverBoughtIsAwayFromTheShowAndHasNoOrder() {
    assertEquals(
        new Bilingual("Away: not seen for 27 days, no order yet.", "不在场：已27天未到访，尚未下单。"),
        why(cameDaysAgo(29, 28).viewer()));
  }

  @Test
  void onlyARegularComesRegularly() {
    assertEquals(
        new Bilingual("Seen lately: 1 visit, no order yet.", "近期来过：到访1次，尚未下单。"),
        why(cameDaysAgo(6).viewer()));
    assertEquals(
        new Bilingual("Comes now and then: 2 visits, no order yet.", "有时来：到访2次，尚未下单。"),
        why(cameDaysAgo(15, 6).viewer()));
    assertEquals(
        new Bilingual("Comes regularly: 8 visits, no order yet.", "常来：到访8次，尚未下单。"),
        why(cameDaysAgo(9, 8, 7, 6, 5, 4, 3, 2).viewer()));
  }

  @Test
  void aChanceIsWrittenAsEachLanguageWritesIt() {
    assertEquals(new Bilingual("0.6 %", "0.6%"), Warning.percent(0.006));
    assertEquals(new Bilingual("42 %", "42%"), Warning.percent(0.42));
  }
}
