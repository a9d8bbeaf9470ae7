package app.cuelight.desk.kit;

import java.util.List;
import java.util.Objects;

/// The look of the whole window: a sheet of colour tokens, and one sheet of shapes that uses them.
public enum Theme {
  /// For the studio: grey-black, no glare into the host's glasses.
  DARK("dark"),
  /// For an office by day.
  LIGHT("light");

  private static final String FOLDER = "/app/cuelight/desk/look/";

  private final String code;

  Theme(String code) {
    this.code = code;
  }

  /// The code remembered in the settings: `dark`, `light`.
  public String code() {
    return code;
  }

  /// The other one, for the toggle in the status bar.
  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  /// The style sheets of a scene in this look, on top of JavaFX's own.
  public List<String> sheets() {
    return List.of(
        sheet("tokens-" + code), sheet("controls"), sheet("console"), sheet("live"), sheet("host"));
  }

  private static String sheet(String name) {
    String file = FOLDER + name + ".css";
    return Objects.requireNonNull(Theme.class.getResource(file), file).toExternalForm();
  }
}
