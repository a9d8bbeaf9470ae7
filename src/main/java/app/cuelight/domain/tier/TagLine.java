package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Bilingual;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The tag line: a standing in words, the four dimensions and the last purchase, in one line a
/// manager can read and search.
///
/// `EN · High value · Active · bought ≤30 d · last: beauty`, `英语区-高价值-活跃-近30天有购买-最近一次购买是beauty类目`.
public final class TagLine {

  private TagLine() {}

  /// The tag line of a standing in both languages of the console.
  public static Bilingual of(Standing standing) {
    Evidence evidence = standing.evidence();
    String language = standing.locality().language();
    StringBuilder en =
        new StringBuilder(language == null ? "Language ?" : base(language).toUpperCase(Locale.ROOT))
            .append(" · ")
            .append(TierWords.spend(standing.spend()).en())
            .append(" · ")
            .append(TierWords.lifeCycle(standing.lifeCycle()).en())
            .append(" · ")
            .append(bought(evidence).en());
    StringBuilder zh =
        new StringBuilder(language == null ? "语言不明" : chinese(language) + "区")
            .append('-')
            .append(TierWords.spend(standing.spend()).zh())
            .append('-')
            .append(TierWords.lifeCycle(standing.lifeCycle()).zh())
            .append('-')
            .append(bought(evidence).zh());
    String last = evidence.lastCategory() != null ? evidence.lastCategory() : evidence.lastTitle();
    if (last != null) {
      en.append(" · last: ").append(last);
      zh.append("-最近一次购买是").append(last).append(isCategory(evidence) ? "类目" : "");
    }
    return new Bilingual(en.toString(), zh.toString());
  }

  private static boolean isCategory(Evidence evidence) {
    return evidence.lastCategory() != null && !evidence.lastCategory().endsWith("类目");
  }

  private static Bilingual bought(Evidence evidence) {
    @Nullable Long days = evidence.rfm() == null ? null : evidence.rfm().recencyDays();
    if (days == null) {
      return new Bilingual("no order yet", "未购买");
    }
    for (int limit : new int[] {30, 90, 365}) {
      if (days <= limit) {
        return new Bilingual("bought ≤" + limit + " d", "近" + limit + "天有购买");
      }
    }
    return new Bilingual("bought >365 d ago", "一年以上未购买");
  }

  private static String base(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private static String chinese(String language) {
    return Locale.forLanguageTag(base(language)).getDisplayLanguage(Locale.SIMPLIFIED_CHINESE);
  }
}
