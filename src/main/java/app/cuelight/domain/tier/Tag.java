package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Bilingual;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a tag line says but for how long ago she bought ([Lately]): the part that only events and
/// judging change. A million people have some thousand different ones, so that they can be kept
/// each once and looked through.
///
/// @param language the bare language she is spoken to in, in lower case, or null
/// @param last what she bought last: a category or else a title; null when that is not known
/// @param isCategory whether it is a category
public record Tag(
    @Nullable String language,
    Spend spend,
    LifeCycle lifeCycle,
    @Nullable String last,
    boolean isCategory) {

  static final String APART_EN = " · ";
  static final String APART_ZH = "-";

  private static final String KIND = "类目";

  public static Tag of(Standing standing) {
    Evidence evidence = standing.evidence();
    String language = standing.locality().language();
    String category = evidence.lastCategory();
    return new Tag(
        language == null ? null : base(language),
        standing.spend(),
        standing.lifeCycle(),
        category == null ? evidence.lastTitle() : category,
        category != null);
  }

  /// The whole line.
  public Bilingual line(Lately lately) {
    Bilingual tail = tail();
    Bilingual spoken = spoken();
    Bilingual spends = TierWords.spend(spend);
    Bilingual stands = TierWords.lifeCycle(lifeCycle);
    Bilingual bought = TierWords.lately(lately);
    return new Bilingual(
        String.join(APART_EN, spoken.en(), spends.en(), stands.en(), bought.en())
            + (last == null ? "" : APART_EN + tail.en()),
        String.join(APART_ZH, spoken.zh(), spends.zh(), stands.zh(), bought.zh())
            + (last == null ? "" : APART_ZH + tail.zh()));
  }

  /// Whether it is the same as far as a glance shows: what she bought last aside.
  public boolean isAlike(@Nullable Tag other) {
    return other != null
        && spend == other.spend
        && lifeCycle == other.lifeCycle
        && Objects.equals(language, other.language);
  }

  /// The same of somebody who bought last what another tag names.
  public Tag after(Tag before) {
    return new Tag(language, spend, lifeCycle, before.last, before.isCategory);
  }

  Bilingual spoken() {
    return language == null
        ? new Bilingual("Language ?", "语言不明")
        : new Bilingual(
            language.toUpperCase(Locale.ROOT),
            Locale.forLanguageTag(language).getDisplayLanguage(Locale.SIMPLIFIED_CHINESE) + "区");
  }

  /// What stands at the end of the line; empty when it is not known what she bought.
  Bilingual tail() {
    if (last == null) {
      return new Bilingual("", "");
    }
    boolean isNamed = isCategory && !last.endsWith(KIND);
    return new Bilingual("last: " + last, "最近一次购买是" + last + (isNamed ? KIND : ""));
  }

  private static String base(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }
}
