package app.cuelight.domain.greet;

import java.util.Locale;

/// The country whose habits a page of the phrasebook is written for.
final class HomeMarket {

  private HomeMarket() {}

  /// The country, ISO 3166-1 alpha-2, or empty where nothing is known.
  ///
  /// @param locale BCP 47; its own region goes first
  static String of(String locale) {
    int dash = locale.lastIndexOf('-');
    String last = locale.substring(dash + 1);
    if (dash > 0 && last.length() == 2) {
      return last;
    }
    return switch (locale) {
      case "ar" -> "SA";
      case "bn" -> "BD";
      case "es-419" -> "MX";
      case "fil" -> "PH";
      case "he" -> "IL";
      case "hi", "ta" -> "IN";
      case "ja" -> "JP";
      case "ko" -> "KR";
      case "ms" -> "MY";
      case "sv" -> "SE";
      case "uk" -> "UA";
      case "ur" -> "PK";
      case "vi" -> "VN";
      case "zh-Hans" -> "CN";
      case "zh-Hant" -> "TW";
      case "de", "fr", "id", "it", "nl", "pl", "ru", "th", "tr" -> locale.toUpperCase(Locale.ROOT);
      default -> "";
    };
  }
}
