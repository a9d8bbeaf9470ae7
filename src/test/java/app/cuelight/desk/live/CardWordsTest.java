package app.cuelight.desk.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.desk.kit.Kit;
import app.cuelight.desk.kit.Language;
import app.cuelight.desk.kit.Words;
import app.cuelight.domain.basic.Locality;
import app.cuelight.show.live.Unnamed;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What is said of a language and of a name that is not said.
final class CardWordsTest {

  private static final CardWords ENGLISH = words(Language.EN);
  private static final CardWords CHINESE = words(Language.ZH);

  private static CardWords words(Language language) {
    var clock = new DeskClock(() -> Instant.EPOCH, () -> 0, ZoneOffset.UTC, _ -> null);
    return new CardWords(new Kit(new Words(language), clock));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SPOKEN | false | Spanish: from her comments | 西班牙语：来自她的评论",
        "COUNTRY | true | Spanish?: from her country | 西班牙语（不确定）：来自她的国家",
        "CORRECTED | false | Spanish: corrected by hand | 西班牙语：人工更正"
      })
  void aLanguageSaysWhatItRestsOn(
      Locality.Basis basis, boolean unsure, String english, String chinese) {
    var there = new Locality("es-419", "MX", null, basis, unsure);
    assertEquals(english, ENGLISH.evidence(there));
    assertEquals(chinese, CHINESE.evidence(there));
    assertEquals("", ENGLISH.evidence(Locality.unknown()));
  }

  @Test
  void whatWasHeardIsToldInWords() {
    String note = "4;t0;es:5.4:3.0;en:-5.1:1.0;*:-5.4";
    assertEquals("Spanish 75%, English 25%", ENGLISH.heard(note));
    assertEquals("", ENGLISH.heard(null));
    assertEquals("", ENGLISH.heard("no sum"));
  }

  @ParameterizedTest
  @EnumSource(Unnamed.class)
  void everyReasonForLeavingANameOutHasItsWords(Unnamed why) {
    assertNotEquals(ENGLISH.unnamed(why), CHINESE.unnamed(why));
    assertEquals("", ENGLISH.unnamed(null));
  }
}
