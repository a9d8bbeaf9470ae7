package app.cuelight.domain.basic;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Where a viewer is and which language she is spoken to in, with the evidence it rests on.
///
/// @param language a locale of the phrasebook (`es-419`, `zh-Hans`), the bare language where the
///   phrasebook has no lines (`da`), or null when nothing is known
/// @param country ISO 3166-1 alpha-2, or null
/// @param zone the clock she lives by, or null when it is not certain (a country with several
///   zones)
/// @param basis what the language rests on
/// @param unsure whether the language is a guess that the screen marks with a question mark
/// @param romanised whether she writes the language in Latin letters, though it has a script of its
///   own: the line is then shown as she writes
/// @param digits the numbering system her profile asks for in this language (`arab` for ١٠٪), or
///   null where it asks for none
public record Locality(
    @Nullable String language,
    @Nullable String country,
    @Nullable ZoneId zone,
    Basis basis,
    boolean unsure,
    boolean romanised,
    @Nullable String digits) {

  /// Somebody who asks for no digits of her own.
  public Locality(
      @Nullable String language,
      @Nullable String country,
      @Nullable ZoneId zone,
      Basis basis,
      boolean unsure,
      boolean romanised) {
    this(language, country, zone, basis, unsure, romanised, null);
  }

  /// Somebody who writes her language in its own script, as far as is known.
  public Locality(
      @Nullable String language,
      @Nullable String country,
      @Nullable ZoneId zone,
      Basis basis,
      boolean unsure) {
    this(language, country, zone, basis, unsure, false, null);
  }

  /// What a language rests on, strongest first (`language evidence`).
  public enum Basis {
    /// An assistant or the host said so; final.
    CORRECTED,
    /// The locale of her platform or shop profile.
    PROFILE,
    /// Her own comments.
    SPOKEN,
    /// Her country's usual language.
    COUNTRY,
    /// The show's target markets.
    MARKET,
    /// Nothing at all.
    NONE
  }

  /// The same with digits of her own.
  public Locality inDigits(@Nullable String system) {
    return new Locality(language, country, zone, basis, unsure, romanised, system);
  }

  /// Nothing known.
  public static Locality unknown() {
    return new Locality(null, null, null, Basis.NONE, true);
  }
}
