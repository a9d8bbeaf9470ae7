package app.cuelight.desk.live;

import java.util.List;

/// The languages the phrasebook speaks, as an assistant can choose one for a person.
final class SpokenLanguages {

  /// The locales of the phrasebook.
  static final List<String> ALL =
      List.of(
          "ar", "bn", "de", "en-GB", "en-PH", "en-SG", "en-US", "es-419", "es-ES", "fil", "fr",
          "he", "hi", "id", "it", "ja", "ko", "ms", "nl", "pl", "pt-BR", "pt-PT", "ru", "sv", "ta",
          "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant");

  private SpokenLanguages() {}
}
