package app.cuelight.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where Cuelight keeps its data when nobody says where: `CUELIGHT_HOME`, else the folder the
/// platform has for the data of applications.
final class DefaultHome {

  private DefaultHome() {}

  /// @param system the name of the operating system, as the property `os.name` has it
  /// @param user the user's own folder
  static Path of(Map<String, String> environment, String system, Path user) {
    String named = environment.get("CUELIGHT_HOME");
    if (isSaid(named)) {
      return Path.of(named);
    }
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      // Local, not roaming: a cache does not travel with the user's profile.
      String data = environment.get("LOCALAPPDATA");
      return (isSaid(data) ? Path.of(data) : user.resolve("AppData").resolve("Local"))
          .resolve("Cuelight");
    }
    if (lower.startsWith("mac")) {
      return user.resolve("Library").resolve("Application Support").resolve("Cuelight");
    }
    String data = environment.get("XDG_DATA_HOME");
    return (isSaid(data) ? Path.of(data) : user.resolve(".local").resolve("share"))
        .resolve("cuelight");
  }

  private static boolean isSaid(@Nullable String value) {
    return value != null && !value.isBlank();
  }
}
