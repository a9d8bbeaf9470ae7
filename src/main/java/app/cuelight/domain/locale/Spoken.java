package app.cuelight.domain.locale;

import org.jspecify.annotations.Nullable;

/// Which of a language's varieties the phrasebook speaks somewhere.
///
/// A variety comes from a region or a country, never from text: Spain and the Americas, Portugal
/// and Brazil, the two Chinese scripts, four Englishes. Every other language has one.
final class Spoken {

  private Spoken() {}

  /// The phrasebook locale for a tag, or the bare language where the tag has no variety.
  ///
  /// @param country where the person is, when the tag has no region of its own
  static String of(Tag tag, @Nullable String country) {
    String place = tag.region() == null ? country : tag.region();
    String where = place == null ? "" : place;
    return switch (tag.language()) {
      case "es" -> where.equals("ES") ? "es-ES" : "es-419";
      case "pt" -> isPortuguese(where) ? "pt-PT" : "pt-BR";
      case "zh" -> isTraditional(tag.script(), where) ? "zh-Hant" : "zh-Hans";
      case "yue" -> "zh-Hant";
      case "en" -> english(where);
      default -> tag.language();
    };
  }

  private static boolean isPortuguese(String where) {
    return switch (where) {
      case "PT", "AO", "CV", "GW", "MZ", "ST", "TL" -> true;
      default -> false;
    };
  }

  private static boolean isTraditional(@Nullable String script, String where) {
    if (script != null) {
      return script.equals("Hant");
    }
    return where.equals("TW") || where.equals("HK") || where.equals("MO");
  }

  private static String english(String where) {
    return switch (where) {
      case "GB", "IE", "AU", "NZ", "ZA" -> "en-GB";
      case "PH" -> "en-PH";
      case "SG" -> "en-SG";
      default -> "en-US";
    };
  }
}
