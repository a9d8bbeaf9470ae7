package app.cuelight.domain.locale.speech;

import static app.cuelight.domain.locale.speech.Corpus.EAR;
import static app.cuelight.domain.locale.speech.Corpus.PLACES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody's comments say together.
final class SpeechSumTest {

  @Test
  void twoSpanishCommentsAreEnoughInAnAmericanShow() {
    Verdict verdict =
        EAR.verdict(sum("hola, cuánto cuesta", "me encanta ese vestido"), markets("US"));
    assertEquals("es", verdict.language());
    assertEquals(List.of(new Evidence(Evidence.Kind.COMMENTS, "2", 3.9)), comments(verdict));
  }

  @Test
  void commentsThatSayNothingChangeNothing() {
    SpeechSum sum = sum("hola, cuánto cuesta");
    assertSame(sum, sum.plus(EAR.hear("😍😍 555 XL")));
    assertEquals(Verdict.NOTHING, EAR.verdict(SpeechSum.EMPTY, markets("US")));
  }

  @Test
  void aSecondLanguageIsOneOfMoreThanAQuarter() {
    Verdict verdict =
        EAR.verdict(
            sum(
                "wie viel kostet das kleid",
                "how much is the shipping to berlin",
                "ich hätte gern das schwarze",
                "gibt es das auch in blau",
                "do you have this in blue please"),
            markets("DE"));
    assertEquals("de", verdict.language());
    assertEquals("en", verdict.second());
  }

  @Test
  void englishOfAForeignRoomIsAnsweredInEnglishOnceItIsPlain() {
    Prior german = Prior.of(PLACES, "DE", List.of());
    assertEquals(
        "en",
        EAR.verdict(
                sum(
                    "how much is the shipping to berlin",
                    "do you have this in blue please",
                    "what size are you wearing"),
                german)
            .language());
  }

  @Test
  void orderHardlyMatters() {
    String[] said = {"me encanta", "cuánto cuesta", "love this dress", "hacen envíos"};
    String[] back = {"hacen envíos", "love this dress", "cuánto cuesta", "me encanta"};
    assertEquals(
        EAR.verdict(sum(said), markets("US")).language(),
        EAR.verdict(sum(back), markets("US")).language());
    Map<String, SpeechSum.Entry> one = sum(said).entries();
    Map<String, SpeechSum.Entry> other = sum(back).entries();
    assertTrue(Math.abs(value(one, "es") - value(other, "es")) < 0.5);
  }

  @Test
  void staysWithinItsBoundsAndItsTextIsShort() {
    SpeechSum sum = SpeechSum.EMPTY;
    for (Corpus.Line line : Corpus.lines("chat.tsv")) {
      sum = sum.plus(EAR.hear(line.text()));
      assertTrue(sum.encode().length() <= 100, sum.encode());
      assertEquals(sum.encode(), SpeechSum.parse(sum.encode()).encode());
      assertTrue(sum.entries().size() <= 4);
      assertTrue(sum.entries().values().stream().allMatch(e -> Math.abs(e.sum()) <= 6));
    }
  }

  @Test
  void theTextFormIsStable() {
    assertEquals("1;t0;es:2.0:1.0;*:-2.0", sum("cuánto cuesta el envío por favor").encode());
    assertEquals(
        new SpeechSum(3, -1, Map.of("zh", new SpeechSum.Entry(5.4, 2.9)), -5.4),
        SpeechSum.parse("3;t-1;zh:5.4:2.9;*:-5.4"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ";", "x;t0;*:1", "3;t0;es:NaN:1;*:0", "3;t0;es;*:0", "3;t0;es:1:1"})
  void whatCannotBeReadIsAsIfNothingWereHeard(String text) {
    assertSame(SpeechSum.EMPTY, SpeechSum.parse(text));
  }

  @Test
  void chineseKeepsItsScript() {
    assertEquals("zh-Hant", EAR.verdict(sum("請問有優惠券嗎", "好漂亮"), markets("US")).language());
    assertEquals("zh-Hans", EAR.verdict(sum("请问有优惠券吗", "好漂亮"), markets("US")).language());
  }

  private static List<Evidence> comments(Verdict verdict) {
    return verdict.evidence().stream()
        .filter(e -> e.kind() == Evidence.Kind.COMMENTS)
        .map(e -> new Evidence(e.kind(), e.what(), Math.round(e.weight() * 10) / 10.0))
        .toList();
  }

  private static double value(Map<String, SpeechSum.Entry> entries, String language) {
    SpeechSum.Entry entry = entries.get(language);
    return entry == null ? -6 : entry.sum();
  }

  private static SpeechSum sum(String... comments) {
    SpeechSum sum = SpeechSum.EMPTY;
    for (String comment : comments) {
      sum = sum.plus(EAR.hear(comment));
    }
    return sum;
  }

  private static Prior markets(String... countries) {
    return Prior.of(PLACES, null, List.of(countries));
  }
}
