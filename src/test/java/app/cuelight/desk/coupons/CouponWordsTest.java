package app.cuelight.desk.coupons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.cuelight.desk.kit.Amounts;
import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.domain.coupon.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Everything about coupons is said in plain words, in both languages.
class CouponWordsTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final Instant NIGHT = Instant.parse("2026-11-22T17:14:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-22T23:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-11-22T06:02:00Z");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyRefusalHasASentenceOfItsOwn(Language language) {
    CouponWords words = words(language);
    Set<String> said = new HashSet<>();
    for (Refusal refusal : Refusal.values()) {
      String sentence = words.refused(Verdict.Refused.of(refusal));
      plain(sentence, language);
      said.add(sentence);
      plain(words.refused(full(refusal)), language);
    }
    assertEquals(Refusal.values().length, said.size());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyStateOfASendHasAWordAndASentence(Language language) {
    CouponWords words = words(language);
    for (SendState state : SendState.values()) {
      plain(words.state(state), language);
      plain(words.say("send.is." + state.code()), language);
      plain(
          words.matter(Tills.entry(1, Tills.COAT, "VIP", "Mei", state, null, 3), Tills.NOW),
          language);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyStateOfACampaignHasAWord(Language language) {
    CouponWords words = words(language);
    for (Campaign.State state : Campaign.State.values()) {
      plain(words.state(state), language);
    }
  }

  @Test
  void aRefusalSaysByWhomWhenAndWhatTimeItIsThere() {
    CouponWords words = words(Language.EN);
    assertEquals(
        "already granted by Mei 14:02",
        words.refused(
            new Verdict.Refused(Refusal.ALREADY_GRANTED, "Mei", BEFORE, null, null, null)));
    assertEquals(
        "sleeping in Tokyo, 02:14 there, until 08:00",
        words.refused(new Verdict.Refused(Refusal.QUIET_HOURS, null, NIGHT, MORNING, TOKYO, null)));
    assertEquals(
        "got enough coupons lately: 2; again 21:50",
        words.refused(
            new Verdict.Refused(
                Refusal.FREQUENCY_CAP,
                null,
                null,
                Instant.parse("2026-11-22T13:50:00Z"),
                null,
                "2")));
    assertEquals(
        "control group: not for her, so that the effect can be measured",
        words.refused(Verdict.Refused.of(Refusal.CONTROL_GROUP)));
    assertEquals(
        "日本时间 02:14，当地已休息，到 08:00",
        words(Language.ZH)
            .refused(new Verdict.Refused(Refusal.QUIET_HOURS, null, NIGHT, MORNING, TOKYO, null)));
  }

  @Test
  void anotherDayIsNamed() {
    assertEquals(
        "already granted by Mei 2026-11-20 14:02",
        words(Language.EN)
            .refused(
                new Verdict.Refused(
                    Refusal.ALREADY_GRANTED,
                    "Mei",
                    Instant.parse("2026-11-20T06:02:00Z"),
                    null,
                    null,
                    null)));
  }

  @Test
  void smallNumbersAreNotTurnedIntoShares() {
    CouponWords words = words(Language.EN);
    assertEquals("38% used · 109 of 288", words.result(Tills.lines().getFirst()));
    assertEquals("7 of 9 used, too few to say", words.result(Tills.lines().get(1)));
    assertEquals("none granted yet", words.result(Tills.lines().get(3)));
  }

  @Test
  void aCouponSaysWhatKeepsItFromRunning() {
    CouponWords words = words(Language.EN);
    assertEquals(
        java.util.List.of("running", "running", "pool empty", "starts 21:40"),
        Tills.lines().stream().map(line -> words.state(line, Tills.NOW)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "EN, 5.00, USD, US$5",
    "EN, 4.50, USD, US$4.50",
    "EN, 1940, USD, 'US$1,940'",
    "EN, 12, EUR, €12",
    "EN, 1200, JPY, 'JP¥1,200'",
    "EN, 1.250, KWD, 'KWD 1.250'",
    "ZH, 5.00, USD, US$5",
    "ZH, 12.50, CNY, ¥12.50"
  })
  void moneySaysWhoseItIs(Language language, String amount, String currency, String shown) {
    assertEquals(
        shown, new Amounts(language).of(Money.of(amount, currency)).replace('\u00a0', ' '));
  }

  private static Verdict.Refused full(Refusal refusal) {
    return new Verdict.Refused(refusal, "Mei", NIGHT, MORNING, TOKYO, "2");
  }

  private static void plain(String sentence, Language language) {
    assertFalse(sentence.isBlank());
    assertFalse(sentence.matches(".*(refusal|send|campaign|granted|asleep)\\..*"), sentence);
    assertFalse(sentence.contains("{"), sentence);
    assertEquals(language == Language.ZH, HAN.matcher(sentence).find(), sentence);
  }

  private static CouponWords words(Language language) {
    return new CouponWords(
        new Kit(
            new Words(language),
            new DeskClock(() -> Tills.NOW, () -> 0, ZoneId.of("Asia/Shanghai"), _ -> null)));
  }
}
