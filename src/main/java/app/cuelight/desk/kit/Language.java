package app.cuelight.desk.kit;

import java.util.Locale;

/// A language the console itself speaks; what viewers say and hear has many more.
public enum Language {
  EN("en", Locale.ENGLISH),
  ZH("zh-CN", Locale.SIMPLIFIED_CHINESE);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /// The code remembered in the settings: `en`, `zh-CN`.
  public String code() {
    return code;
  }

  /// The locale for dates and for names of languages and countries.
  public Locale locale() {
    return locale;
  }

  /// The other one, for the toggle in the status bar.
  public Language other() {
    return this == EN ? ZH : EN;
  }
}
