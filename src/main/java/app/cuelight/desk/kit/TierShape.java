package app.cuelight.desk.kit;

import app.cuelight.domain.tier.Tier;
import javafx.css.PseudoClass;

/// The shape that stands for a tier beside its colour and its word, drawn in a box of 20 × 20.
///
/// Shapes are paths and never glyphs of a font: a glyph differs from machine to machine.
public enum TierShape {
  STAR("M10 1.2l2.65 5.75 6.3.75-4.65 4.3 1.25 6.2L10 15.1l-5.55 3.1 1.25-6.2L1.05 7.7l6.3-.75z"),
  DISC_WITH_PLUS(
      "M10 1.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17z"
          + "M8.8 5.4h2.4v3.4h3.4v2.4h-3.4v3.4H8.8v-3.4H5.4V8.8h3.4z"),
  HOOKED_ARROW(
      "M8.2 2.4L1.9 7.6l6.3 5.2V9.1h4.3a2.45 2.45 0 0 1 0 4.9H6.4v3.1h6.1a5.55 5.55 0 0 0 0-11.1H8.2z"),
  TRIANGLE("M10 2.2L18.8 17.6H1.2z"),
  ROUNDED_SQUARE(
      "M5.6 2.6h8.8a3 3 0 0 1 3 3v8.8a3 3 0 0 1-3 3H5.6a3 3 0 0 1-3-3V5.6a3 3 0 0 1 3-3z"),
  DASHED_RING("M10 3a7 7 0 1 1 0 14a7 7 0 1 1 0-14z");

  /// The badge of an advocate: a loudspeaker.
  public static final String LOUDSPEAKER =
      "M2.5 7.4h3.3L10.4 3.2v13.6L5.8 12.6H2.5z"
          + "M12.6 6.3a5.2 5.2 0 0 1 0 7.4l1.2 1.2a6.9 6.9 0 0 0 0-9.8z";

  private final String path;

  TierShape(String path) {
    this.path = path;
  }

  /// The shape of a tier.
  public static TierShape of(Tier tier) {
    return switch (tier) {
      case VIP -> STAR;
      case NEW -> DISC_WITH_PLUS;
      case WIN_BACK -> HOOKED_ARROW;
      case RISING -> TRIANGLE;
      case MEMBER -> ROUNDED_SQUARE;
      case GUEST -> DASHED_RING;
    };
  }

  /// The key of the tier's word in the bundles.
  public static String word(Tier tier) {
    return "tier." + tier.code();
  }

  /// The style sheets' name for the tier; it sets the looked-up colour `-cl-tier`.
  public static PseudoClass pseudoClass(Tier tier) {
    return PseudoClass.getPseudoClass(tier.code());
  }

  /// The outline as an SVG path; to be filled by the even-odd rule.
  public String path() {
    return path;
  }

  /// Whether the outline is drawn as dashes and not filled.
  public boolean dashed() {
    return this == DASHED_RING;
  }
}
