package app.cuelight.feed.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.locale.Places;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bundled tables of countries, and what a broken one is told.
final class PlacesReaderTest {

  private static final Places PLACES = new PlacesReader().read();

  @Test
  void oneLanguageIsTheOneCldrExpects() {
    Map<String, String> differing = new TreeMap<>();
    PLACES
        .languages()
        .forEach((country, shares) -> {
          String likely = ULocale.addLikelySubtags(new ULocale("und_" + country)).getLanguage();
          if (shares.size() == 1 && !shares.getFirst().language().equals(likely)) {
            differing.put(country, shares.getFirst().language() + ", CLDR says " + likely);
          }
        });
    assertEquals(Map.of(), differing, "correct assets/places/country-languages.json");
  }

  @Test
  void everyCountryIsThere() {
    assertEquals(
        new TreeSet<>(Arrays.asList(ULocale.getISOCountries())),
        new TreeSet<>(PLACES.languages().keySet()));
  }

  @Test
  void sharesMakeOneWhole() {
    PLACES
        .languages()
        .forEach((country, shares) ->
            assertEquals(
                1.0, shares.stream().mapToDouble(Places.Share::part).sum(), 1e-9, country));
  }

  @Test
  void mainZonesLieInTheirCountry() {
    PLACES
        .zones()
        .forEach((country, zone) -> assertEquals(country, TimeZone.getRegion(zone), zone));
    assertTrue(PLACES.zones().containsKey("ES"));
  }

  @Test
  void severalLanguagesComeMostSpokenFirst() {
    assertEquals(
        List.of(new Places.Share("fil", 0.7), new Places.Share("en", 0.3)),
        read("{\"PH\": {\"en\": 0.3, \"fil\": 0.7}}").languages().get("PH"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"PH\": {\"fil\": \"most\"}} | PH has a share that is no number.",
        "{\"PH\": {\"fil\": 1.5}} | The share of fil is above 0 and at most 1.",
        "{\"PH\": {}} | Nobody speaks anything in PH.",
        "{\"PH\": 3} | PH is not an object.",
      })
  void brokenTablesAreNamed(String languages, String expected) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> read(languages));
    assertEquals("assets/places/country-languages.json: " + expected, refusal.getMessage());
  }

  private static Places read(String languages) {
    return new PlacesReader(path ->
        new ByteArrayInputStream(
            (path.contains("languages") ? languages : "{}").getBytes(StandardCharsets.UTF_8)))
        .read();
  }
}
