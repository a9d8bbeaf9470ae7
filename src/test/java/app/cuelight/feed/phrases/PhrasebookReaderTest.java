package app.cuelight.feed.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.greet.Gloss;
import app.cuelight.domain.greet.Honorific;
import app.cuelight.domain.greet.Line;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.Phrasebook;
import app.cuelight.domain.greet.Register;
import app.cuelight.domain.greet.Sentence;
import app.cuelight.domain.greet.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reading the bundled phrasebook, and what a broken file is told.
final class PhrasebookReaderTest {

  private static final String THAI = "assets/phrases/th.json";

  @Test
  void linesComeAsWritten() {
    Phrasebook book = new PhrasebookReader().read();
    assertEquals(
        new Line(
            new Sentence("{name}さん、いつもありがとうございます！", "いつもありがとうございます！"),
            new Sentence("{name}-san, itsumo arigatō gozaimasu!", "Itsumo arigatō gozaimasu!")),
        book.pages().get("ja").line(LineKey.VIP));
  }

  @Test
  void whatCannotBeLeftOutIsWrittenOut() {
    Phrasebook book = new PhrasebookReader().read();
    assertEquals(
        new Line(
            new Sentence(
                "Mừng {name} quay lại, cảm ơn bạn nhiều nha!",
                "Mừng bạn quay lại, cảm ơn bạn nhiều nha!"),
            Sentence.NONE),
        book.pages().get("vi").line(LineKey.BACK));
  }

  @Test
  void aLineMayHaveSeveralWordings() {
    Phrasebook book =
        readWith(
            THAI,
            "\"follow\": {",
            """
            "follow": [
              {"id": "team", "register": "formal",
               "native": "ยินดีต้อนรับ[ค่ะ|ครับ]", "roman": "Yindi tonrap [kha|khrap].",
               "gloss": {"en": "Welcome, everybody.", "zh": "欢迎各位。"}},
              {\
            """,
            "},\n    \"product\"",
            "}],\n    \"product\"");
    assertEquals(
        List.of(
            new Wording(
                "team",
                Register.FORMAL,
                line("ยินดีต้อนรับ[ค่ะ|ครับ]", "Yindi tonrap [kha|khrap]."),
                new Gloss(
                    new Sentence("Welcome, everybody.", "Welcome, everybody."),
                    new Sentence("欢迎各位。", "欢迎各位。"))),
            new Wording(
                "2",
                Register.POLITE,
                line(
                    "ถ้าชอบ ฝากกดติดตามด้วยนะ[คะ|ครับ]",
                    "Tha chop, fak kot tit tam duai na [kha|khrap]."),
                null)),
        book.pages().get("th").wordings(LineKey.FOLLOW));
  }

  private static Line line(String inNative, String romanised) {
    return Line.of(inNative, romanised, Honorific.NONE, Locale.ROOT);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "\"locale\": \"th\"       # \"locale\": \"tha\" # locale is not th.",
        "\"hello\": {             # \"hallo\": {        # hello is not an object.",
        "\"lines\": {             # \"line\": {         # lines is not an object.",
        "\"from\": 0              # \"from\": \"0\"     # from is not a whole number.",
        "\"to\": 24               # \"to\": 23          # th: bands greet the hour 23 0 times, not once.",
        "\"ask\": {              # \"aks\": {}, \"ask\": { # aks is no line of the phrasebook.",
        "\"group\": {            # \"group\": 1, \"all\": { # group is neither a wording nor an array of wordings.",
        "\"ask\": {              # \"ask\": {\"register\": \"rude\", # register is none of casual, polite, formal: rude.",
        "\"ask\": {              # \"ask\": {\"id\": \"No 1\", # A wording is called by up to 24 letters a-z, digits and dashes, not No 1.",
        "\"to\": 24               # \"to\": 25          # A band goes from an hour of 0 to 23 to another of 1 to 24, not 0 to 25.",
        "Khun {name} ma laeo      # Khun ma laeo        # th: vip/1 has no name to leave out.",
        "คุณ{name} มาแล้ว            # คุณ{nam} มาแล้ว       # th: vip/1 has an unknown placeholder {nam}.",
        "Suksan wan koet na       # Cafe\u0301          # roman is not in composed form (NFC).",
        "\"native\": \"คุณ{name}\"  # \"native\": \"คุณ\"   # An honorific shows the place of the name, {name}さん.",
      })
  void brokenPagesNameTheirFile(String good, String bad, String expected) {
    assertEquals(
        THAI + ": " + expected,
        assertThrows(IllegalArgumentException.class, () -> readWith(THAI, good, bad)).getMessage());
  }

  @Test
  void brokenJsonNamesItsLine() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> readWith(THAI, "\"confidence\": \"B-\"", "\"confidence\": B"))
            .getMessage();
    assertEquals(THAI + ", line 4, column 17:", message.substring(0, THAI.length() + 20));
  }

  @Test
  void aLineSaidTwiceIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> readWith(THAI, "\"ask\": {", "\"ask\": {}, \"ask\": {"));
  }

  @Test
  void aMissingGlossIsNamed() {
    assertEquals(
        "assets/phrases/index.json: The phrasebook does not say what evening means.",
        assertThrows(
                IllegalArgumentException.class,
                () -> readWith("assets/phrases/glosses.json", "\"evening\"", "\"eve\""))
            .getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    assertEquals(
        "assets/phrases/index.json cannot be read.",
        assertThrows(UncheckedIOException.class, () -> new PhrasebookReader(_ -> null).read())
            .getMessage());
  }

  /// @param replacements what stands in the file, what stands there instead, and so on
  private static Phrasebook readWith(String file, String... replacements) {
    return new PhrasebookReader(path ->
        bytes(path.equals(file) ? replaced(bundled(path), replacements) : bundled(path)))
        .read();
  }

  private static String replaced(String text, String... replacements) {
    String out = text;
    for (int i = 0; i < replacements.length; i += 2) {
      out =
          out.replaceFirst(
              Pattern.quote(replacements[i]), Matcher.quoteReplacement(replacements[i + 1]));
    }
    return out;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String bundled(String path) {
    try (InputStream in = PhrasebookReader.class.getClassLoader().getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
