package app.cuelight.desk.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.Locality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  private final Places english = new Places(new Words(Language.EN));
  private final Places chinese = new Places(new Words(Language.ZH));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "es-419, MX, es-MX",
        "es-419, -, es",
        "pt-BR, BR, pt-BR",
        "en-GB, -, en-GB",
        "ko, KR, ko",
        "zh-Hant, TW, zh-Hant",
        "da, DK, da",
        "-, US, ''"
      })
  void aCodeSaysTheCountryWhereItMatters(String language, String country, String code) {
    assertEquals(
        code, english.code(new Locality(language, country, null, Locality.Basis.PROFILE, false)));
  }

  @ParameterizedTest
  @CsvSource({
    "es-419, Spanish, 西班牙语",
    "en-US, English, 英语",
    "MX, Mexico, 墨西哥",
    "zh-Hant, 'Chinese (Traditional)', 中文 (繁体)",
    "'', unknown, 未知"
  })
  void aShareIsNamedInTheLanguageOfTheConsole(String label, String inEnglish, String inChinese) {
    assertEquals(inEnglish, english.name(label));
    assertEquals(
        inChinese.replace(" ", ""),
        chinese.name(label).replace(" ", "").replace('（', '(').replace('）', ')'));
  }
}
