package app.cuelight.domain.locale;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Locality.Basis;
import app.cuelight.domain.locale.Places.Share;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which language a viewer is spoken to in, and whose clock she lives by.
final class LocalitiesTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static final Localities LOCALITIES =
      new Localities(
          new Places(
              Map.ofEntries(
                  one("AO", "pt"),
                  one("BR", "pt"),
                  one("CN", "zh"),
                  one("DE", "de"),
                  one("DK", "da"),
                  one("ES", "es"),
                  one("GB", "en"),
                  one("MX", "es"),
                  one("NO", "nb"),
                  one("PT", "pt"),
                  one("TH", "th"),
                  one("TW", "zh"),
                  one("HK", "zh"),
                  one("AU", "en"),
                  one("ID", "id"),
                  one("PL", "pl"),
                  some("IN", new Share("hi", 0.45), new Share("en", 0.30)),
                  some("PH", new Share("fil", 0.70), new Share("en", 0.30)),
                  some("SG", new Share("en", 0.60), new Share("zh", 0.25)),
                  some("UA", new Share("uk", 0.75), new Share("ru", 0.25)),
                  some("US", new Share("en", 0.78), new Share("es", 0.20))),
              Map.of("ES", "Europe/Madrid", "CN", "Asia/Shanghai", "UA", "Europe/Kyiv")),
          NOW);

  private static Map.Entry<String, List<Share>> one(String country, String language) {
    return some(country, new Share(language, 1));
  }

  private static Map.Entry<String, List<Share>> some(String country, Share... shares) {
    return Map.entry(country, List.of(shares));
  }

  @ParameterizedTest(name = "a profile of {0} in {1} is spoken to in {2}")
  @CsvSource({
    "es-MX, , es-419",
    "es-AR, , es-419",
    "es, , es-419",
    "es-US, US, es-419",
    "es-ES, , es-ES",
    "es, ES, es-ES",
    "es-ES, MX, es-ES",
    "es-419, ES, es-419",
    "pt, BR, pt-BR",
    "pt, , pt-BR",
    "pt-PT, , pt-PT",
    "pt, AO, pt-PT",
    "pt-BR, PT, pt-BR",
    "zh, , zh-Hans",
    "zh-CN, , zh-Hans",
    "zh-SG, , zh-Hans",
    "zh-Hans-HK, HK, zh-Hans",
    "zh-TW, , zh-Hant",
    "zh-HK, , zh-Hant",
    "zh-Hant, CN, zh-Hant",
    "zh, TW, zh-Hant",
    "yue-HK, , zh-Hant",
    "cmn, , zh-Hans",
    "en, , en-US",
    "en-US, GB, en-US",
    "en, GB, en-GB",
    "en-IE, , en-GB",
    "en-AU, , en-GB",
    "en-PH, , en-PH",
    "en-SG, , en-SG",
    "en-IN, , en-US",
    "en-CA, , en-US",
    "th, , th",
    "th-TH, , th",
    "uk-UA, UA, uk",
    "ru-UA, UA, ru",
    "tl-PH, , fil",
    "iw-IL, , he",
    "in, , id",
    "nb-NO, , no",
    "nn, , no",
    "no, , no",
    "da-DK, , da",
    "ZH_tw, , zh-Hant",
    "EN-gb, , en-GB",
    "hi-Latn-IN, , hi",
    "de-CH-1996-u-co-phonebk, , de",
    "de-x-private-gb, , de",
    "th_, , th",
  })
  void profileSaysTheLanguage(String profile, String country, String expected) {
    Locality locality = LOCALITIES.of(profile, country, null, List.of());
    assertEquals(expected, locality.language());
    assertEquals(Basis.PROFILE, locality.basis());
  }

  @ParameterizedTest(name = "somebody in {0} is spoken to in {1}, unsure: {2}, by the clock of {3}")
  @CsvSource({
    "TH, th, false, Asia/Bangkok",
    "MX, es-419, false, ",
    "ES, es-ES, false, Europe/Madrid",
    "BR, pt-BR, false, ",
    "PT, pt-PT, false, ",
    "AO, pt-PT, false, Africa/Luanda",
    "CN, zh-Hans, false, Asia/Shanghai",
    "TW, zh-Hant, false, Asia/Taipei",
    "HK, zh-Hant, false, Asia/Hong_Kong",
    "GB, en-GB, false, Europe/London",
    "AU, en-GB, false, ",
    "ID, id, false, ",
    "DE, de, false, Europe/Berlin",
    "DK, da, false, Europe/Copenhagen",
    "NO, no, false, Europe/Oslo",
    "IN, hi, true, Asia/Kolkata",
    "PH, fil, true, Asia/Manila",
    "SG, en-SG, true, Asia/Singapore",
    "UA, uk, true, Europe/Kyiv",
    "US, en-US, true, ",
    "th, th, false, Asia/Bangkok",
  })
  void countrySaysTheRest(String country, String language, boolean unsure, ZoneId zone) {
    String upper = country.equals("th") ? "TH" : country;
    assertEquals(
        new Locality(language, upper, zone, Basis.COUNTRY, unsure),
        LOCALITIES.of(null, country, null, List.of()));
  }

  @ParameterizedTest(name = "the zone {0} is {1}")
  @CsvSource({
    "America/Los_Angeles, America/Los_Angeles",
    "Asia/Calcutta, Asia/Kolkata",
    "US/Eastern, America/New_York",
    "Europe/Kiev, Europe/Kyiv",
    "Mars/Olympus_Mons, ",
    "Etc/Unknown, ",
    "+08:00, ",
    "'', ",
  })
  void zoneSaysTheClock(String named, ZoneId expected) {
    assertEquals(
        new Locality(null, null, expected, Basis.NONE, true),
        LOCALITIES.of(null, null, named, List.of()));
  }

  @Test
  void herOwnZoneGoesBeforeHerCountrys() {
    assertEquals(
        new Locality("th", "TH", NEW_YORK, Basis.COUNTRY, false),
        LOCALITIES.of(null, "TH", "America/New_York", List.of()));
  }

  @Test
  void marketsSpeakWhereNothingElseDoes() {
    List<Market> markets = List.of(Market.of("XX"), Market.of("MX"), Market.of("US"));
    assertEquals(
        new Locality("es-419", null, null, Basis.MARKET, true),
        LOCALITIES.of(null, null, null, markets));
  }

  @Test
  void aMarketsClockStandsForACountryOfSeveral() {
    List<Market> markets = List.of(Market.of("MX"), new Market("US", NEW_YORK));
    assertEquals(
        new Locality("en-US", "US", NEW_YORK, Basis.COUNTRY, true),
        LOCALITIES.of(null, "US", null, markets));
    assertEquals(
        new Locality("es-419", "MX", null, Basis.COUNTRY, false),
        LOCALITIES.of(null, "MX", null, markets));
  }

  @ParameterizedTest(name = "[{0}] says nothing")
  @ValueSource(
      strings = {
        "",
        "x",
        "und",
        "mul-PL",
        "zz-ZZ",
        "english",
        "12",
        "ไทย",
        "*",
        "en\u0000US",
        "-",
        "--",
        "e-US"
      })
  void nonsenseIsPassedOver(String profile) {
    assertEquals(
        new Locality("pl", "PL", ZoneId.of("Europe/Warsaw"), Basis.COUNTRY, false),
        LOCALITIES.of(profile, "PL", "Nowhere", List.of()));
  }

  @Test
  void unknownCountriesAreNotKept() {
    for (String country : List.of("", "ZZ", "USA", "Ü1", "x")) {
      assertEquals(Locality.unknown(), LOCALITIES.of(null, country, null, List.of()), country);
    }
  }

  @Test
  void neverThrows() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String profile = text(random);
      String country = text(random);
      String zone = text(random);
      assertDoesNotThrow(() -> LOCALITIES.of(profile, country, zone, List.of()));
    }
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(80), 0, 0x250)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,     -,  US, -,  es,      es-419,  SPOKEN,    false
          -,     -,  ES, -,  es,      es-ES,   SPOKEN,    false
          -,     MX, ES, -,  es,      es-419,  SPOKEN,    false
          -,     -,  PT, -,  pt,      pt-PT,   SPOKEN,    false
          -,     TW, US, -,  zh-Hans, zh-Hans, SPOKEN,    false
          -,     TW, US, -,  zh,      zh-Hant, SPOKEN,    false
          -,     IN, US, -,  hi-Latn, hi,      SPOKEN,    true
          de-DE, -,  US, -,  es,      de,      PROFILE,   false
          de-DE, -,  US, th, es,      th,      CORRECTED, false
          -,     GB, US, en, es,      en-GB,   CORRECTED, false
          -,     TH, US, xx, qq,      th,      COUNTRY,   false
          """)
  void commentsStandBetweenProfileAndCountryAndACorrectionAboveAll(
      @Nullable String profile,
      @Nullable String country,
      String market,
      @Nullable String corrected,
      String heard,
      String language,
      Basis basis,
      boolean romanised) {
    Locality locality =
        LOCALITIES.of(
            profile,
            country,
            null,
            List.of(Market.of(market)),
            new Localities.Said(corrected, heard, false));
    assertEquals(
        new Locality(language, country, locality.zone(), basis, false, romanised), locality);
  }

  @ParameterizedTest(name = "{0}, corrected {1}: {2} in {3}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          ar-EG-u-nu-arab,            -,            ar,    arab
          ar-EG-u-ca-islamic-nu-arab, -,            ar,    arab
          AR_EG_U_NU_ARAB,            -,            ar,    arab
          ar-EG,                      -,            ar,    -
          ar-x-nu-arab,               -,            ar,    -
          ar-EG-u-nu-,                -,            ar,    -
          ar-EG-u-nu-تجريب,           -,            ar,    -
          ar-EG-u-nu-arab,            ar-SA,        ar,    arab
          ar-EG-u-nu-arab,            en,           en-US, -
          en-US,                      ur-u-nu-deva, ur,    deva
          """)
  void digitsAreThoseHerProfileAsksFor(
      String profile, @Nullable String corrected, String language, @Nullable String digits) {
    Localities.Said said = new Localities.Said(corrected, null, true);
    Locality locality = LOCALITIES.of(profile, null, null, List.of(), said);
    assertEquals(language, locality.language());
    assertEquals(digits, locality.digits());
  }

  @ParameterizedTest
  @CsvSource({"es, ES, es-ES", "es, MX, es-419", "hi-Latn, IN, hi", "zh-Hant, US, zh-Hant"})
  void aLanguageIsSpokenAsWhereSheLives(String language, String country, String variety) {
    assertEquals(variety, Localities.variety(language, country));
  }

  @Test
  void aHeardGuessStaysAGuess() {
    Localities.Said said = new Localities.Said(null, "es", true);
    assertTrue(LOCALITIES.of(null, null, null, List.of(), said).unsure());
  }
}
