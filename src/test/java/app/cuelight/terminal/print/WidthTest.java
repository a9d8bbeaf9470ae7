package app.cuelight.terminal.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Mia, 3
          李雷, 4
          ｱｲｳ, 3
          アイウ, 6
          김민수, 6
          สวัสดี, 4
          नमस्ते, 4
          مرحبا, 5
          Ａ１, 4
          é, 1
          😀, 2
          'a\u200Bb', 2
          '', 0
          """)
  void countsColumnsAsTerminalsDo(String text, int columns) {
    assertEquals(columns, Width.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Marisol, 7, Marisol",
    "Marisol, 5, Mari…",
    "李雷韩梅梅, 6, 李雷…",
    "李雷, 4, 李雷",
    "李雷, 3, 李…"
  })
  void cutsBetweenCharactersAndSaysSo(String text, int columns, String expected) {
    assertEquals(expected, Width.cut(text, columns));
  }
}
