package app.cuelight.domain.locale.speech;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one message says about the language of its writer, before anything else is known of her.
///
/// @param likelihoods by language the log-likelihood against the most likely one, so 0 for that and
///   below 0 for the others; empty when the message says nothing
/// @param traces what was found, by the languages it speaks for
/// @param chinese which of the two scripts its Chinese characters are of
public record Heard(Map<String, Double> likelihoods, List<Trace> traces, Script chinese) {

  /// A message that says nothing: emoji, numbers, sizes, laughter.
  public static final Heard NOTHING = new Heard(Map.of(), List.of(), Script.EITHER);

  public Heard {
    likelihoods = Map.copyOf(likelihoods);
    traces = List.copyOf(traces);
  }

  /// Whether nothing usable was left of the message.
  public boolean isEmpty() {
    return likelihoods.isEmpty();
  }

  /// Something found in a message.
  public record Trace(Evidence evidence, Set<String> languages) {

    public Trace {
      languages = Set.copyOf(languages);
    }
  }

  /// The script of Chinese characters.
  public enum Script {
    SIMPLIFIED("zh-Hans"),
    TRADITIONAL("zh-Hant"),
    /// All of them are common to both.
    EITHER("zh");

    private final String language;

    Script(String language) {
      this.language = language;
    }

    /// Chinese in this script, as a language tag.
    public String language() {
      return language;
    }
  }
}
