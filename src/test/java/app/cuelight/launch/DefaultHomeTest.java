package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefaultHomeTest {

  private static final Path USER = Path.of("u");

  @Test
  void theEnvironmentGoesFirst() {
    assertEquals(
        Path.of("x"),
        DefaultHome.of(Map.of("CUELIGHT_HOME", "x", "XDG_DATA_HOME", "y"), "Linux", USER));
  }

  @Test
  void everySystemHasItsFolderForApplicationData() {
    assertEquals(
        Path.of("u", ".local", "share", "cuelight"), DefaultHome.of(Map.of(), "Linux", USER));
    assertEquals(
        Path.of("y", "cuelight"),
        DefaultHome.of(Map.of("CUELIGHT_HOME", " ", "XDG_DATA_HOME", "y"), "Linux", USER));
    assertEquals(
        Path.of("u", "Library", "Application Support", "Cuelight"),
        DefaultHome.of(Map.of(), "Mac OS X", USER));
    assertEquals(
        Path.of("l", "Cuelight"), DefaultHome.of(Map.of("LOCALAPPDATA", "l"), "Windows 11", USER));
    assertEquals(
        Path.of("u", "AppData", "Local", "Cuelight"), DefaultHome.of(Map.of(), "Windows 11", USER));
  }
}
