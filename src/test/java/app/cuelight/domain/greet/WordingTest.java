package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Locality.Basis;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of several wordings is said, and with what in its places.
final class WordingTest {

  private static final Instant NOW = Instant.parse("2026-11-22T13:24:00Z");
  private static final Manner USUAL = Manner.usual(Speaker.NEUTRAL);

  private static Addressee mia(String language) {
    String[] parts = language.split("-u-nu-", -1);
    Locality speaks = new Locality(parts[0], null, null, Basis.PROFILE, false);
    return new Addressee(parts.length == 1 ? speaks : speaks.inDigits(parts[1]), "Mia");
  }

  private static Wording wording(String id, Register register, String text) {
    return new Wording(id, register, Pages.line(text), null);
  }

  /// A book whose American page has these wordings for VIPs and these for stock and early looks.
  private static Greeter greeter(Wording... vips) {
    Map<LineKey, List<Wording>> lines = Pages.lines();
    lines.put(LineKey.VIP, List.of(vips));
    lines.put(LineKey.COUPON, List.of(wording("1", Register.POLITE, "{name}, {off} off.")));
    lines.put(LineKey.PRODUCT, List.of(wording("1", Register.POLITE, "Tap number {n}.")));
    lines.put(LineKey.LEFT, List.of(wording("1", Register.POLITE, "Only {n} left.")));
    lines.put(
        LineKey.EARLY,
        List.of(
            wording("1", Register.POLITE, "{name}, number {n} is for you first."),
            wording("2", Register.POLITE, "{name}, an early look for you.")));
    Page page = Pages.page("en-US", Pages.line("Hi {name}!"), Pages.day(), lines);
    Map<String, Page> pages = new HashMap<>(Book.BUNDLED.pages());
    pages.put("en-US", page);
    Map<String, Gloss> glosses = new HashMap<>();
    for (LineKey key : LineKey.values()) {
      glosses.put(key.code(), new Gloss(same(key.code()), same(key.code())));
    }
    for (String band : List.of("hello", "morning", "noon", "day", "afternoon", "evening")) {
      glosses.put(band, new Gloss(same(band), same(band)));
    }
    glosses.put("coupon", new Gloss(same("{off} off"), same("送你{off}")));
    return new Greeter(new Phrasebook(pages, Map.of("es", "es-419"), glosses), "en-US");
  }

  private static Sentence same(String text) {
    return new Sentence(text, text);
  }

  private static final Greeter THREE =
      greeter(
          wording("1", Register.POLITE, "{name}, one."),
          wording("2", Register.POLITE, "{name}, two."),
          wording("3", Register.POLITE, "{name}, three."),
          wording("4", Register.CASUAL, "{name}, hey."));

  private static String vip(Manner manner) {
    return THREE.suggest(Occasion.VIP, mia("en-US"), manner, NOW).line();
  }

  @Test
  void theLineNotSaidForTheLongestTimeComesNext() {
    List<String> said = new ArrayList<>();
    Recently recently = Recently.NOTHING;
    for (int i = 0; i < 7; i++) {
      String line = vip(USUAL.with(new Turn.Fresh(recently)));
      recently = recently.after(line);
      said.add(line);
    }
    assertEquals(
        List.of(
            "en-US/vip/1",
            "en-US/vip/2",
            "en-US/vip/3",
            "en-US/vip/1",
            "en-US/vip/2",
            "en-US/vip/3",
            "en-US/vip/1"),
        said);
  }

