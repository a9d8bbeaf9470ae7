package app.cuelight.domain.locale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Latin names, which a host reads as they stand but for those that mislead her (`Siobhan` is
/// shi-VAWN), and Vietnamese ones, of which the given name is called: `Nguyễn Thị Hương` is Hương.
record LatinReading(NameDictionary dictionary) implements Reading {

  private static final String VIETNAMESE = "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

  @Override
  public @Nullable Saying of(String name, @Nullable String language) {
    String[] words = name.split(" ");
    if (isVietnamese(name, language) && words.length > 1) {
      return new Saying(called(words), Saying.Basis.RULES);
    }
    String whole = dictionary.said(NameDictionary.Part.LATIN, name, language);
    if (whole != null) {
      return Reading.listed(whole);
    }
    List<String> said = new ArrayList<>();
    boolean found = false;
    for (String word : words) {
      String known = dictionary.said(NameDictionary.Part.LATIN, word, language);
      found |= known != null;
      said.add(known == null ? word : known);
    }
    return found ? Reading.listed(String.join(" ", said)) : null;
  }

  private boolean isVietnamese(String name, @Nullable String language) {
    return "vi".equals(language)
        || language == null
            && name.toLowerCase(Locale.ROOT).chars().anyMatch(c -> VIETNAMESE.indexOf(c) >= 0)
            && Arrays.stream(name.split(" ")).anyMatch(this::isFamily);
  }

  private String called(String[] words) {
    String last = words[words.length - 1];
    return isFamily(last) && !isFamily(words[0]) ? words[0] : last;
  }

  private boolean isFamily(String word) {
    return dictionary.has(NameDictionary.Part.VIETNAMESE_FAMILY, word);
  }
}
