package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What the linter says about a line.
final class PhraseLintTest {

  private static String codes(String locale, LineKey key, String inNative, String romanised) {
    Honorific honorific =
        locale.equals("ja") ? new Honorific("{name}さん", "{name}-san", List.of()) : Honorific.NONE;
    return PhraseLint.of(locale)
        .check(Draft.of(locale, key, "1", inNative, romanised), honorific)
        .stream()
        .map(Finding::code)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} {1} ''{2}'' ({3}): {4}")
  @CsvSource(
      delimiter = '~',
      value = {
        "en-US   ~ NEW     ~ Hi {name}, welcome!             ~ '' ~ ''",
        "en-US   ~ NEW     ~ ''                              ~ '' ~ empty",
        "en-US   ~ NEW     ~ ' Hi {name}!'                   ~ '' ~ empty",
        "en-US   ~ NEW     ~ Hi\u200B {name}!                ~ '' ~ control-character",
        "en-US   ~ NEW     ~ Hi\u202E {name}!                ~ '' ~ control-character",
        "es-419  ~ NEW     ~ Que\u0301 gusto, {name}!        ~ '' ~ not-composed",
        "de      ~ NEW     ~ Gute Nacht, {name}!             ~ '' ~ farewell",
        "zh-Hant ~ NEW     ~ {name}，晚安！                   ~ {name}, wǎn'ān! ~ farewell",
        "en-US   ~ NEW     ~ Hi {nam}!                       ~ '' ~ unknown-placeholder",
        "en-US   ~ NEW     ~ Hi {name} {name}!               ~ '' ~ placeholder-twice",
        "en-US   ~ NEW     ~ {name}, {off} off for you.      ~ '' ~ placeholder-not-here",
        "en-US   ~ GROUP   ~ Hello {name} and all.           ~ '' ~ placeholder-not-here",
        "en-US   ~ COUPON  ~ {name}, a coupon for you.       ~ '' ~ placeholder-missing",
        "en-US   ~ PRODUCT ~ Tap the number for details.     ~ '' ~ placeholder-missing",
        "en-US   ~ NEW     ~ Hi [a|b {name}!                 ~ '' ~ unfinished",
        "en-US   ~ NEW     ~ Good to have you here.          ~ '' ~ no-name",
        "en-US   ~ NEW     ~ Hi - {name}!                    ~ '' ~ gap",
        "ru      ~ NEW     ~ {name}, вітаю!                  ~ '' ~ roman-missing",
        "en-US   ~ NEW     ~ Hi {name}, welcome!             ~ Hi {name}! ~ roman-needless",
        "ru      ~ NEW     ~ {name}, здравствуйте!           ~ {name}, здравствуйте! ~ roman-not-latin",
        "ru      ~ NEW     ~ {name}, здравствуйте!           ~ Zdrávstvuyte! ~ placeholders-differ",
        "th      ~ NEW     ~ สวัสดี[ค่ะ|ครับ] {name}           ~ Sawatdi {name} ~ placeholders-differ",
        "en-US   ~ NEW     ~ Hi <b>{name}</b>!               ~ '' ~ markup",
        "en-US   ~ NEW     ~ Hi {name}, see www.example.com  ~ '' ~ markup",
        "es-419  ~ NEW     ~ ¡Bienvenida, {name}!            ~ '' ~ gender",
        "es-ES   ~ NEW     ~ {name}, encantado de verte.     ~ '' ~ gender",
        "pt-BR   ~ BACK    ~ {name}, bem-vindo de volta!     ~ '' ~ gender",
        "pt-BR   ~ VIP     ~ Obrigada, {name}!               ~ '' ~ gender",
        "it      ~ BACK    ~ Bentornato, {name}!             ~ '' ~ gender",
        "fr      ~ NEW     ~ {name}, ravie de vous voir.     ~ '' ~ gender",
        "fr      ~ NEW     ~ {name}, bienvenue parmi nous.   ~ '' ~ ''",
        "he      ~ NEW     ~ {name}, שמח לראות               ~ {name}, sameakh lirot ~ gender",
        "he      ~ NEW     ~ {name}, נשמח לעזור              ~ {name}, nismakh laazor ~ ''",
        "ru      ~ NEW     ~ {name}, рада вас видеть.        ~ {name}, ráda vas vídet. ~ gender",
        "ru      ~ NEW     ~ {name}, рады вас видеть.        ~ {name}, rády vas vídet. ~ ''",
        "uk      ~ NEW     ~ {name}, радий вітати.           ~ {name}, rádyy vitáty. ~ gender",
        "th      ~ NEW     ~ สวัสดีครับ {name}                 ~ Sawatdi khrap {name} ~ gender",
        "th      ~ NEW     ~ สวัสดี[ค่ะ|ครับ] {name}           ~ Sawatdi [kha|khrap] {name} ~ ''",
        "vi      ~ NEW     ~ Chào chị {name} nha!            ~ '' ~ gender",
        "en-US   ~ NEW     ~ WELCOME, {name}.                ~ '' ~ all-caps",
        "en-US   ~ VIP     ~ {name}, you are a VIP here.     ~ '' ~ ''",
        "pt-BR   ~ NEW     ~ OLÁAA, {name}.                  ~ '' ~ ''",
        "en-US   ~ NEW     ~ Hi {name}! Welcome!             ~ '' ~ exclamation-marks",
        "pt-BR   ~ NEW     ~ Oi, {name}! Que bom!            ~ '' ~ ''",
        "en-US   ~ FOLLOW  ~ Last chance, follow us.         ~ '' ~ pressure",
        "en-GB   ~ FOLLOW  ~ Hurry up and follow us.         ~ '' ~ pressure",
        "de      ~ COUPON  ~ {name}, nur heute {off} Rabatt. ~ '' ~ pressure",
        "fr      ~ FOLLOW  ~ Dépêchez-vous de suivre.        ~ '' ~ pressure",
        "ja      ~ FOLLOW  ~ 今だけです。                      ~ Ima dake desu. ~ pressure",
        "ko      ~ FOLLOW  ~ 오늘만 드려요.                    ~ Oneulman deuryeoyo. ~ pressure",
        "ar      ~ FOLLOW  ~ آخر فرصة لكم.                   ~ Ākhir furṣa lakum. ~ pressure",
        "zh-Hant ~ FOLLOW  ~ 家人們，關注一下。                 ~ Jiārénmen, guānzhù yíxià. ~ pressure",
        "zh-Hans ~ FOLLOW  ~ 家人们，关注一下。                 ~ Jiārénmen, guānzhù yíxià. ~ ''",
        "id      ~ FOLLOW  ~ Buruan follow ya.               ~ '' ~ ''",
        "en-US   ~ COUPON  ~ {name}, {off} off, 5 minutes left. ~ '' ~ countdown",
        "id      ~ COUPON  ~ Kupon {off}, tinggal 5 menit.   ~ '' ~ countdown",
        "zh-Hans ~ COUPON  ~ {off}优惠券，还剩最后三分钟。       ~ {off} yōuhuìquàn, hái shèng zuìhòu sān fēnzhōng. ~ countdown",
        "en-US   ~ PRODUCT ~ Number {n}, only 3 left.        ~ '' ~ countdown",
        "en-US   ~ LEFT    ~ Number is small: {n} left.      ~ '' ~ ''",
        "zh-Hans ~ LEFT    ~ 只剩{n}件。                       ~ Zhǐ shèng {n} jiàn. ~ ''",
        "zh-Hans ~ LEFT    ~ 只剩三件。                        ~ Zhǐ shèng sān jiàn. ~ placeholder-missing countdown",
      })
  void linesAreToldWhatIsWrong(
      String locale, LineKey key, String inNative, String romanised, String codes) {
    String expected = codes.replace("placeholders-differ", Fault.SCRIPTS_DIFFER.code());
    assertEquals(expected, codes(locale, key, inNative, romanised));
  }

