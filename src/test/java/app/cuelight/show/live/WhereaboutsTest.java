package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.speech.SpeechSum;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Facts;
import app.cuelight.domain.viewer.Known;
import app.cuelight.feed.phrases.PlacesReader;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WhereaboutsTest {

  private static final Localities LOCALITIES =
      new Localities(new PlacesReader().read(), Instant.parse("2026-11-01T00:00:00Z"));

  private final Whereabouts american =
      new Whereabouts(LOCALITIES, List.of(Market.of("US"), Market.of("MX")));

  @Test
  void peopleOfWhomTheSameIsKnownHaveOneLocalityWhateverTheirNames() {
    Locality one = american.of(facts(Map.of(Fact.COUNTRY, "TH", Fact.NAME, "Ana")));
    Locality other = american.of(facts(Map.of(Fact.COUNTRY, "TH", Fact.NAME, "Eve")));

    assertEquals("th", one.language());
    assertSame(one, other);
  }

  @Test
  void everythingAnAnswerRestsOnTellsPeopleApart() {
    String heard = spanish();

    assertEquals("th", language(Map.of(Fact.COUNTRY, "TH")));
    assertEquals("ja", language(Map.of(Fact.COUNTRY, "JP")));
    assertEquals("fr", language(Map.of(Fact.COUNTRY, "TH", Fact.LOCALE, "fr")));
    assertEquals("es", language(Map.of(Fact.COUNTRY, "TH", Fact.HEARD, heard)));
    assertEquals("pt", language(Map.of(Fact.COUNTRY, "TH", Fact.HEARD, heard, Fact.SPEAKS, "pt")));
    assertEquals("th", language(Map.of(Fact.COUNTRY, "TH", Fact.HEARD, heard, Fact.SPEAKS, "th")));
  }

  @Test
  void aNamesScriptCountsWithWhatWasHeard() {
    String little = "1;t0;ko:0.0:0.6;th:0.0:0.4;*:-4.0";
    String korean = language(Map.of(Fact.COUNTRY, "MX", Fact.HEARD, little, Fact.NAME, "김민지"));
    String thai = language(Map.of(Fact.COUNTRY, "MX", Fact.HEARD, little, Fact.NAME, "มาลี"));

    assertEquals("ko th", korean + " " + thai);
  }

  @Test
  void overMorePeopleThanAreKeptEveryAnswerIsStillRight() {
    for (int i = 0; i < 25_000; i++) {
      String country = i % 2 == 0 ? "TH" : "JP";
      String odd = "1;t0;en:0.0:0." + i + ";*:-1.0";
      Facts facts = facts(Map.of(Fact.COUNTRY, country, Fact.HEARD, odd, Fact.SPEAKS, "ko"));

      assertEquals("ko", base(american.of(facts)));
      assertEquals(country, american.of(facts).country());
    }
  }

  private String language(Map<Fact, String> said) {
    return base(american.of(facts(said)));
  }

  private static String base(Locality locality) {
    String language = String.valueOf(locality.language());
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private static String spanish() {
    SpeechSum sum = SpeechSum.EMPTY;
    for (String said : List.of("¿cuánto cuesta el vestido rojo?", "me encanta, muchas gracias")) {
      sum = sum.plus(Heard.EAR.hear(said));
    }
    return sum.encode();
  }

  private static Facts facts(Map<Fact, String> said) {
    Map<Fact, Known> known = new EnumMap<>(Fact.class);
    said.forEach((fact, value) -> known.put(fact, new Known(value, 1)));
    return new Facts(known);
  }
}
