package app.cuelight.desk.kit;

import java.util.List;

/// The languages the phrasebook speaks, as an assistant can choose one for a person.
public final class SpokenLanguages {

  /// The locales of the phrasebook.
  public static final List<String> ALL =
      List.of(
          "ar", "bn", "de", "en-GB", "en-PH", "en-SG", "en-US", "es-419", "es-ES", "fil", "fr",
          "he", "hi", "id", "it", "ja", "ko", "ms", "nl", "pl", "pt-BR", "pt-PT", "ru", "sv", "ta",
          "th", "tr", "uk", "ur", "vi", "zh-Hans", "zh-Hant");

  private SpokenLanguages() {}
}
