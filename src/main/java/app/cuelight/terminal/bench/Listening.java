package app.cuelight.terminal.bench;

import app.cuelight.domain.locale.speech.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells the language of lines.
public interface Listening {

  /// Whether there is such a country, as ISO 3166-1 alpha-2 in upper case.
  boolean isCountry(String code);

  /// What language a line is in, for somebody of a country or of a show's markets.
  ///
  /// @param country upper case, or null
  /// @param markets upper case, main one first
  Verdict listen(String line, @Nullable String country, List<String> markets);
}
