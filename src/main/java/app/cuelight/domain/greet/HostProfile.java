package app.cuelight.domain.greet;

import java.util.Set;

/// Who stands before the camera, and how the host screen is read.
///
/// @param name what the host is called, may be empty
/// @param speaker how the host speaks of herself or himself
/// @param scripts the scripts the host reads, as ISO 15924 codes (`Latn`, `Hans`): lines in others
///   are shown in Latin letters first
/// @param gloss the language lines are explained in, `en` or `zh`
/// @param distance from the eyes to the host screen, metres, 0.5 to 5
/// @param millimetresPerPixel the size of a pixel of the host screen, or 0 to ask the display
/// @param secondDisplay the display the host screen was on last, as the desk names it, or empty
public record HostProfile(
    String name,
    Speaker speaker,
    Set<String> scripts,
    String gloss,
    double distance,
    double millimetresPerPixel,
    String secondDisplay) {

  private static final double NEAREST = 0.5;
  private static final double FARTHEST = 5;

  /// What holds until the host is asked.
  public static final HostProfile USUAL =
      new HostProfile("", Speaker.NEUTRAL, Set.of("Latn", "Hans"), "en", 1.5, 0, "");

  /// @throws IllegalArgumentException with a sentence for the user when a value makes no sense
  public HostProfile {
    scripts = Set.copyOf(scripts);
    if (!gloss.equals("en") && !gloss.equals("zh")) {
      throw new IllegalArgumentException("Lines are explained in en or zh.");
    }
    if (!(distance >= NEAREST && distance <= FARTHEST)) {
      throw new IllegalArgumentException("The distance to the host screen is 0.5 to 5 metres.");
    }
    if (!(millimetresPerPixel >= 0 && millimetresPerPixel < 5)) {
      throw new IllegalArgumentException("A pixel measures less than 5 mm; 0 asks the display.");
    }
  }
}
