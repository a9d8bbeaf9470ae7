package app.cuelight.domain.greet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Locality.Basis;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nobody is sent to bed by a greeting, at no hour and in no language.
final class FarewellTest {

  /// Written again here, so that a trap lost from the rule is still caught.
  private static final List<String> TRAPS =
      List.of(
          "good night",
          "gute nacht",
          "bonne nuit",
          "buonanotte",
          "god natt",
          "goedenacht",
          "iyi geceler",
          "לילה טוב",
          "शुभ रात्रि",
          "ราตรีสวัสดิ์",
          "おやすみ",
          "晚安",
          "تصبح على خير");

  @Test
  void noGreetingIsAFarewell() {
    Greeter greeter = new Greeter(Book.BUNDLED, "en-US");
    List<String> farewells = new ArrayList<>();
    for (Page page : Book.BUNDLED.pages().values()) {
      Locality there =
          new Locality(page.locale(), null, ZoneId.of("Etc/UTC"), Basis.PROFILE, false);
      for (int hour = 0; hour < 24; hour++) {
        Instant now = Instant.parse("2026-11-22T%02d:30:00Z".formatted(hour));
        for (Occasion occasion : Occasion.values()) {
          Greeting greeting = greeter.suggest(occasion, there, "Mia", Speaker.SHE, now);
          String said =
              (greeting.inNative() + " " + greeting.hello().inNative()).toLowerCase(Locale.ROOT);
          boolean goodbye =
              TRAPS.stream().anyMatch(said::contains)
                  || page.locale().equals("ms") && said.contains("selamat malam");
          if (goodbye) {
            farewells.add(page.locale() + " at " + hour + ": " + said);
          }
        }
      }
    }
    assertEquals(List.of(), farewells);
  }

  @Test
  void eveningsThatAreGreetingsStay() {
    assertEquals("¡Buenas noches, {name}!", hello("es-419", 22));
    assertEquals("Boa noite, {name}!", hello("pt-BR", 22));
    assertEquals("Selamat malam, Kak {name}!", hello("id", 22));
    assertEquals("Magandang gabi po, {name}!", hello("fil", 22));
    assertEquals("Hai, {name}!", hello("ms", 22));
  }

  private static String hello(String locale, int hour) {
    Page page = Book.BUNDLED.pages().get(locale);
    return page.band(hour).line().inNative().named();
  }

  @ParameterizedTest(name = "{0} refuses {1}")
  @CsvSource({
    "en-US, 'Good night, {name}!'",
    "de, 'GUTE NACHT, {name}!'",
    "tr, 'İyi geceler {name}!'",
    "fr, 'Bonne\u202Fnuit {name}'",
    "zh-Hant, '{name}，晚安！'",
    "ms, 'Selamat malam, {name}!'",
    "th, 'ราตรีสวัสดิ์ {name}'",
  })
  void aPageWithAFarewellIsRefused(String locale, String text) {
    Line line = Line.of(text, "", Honorific.NONE, Locale.ROOT);
    assertThrows(
        IllegalArgumentException.class, () -> Pages.withHello(locale, line), "a farewell passed");
  }
}
