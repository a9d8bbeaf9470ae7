package app.cuelight.launch;

import app.cuelight.domain.locale.Places;
import app.cuelight.domain.locale.speech.LanguageEar;
import app.cuelight.domain.locale.speech.Prior;
import app.cuelight.domain.locale.speech.Verdict;
import app.cuelight.terminal.bench.Listening;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells the language of lines by what the house knows.
record Ears(LanguageEar ear, Places places) implements Listening {

  @Override
  public boolean isCountry(String code) {
    return places.languages().containsKey(code);
  }

  @Override
  public Verdict listen(String line, @Nullable String country, List<String> markets) {
    return ear.verdict(ear.hear(line), Prior.of(places, country, markets));
  }
}
