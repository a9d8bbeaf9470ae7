package app.cuelight.desk.kit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The look of the whole window: a sheet of colour tokens, and one sheet of shapes that uses them.
public enum Theme {
  /// For the studio: grey-black, no glare into the host's glasses.
  DARK("dark"),
  /// For an office by day.
  LIGHT("light"),
  /// For eyes that need it: black, white, and thick outlines.
  HIGH_CONTRAST("high-contrast"),
  /// The dark look at 0.7 of its luminance: for the night, and beside a prompter's glass.
  DIM("dim");

  private static final String FOLDER = "/app/cuelight/desk/look/";

  private final String code;

  Theme(String code) {
    this.code = code;
  }

  /// The code of its sheet and its words: `dark`, `high-contrast`.
  public String code() {
    return code;
  }

  /// The one after it, for the switch in the status bar, which goes round.
  public Theme next() {
    return switch (this) {
      case DARK -> LIGHT;
      case LIGHT -> HIGH_CONTRAST;
      case HIGH_CONTRAST -> DIM;
      case DIM -> DARK;
    };
  }

  /// The style sheets of a scene in this look, on top of JavaFX's own.
  public List<String> sheets() {
    var own =
        List.of(
            sheet("tokens-" + code),
            sheet("controls"),
            sheet("forms"),
            sheet("console"),
            sheet("live"),
            sheet("viewers"),
            sheet("coupons"),
            sheet("schedule"),
            sheet("host"));
    return this == HIGH_CONTRAST
        ? Stream.concat(own.stream(), Stream.of(sheet("outlines"))).toList()
        : own;
  }

  private static String sheet(String name) {
    String file = FOLDER + name + ".css";
    return Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
  }
}