  @Test
  void whatIsLongIsToldSo() {
    assertEquals("too-long", codes("en-US", LineKey.FOLLOW, "a".repeat(86), ""));
    assertEquals("", codes("en-US", LineKey.FOLLOW, "a".repeat(85), ""));
    assertEquals(
        "too-many-words", codes("en-US", LineKey.FOLLOW, "go " + "on ".repeat(19) + "on", ""));
    assertEquals("", codes("en-US", LineKey.FOLLOW, "go " + "on ".repeat(18) + "on", ""));
  }

  @Test
  void aFindingIsASentenceInBothLanguages() {
    Draft draft = Draft.of("en-US", LineKey.FOLLOW, "own-1", "Hurry, follow us.", "");
    assertEquals(
        List.of(
            new Finding(
                Fault.PRESSURE,
                "en-US/follow/own-1",
                "The line presses, which this market does not like: Hurry.",
                "这句话在催促，这个市场不喜欢：Hurry。")),
        PhraseLint.of("en-US").check(draft, Honorific.NONE));
    Draft gap = Draft.of("en-US", LineKey.NEW, "2", "Hi - {name}!", "");
    assertEquals(
        List.of(
            new Finding(
                Fault.GAP,
                "en-US/new/2",
                "The line without the name leaves a gap or a mark behind: Hi -!.",
                "省去称呼后，这句话留下了空格或标点：Hi -!。")),
        PhraseLint.of("en-US").check(gap, Honorific.NONE));
  }

