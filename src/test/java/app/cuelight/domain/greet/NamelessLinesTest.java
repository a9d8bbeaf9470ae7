package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every line as it is said to somebody whose name cannot be said.
final class NamelessLinesTest {

  private static final String REVIEWED = "nameless-lines.tsv";

  /// The table is meant to be read by people who speak the languages; a change of a line or of the
  /// rules shows up here as a change of what a host would say.
  @Test
  void readAsReviewed() throws IOException {
    String table =
        Book.pages()
            .flatMap(Book::entries)
            .map(e ->
                String.join(
                        "\t",
                        e.page().locale(),
                        e.key(),
                        e.line().inNative().plain(),
                        e.line().romanised().plain())
                    .stripTrailing())
            .collect(Collectors.joining("\n", "", "\n"));
    Path out = Files.createDirectories(Path.of("target")).resolve(REVIEWED);
    Files.writeString(out, table);
    assertEquals(
        reviewed(),
        table,
        () -> "read " + out + "; if it is right, it becomes src/test/resources/.../" + REVIEWED);
  }

  private static String reviewed() throws IOException {
    try (InputStream in = NamelessLinesTest.class.getResourceAsStream(REVIEWED)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void leaveNoTraceOfTheName() {
    Book.pages()
        .flatMap(Book::entries)
        .forEach(entry ->
            entry
                .sentences()
                .map(Sentence::plain)
                .forEach(plain -> {
                  assertTrue(plain.matches("[^{}]*(\\{(off|n)}[^{}]*)*"), () -> entry + plain);
                  assertTrue(
                      plain.matches("(?s)(?!.*(  | [,，、،。]|[,，、،][!！.。?])).*"),
                      () -> entry + ": " + plain);
                  assertTrue(plain.equals(plain.strip()), () -> entry + ": " + plain);
                  assertTrue(
                      !Character.isLowerCase(plain.codePointAt(0)), () -> entry + ": " + plain);
                }));
  }

  @ParameterizedTest(name = "{0} becomes {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Hi {name}, welcome!          | {name}       | Hi, welcome!",
        "{name}, welcome!             | {name}       | Welcome!",
        "{name}! It's been a while.   | {name}       | It's been a while.",
        "Welcome back, {name}!        | {name}       | Welcome back!",
        "¡{name}, qué gusto!          | {name}       | ¡Qué gusto!",
        "{name}さん、はじめまして！      | {name}さん    | はじめまして！",
        "Selamat datang, Kak {name}!  | Kak {name}   | Selamat datang!",
        "Kak {name} datang lagi!      | Kak {name}   | Datang lagi!",
        "欢迎{name}来到直播间！         | {name}       | 欢迎来到直播间！",
        "Sawatdi, khun {name}. Yindi. | khun {name}  | Sawatdi. Yindi.",
        "Khun {name}, yindi.          | khun {name}  | Yindi.",
        "สวัสดี คุณ{name} ยินดี          | คุณ{name}     | สวัสดี ยินดี",
        "Merci {name}\u202F!          | {name}       | Merci\u202F!",
        "Merci, {name}\u202F!         | {name}       | Merci\u202F!",
        "No name here.                | {name}       | No name here.",
      })
  void followTheRules(String named, String slot, String plain) {
    assertEquals(plain, Sentence.of(named, slot, Locale.ROOT).plain());
  }

  @Test
  void capitalsAreThoseOfTheLanguage() {
    assertEquals(
        "İyi ki geldiniz!",
        Sentence.of("{name}, iyi ki geldiniz!", "{name}", Locale.of("tr")).plain());
  }
}
