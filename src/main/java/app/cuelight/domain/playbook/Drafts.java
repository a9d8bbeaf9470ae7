package app.cuelight.domain.playbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Messages to start from when somebody is written to: one for each language and kind of action.
/// They name nobody, promise nothing and press for nothing; whoever sends one adds what is true.
///
/// @param texts by bare language (`es`), then by kind
public record Drafts(Map<String, Map<ActionKind, String>> texts) {

  public Drafts {
    Map<String, Map<ActionKind, String>> all = new HashMap<>();
    texts.forEach((language, kinds) -> all.put(language, Map.copyOf(kinds)));
    texts = Map.copyOf(all);
  }

  /// The message for somebody, or null where nobody has written one in her language: a message in
  /// another one would only look like hers.
  ///
  /// @param language hers as a locale of the phrasebook, or null
  public @Nullable String of(ActionKind kind, @Nullable String language) {
    if (language == null) {
      return null;
    }
    Locale hers = Locale.forLanguageTag(language);
    boolean isTraditional = hers.getScript().equals("Hant");
    String key = isTraditional ? hers.getLanguage() + "-Hant" : hers.getLanguage();
    return texts.getOrDefault(key, Map.of()).get(kind);
  }
}
