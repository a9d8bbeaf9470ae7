package app.cuelight.feed.files.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers, times and texts are the bytes that the library makes of them.
class JsonBytesTest {

  private final JsonBytes out = new JsonBytes();

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        7,
        9,
        10,
        99,
        100,
        12_345,
        999_999_999_999_999_999L,
        1_000_000_000_000_000_000L,
        Long.MAX_VALUE,
        -1,
        Long.MIN_VALUE
      })
  void numbersHaveAllTheirDigits(long number) {
    assertEquals(Long.toString(number), out.number(number).text(0));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2",
    "5, 2",
    "50, 2",
    "100, 2",
    "12345, 2",
    "12345, 0",
    "7, 3",
    "1000, 3",
    "9223372036854775807, 3"
  })
  void amountsHaveTheDecimalsOfTheirCurrency(long minor, int decimals) {
    assertEquals(
        BigDecimal.valueOf(minor, decimals).toPlainString(), out.decimal(minor, decimals).text(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-31T18:05:30Z",
        "2026-03-31T18:05:30.120Z",
        "2026-03-31T18:05:30.007Z",
        "2026-03-31T18:05:30.000007Z",
        "1969-12-31T23:59:59.999Z",
        "0000-01-01T00:00:00Z",
        "-0001-12-31T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z"
      })
  void instantsAreAsTheyAreSaid(String at) {
    assertEquals(Instant.parse(at).toString(), out.instant(Instant.parse(at)).text(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "plain # plain",
        "a\"b\\c # a\\\"b\\\\c",
        "Zoë 阿美 😀 # Zoë 阿美 😀",
        "tab\there # tab\\u0009here"
      })
  void textsAreEscapedWhereTheyMustBe(String text, String escaped) {
    out.quoted(text);

    assertEquals('"' + escaped + '"', out.text(0));
    assertEquals(
        '"' + escaped + '"',
        new String(Arrays.copyOf(out.bytes(), out.length()), StandardCharsets.UTF_8));
  }

  /// Of a text many times as long as the array is at first.
  @ParameterizedTest
  @ValueSource(strings = {"x", "\"", "é", "阿", "😀"})
  void longTextsFindRoom(String piece) {
    String text = piece.repeat(5_000);

    assertEquals('"' + text.replace("\"", "\\\"") + '"', out.quoted(text).text(0));
  }
}
