package app.cuelight.domain.basic;

/// The same words in the two languages of the console.
///
/// @param en English
/// @param zh Simplified Chinese
public record Bilingual(String en, String zh) {}
