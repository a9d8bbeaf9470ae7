package app.cuelight.domain.locale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names in scripts that do not write their vowels, or write them where no rule finds them (Arabic,
/// Hebrew, Thai): by dictionary only.
///
/// The words are read from the first on, as far as the dictionary knows them; a given name stands
/// first. Arabic names are also put together from parts: `أم X` is Umm X, `أبو X` Abu X, `عبد ال…`
/// Abdul…, `ال…` Al-….
record ListedReading(NameDictionary dictionary, NameDictionary.Part part) implements Reading {

  private static final String ARTICLE = "ال";
  private static final String SERVANT = "عبد";

  @Override
  public @Nullable Saying of(String name, @Nullable String language) {
    String known = dictionary.said(part, name, language);
    if (known != null) {
      return Reading.listed(known);
    }
    List<String> said = new ArrayList<>();
    String[] words = NameFold.own(name).split("[ .־-]+");
    boolean waiting = false;
    for (int i = 0; i < words.length; i++) {
      String particle = part == NameDictionary.Part.ARABIC ? particle(words[i]) : null;
      String word = particle == null ? word(words[i], language) : particle;
      if (word == null && i + 1 < words.length && words[i].equals(SERVANT)) {
        word = word(SERVANT + words[++i], language);
      }
      if (word == null) {
        break;
      }
      waiting = particle != null;
      said.add(word);
    }
    if (waiting) {
      said.removeLast();
    }
    boolean onlyParticle = said.size() == 1 && waiting;
    return said.isEmpty() || onlyParticle ? null : Reading.listed(String.join(" ", said));
  }

  private @Nullable String word(String word, @Nullable String language) {
    String known = dictionary.said(part, word, language);
    if (known != null || part != NameDictionary.Part.ARABIC) {
      return known;
    }
    if (word.startsWith(SERVANT + ARTICLE) && word.length() > 6) {
      String of = dictionary.said(part, word.substring(5), language);
      return of == null ? null : "Abdul" + of.toLowerCase(Locale.ROOT);
    }
    if (word.startsWith(ARTICLE) && word.length() > 4) {
      String of = dictionary.said(part, word.substring(2), language);
      return of == null ? null : "Al-" + of;
    }
    return null;
  }

  private static @Nullable String particle(String word) {
    return switch (word) {
      case "ام" -> "Umm";
      case "ابو", "ابا", "بو" -> "Abu";
      case "ابن", "بن" -> "bin";
      case "بنت" -> "bint";
      case "ال" -> "Al";
      default -> null;
    };
  }
}
