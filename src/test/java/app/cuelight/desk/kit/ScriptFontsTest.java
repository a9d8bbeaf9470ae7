package app.cuelight.desk.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptFontsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Marisol, -, SANS",
        "ภูริ, th, SANS",
        "ليلى, ar, SANS",
        "张伟, -, SC",
        "陳怡君, zh-Hant, TC",
        "陳怡君, zh-TW, TC",
        "田中, ja, JP",
        "田中さくら, -, JP",
        "金, ko, KR",
        "재원, -, KR"
      })
  void hanIsDrawnAsItsReadersWriteIt(String text, String language, ScriptFonts font) {
    assertEquals(font, ScriptFonts.of(text, language));
  }

  @ParameterizedTest
  @CsvSource({"Marisol,false", "ليلى,true", "דנה,true", "(92) ليلى,true", "92,false", "'',false"})
  void theFirstLetterSaysFromWhichSide(String text, boolean fromRight) {
    assertEquals(fromRight, ScriptFonts.fromRight(text));
  }
}