  @Test
  void theSameLineTwiceIsNamed() {
    List<Draft> drafts =
        List.of(
            Draft.of("en-US", LineKey.NEW, "1", "Hi {name}, welcome!", ""),
            Draft.of("en-US", LineKey.NEW, "2", "Hi {name}, welcome!", ""));
    assertEquals(
        List.of(Finding.of(Fault.DUPLICATE, "en-US/new/2", "en-US/new/1")),
        PhraseLint.of("en-US").check(drafts, Honorific.NONE));
  }

  @Test
  void aGlossSaysNoMoreThanItsLine() {
    Draft draft =
        new Draft(
            "en-US",
            LineKey.NEW,
            "2",
            "Hi {name}, welcome!",
            "",
            null,
            new Draft.Meaning("Hi {name}, {off} off", "你好"));
    assertEquals(
        List.of(Finding.of(Fault.GLOSS_DIFFERS, "en-US/new/2", "{off}")),
        PhraseLint.of("en-US").check(draft, Honorific.NONE));
  }

  @ParameterizedTest
  @EnumSource(TonePack.class)
  void onlyQuietMarketsAreSparedTheShouting(TonePack tone) {
    Draft draft = Draft.of("en-US", LineKey.FOLLOW, "1", "HURRY! Follow!", "");
    boolean quiet = Set.of(TonePack.CALM, TonePack.POLITE, TonePack.GRACIOUS).contains(tone);
    assertEquals(
        quiet ? List.of("pressure", "all-caps", "exclamation-marks") : List.of(),
        new PhraseLint(tone).check(draft, Honorific.NONE).stream().map(Finding::code).toList());
  }

  @Test
  void everyPageHasTheToneOfItsMarket() {
    assertEquals(
        "ar GRACIOUS, bn WARM, de CALM, en-GB CALM, en-PH LIVELY, en-SG LIVELY, en-US CALM,"
            + " es-419 LIVELY, es-ES WARM, fil LIVELY, fr CALM, he WARM, hi WARM, id LIVELY,"
            + " it WARM, ja POLITE, ko POLITE, ms LIVELY, nl CALM, pl WARM, pt-BR LIVELY,"
            + " pt-PT WARM, ru WARM, sv CALM, ta WARM, th LIVELY, tr GRACIOUS, uk WARM,"
            + " ur GRACIOUS, vi LIVELY, zh-Hans DOMESTIC, zh-Hant POLITE",
        Book.pages()
            .map(page -> page.locale() + " " + PhraseLint.of(page.locale()).tone())
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyFaultSpeaksBothLanguages(Fault fault) {
    Finding finding = Finding.of(fault, "en-US/new/1", "X");
    assertFalse(finding.en().contains("%s") || finding.zh().contains("%s"), finding::toString);
    assertEquals(finding.en().contains("X"), finding.zh().contains("X"), finding::toString);
    Set<String> codes = new HashSet<>();
    for (Fault other : Fault.values()) {
      codes.add(other.code());
    }
    assertEquals(Fault.values().length, codes.size());
  }
}