  @Test
  void fiveWordingsNeverRepeatWithinFiveGreetings() {
    Wording[] five = new Wording[5];
    for (int i = 0; i < five.length; i++) {
      five[i] = wording(String.valueOf(i + 1), Register.POLITE, "{name}, this is " + i + ".");
    }
    Greeter greeter = greeter(five);
    Recently recently = Recently.NOTHING;
    List<String> lately = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      // Other lines of the evening stand in between.
      recently = recently.after("de/new/" + i % 7);
      String line =
          greeter
              .suggest(Occasion.VIP, mia("en-US"), USUAL.with(new Turn.Fresh(recently)), NOW)
              .line();
      recently = recently.after(line);
      assertEquals(-1, lately.indexOf(line), line);
      lately.addFirst(line);
      while (lately.size() > 4) {
        lately.removeLast();
      }
    }
  }

  @Test
  void rewordingGoesRound() {
    assertEquals("en-US/vip/2", vip(USUAL.with(new Turn.After("en-US/vip/1"))));
    assertEquals("en-US/vip/1", vip(USUAL.with(new Turn.After("en-US/vip/3"))));
    assertEquals("en-US/vip/1", vip(USUAL.with(new Turn.After("de/vip/2"))));
    assertEquals("en-US/vip/3", vip(USUAL.with(new Turn.Numbered(2))));
    assertEquals("en-US/vip/1", vip(USUAL.with(new Turn.Numbered(3))));
    assertEquals("en-US/vip/3", vip(USUAL.with(new Turn.Numbered(-1))));
  }

  @ParameterizedTest(name = "{0} speaks {1}")
  @CsvSource({"CASUAL, en-US/vip/4", "POLITE, en-US/vip/1", "FORMAL, en-US/vip/1"})
  void aRegisterThatIsNotThereSpeaksAsUsual(Register register, String line) {
    assertEquals(line, vip(new Manner(Speaker.SHE, register, new Turn.Numbered(0))));
  }

  @Test
  void whatWasSaidIsKeptOnceAndNotForEver() {
    Recently recently = Recently.NOTHING.after("a").after("b").after("a");
    assertEquals(new Recently(List.of("a", "b")), recently);
    for (int i = 0; i < 2 * Recently.KEPT; i++) {
      recently = recently.after("line " + i);
    }
    assertEquals(Recently.KEPT, recently.lines().size());
    assertEquals("line " + (2 * Recently.KEPT - 1), recently.lines().getFirst());
  }

  @Test
  void aCouponIsWrittenForTheLineAndForTheHost() {
    Greeting coupon =
        THREE.line(LineKey.COUPON, mia("en-US"), USUAL, Values.of(Discount.percent(15)), NOW);
    assertEquals("Mia, 15% off.", coupon.inNative());
    assertEquals("15% off", coupon.glossEn());
    assertEquals("送你8.5折", coupon.glossZh());
    assertEquals("en-US/coupon/1", coupon.line());
    assertEquals("coupon.profile", coupon.reason().code());
    assertNull(THREE.line(LineKey.COUPON, mia("en-US"), USUAL, Values.NONE, NOW));
  }

  @ParameterizedTest(name = "{0}: {1} / {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hans | Mia，给你准备了一张8.5折优惠券，点一下就能领。 | Mia, gěi nǐ zhǔnbèi le yì zhāng 8.5 zhé yōuhuìquàn, diǎn yíxià jiù néng lǐng.",
        "ja | Miaさん、15%オフクーポンをご用意しました。よろしければお使いください。 | Mia-san, 15% ofu kūpon o goyōi shimashita. Yoroshikereba otsukai kudasai.",
        "tr | Mia, size %15 indirim kuponumuz var, dokunmanız yeterli. | ''",
        "ar | Mia، لكم كوبون خصم 15%، يكفي الضغط عليه. | Mia, lakum kūbūn khaṣm 15%, yakfī aḍ-ḍaghṭ ‘alayh.",
        "ar-u-nu-arab | Mia، لكم كوبون خصم ١٥٪، يكفي الضغط عليه. | Mia, lakum kūbūn khaṣm 15%, yakfī aḍ-ḍaghṭ ‘alayh.",
      })
  void aCouponIsWrittenAsItIsReadThere(String language, String inNative, String romanised) {
    Greeting coupon =
        THREE.line(LineKey.COUPON, mia(language), USUAL, Values.of(Discount.percent(15)), NOW);
    assertEquals(inNative, coupon.inNative());
    assertEquals(romanised, coupon.romanised());
  }

  @Test
  void aWordingWithoutItsNumberGivesWay() {
    Greeting known = THREE.line(LineKey.EARLY, mia("en-US"), USUAL, Values.of(3), NOW);
    Greeting unknown = THREE.line(LineKey.EARLY, mia("en-US"), USUAL, Values.NONE, NOW);
    assertEquals("Mia, number 3 is for you first.", known.inNative());
    assertEquals("Mia, an early look for you.", unknown.inNative());
  }

  @ParameterizedTest(name = "{0} left, read {1} s ago: {2}")
  @CsvSource({
    "3, 0, Only 3 left.",
    "3, 30, Only 3 left.",
    "3, 31,",
    "0, 0,",
    "-1, 0,",
    "3, -31,",
    "3, -5, Only 3 left."
  })
  void urgencyNeedsALiveNumber(long value, long age, String line) {
    var live = new LiveNumber(value, NOW.minusSeconds(age));
    Greeting left = THREE.line(LineKey.LEFT, mia("en-US"), USUAL, Values.of(live), NOW);
    assertEquals(line, left == null ? null : left.inNative());
    assertNull(THREE.line(LineKey.LEFT, mia("en-US"), USUAL, Values.of(3), NOW), "not live");
  }

  @Test
  void anotherLanguageCanBeAskedFor() {
    Greeting asked = THREE.inLanguage("es-MX").suggest(Occasion.BACK, mia("en-US"), USUAL, NOW);
    assertEquals("¡Mia, qué gusto que regresaste!", asked.inNative());
    assertEquals("back.chosen", asked.reason().code());
    Greeting main = THREE.inMainLanguage().suggest(Occasion.VIP, mia("es-419"), USUAL, NOW);
    assertEquals("Mia, one.", main.inNative());
    assertEquals(
        "Mia, one.",
        THREE.inLanguage("da").suggest(Occasion.VIP, mia("es"), USUAL, NOW).inNative());
  }

  @Test
  void theNameCanBeLeftOut() {
    Greeting greeting = THREE.nameless().suggest(Occasion.VIP, mia("es"), USUAL, NOW);
    assertEquals("¡Qué gusto verte! Mil gracias por tu apoyo de siempre.", greeting.inNative());
    assertEquals("", greeting.name());
    assertEquals(
        greeting.inNative(),
        THREE.suggest(Occasion.VIP, mia("es").nameless(), USUAL, NOW).inNative());
  }

  @Test
  void theUsualWordingIsThatOfTheShortQuestion() {
    assertEquals(
        THREE.suggest(Occasion.VIP, mia("en-US"), USUAL, NOW),
        THREE.suggest(Occasion.VIP, mia("en-US").locality(), "Mia", Speaker.NEUTRAL, NOW));
  }

  @Test
  void namesCannotFillOtherPlaces() {
    var hostile = new Addressee(mia("en-US").locality(), "{off} [a|b] {n}");
    Greeting coupon =
        THREE.line(
            LineKey.COUPON,
            hostile,
            USUAL,
            Values.of(new Discount.Percent(new BigDecimal("7.5"))),
            NOW);
    assertEquals("{off} [a|b] {n}, 7.5% off.", coupon.inNative());
    assertEquals(Collections.frequency(List.of(coupon.name()), "{off} [a|b] {n}"), 1);
  }
}
