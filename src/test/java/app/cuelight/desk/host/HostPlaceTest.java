package app.cuelight.desk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Displays that are plugged in, pulled out and plugged in again.
class HostPlaceTest {

  private static final Display DESK = new Display(0, 0, 2560, 1440, 109, 1);
  private static final Display STUDIO = new Display(2560, 0, 1920, 1080, 92, 1);
  private static final Display WALL = new Display(-3840, 0, 3840, 2160, 80, 1);

  @Test
  void withOneDisplayItIsAWindowBesideTheConsole() {
    assertEquals(new HostPlace(DESK, false), HostPlace.choose(List.of(DESK), DESK, ""));
  }

  @Test
  void itFillsTheDisplayTheConsoleIsNotOn() {
    assertEquals(new HostPlace(STUDIO, true), HostPlace.choose(List.of(DESK, STUDIO), DESK, ""));
    assertEquals(new HostPlace(DESK, true), HostPlace.choose(List.of(DESK, STUDIO), STUDIO, ""));
  }

  @Test
  void itFillsTheDisplayItWasOnLast() {
    List<Display> all = List.of(DESK, STUDIO, WALL);
    assertEquals(new HostPlace(WALL, true), HostPlace.choose(all, DESK, WALL.description()));
    assertEquals("3840x2160 at -3840,0", WALL.description());
  }

  @Test
  void itMovesAwayWhenItsDisplayIsPulledOutAndReturns() {
    String remembered = STUDIO.description();
    assertEquals(new HostPlace(DESK, false), HostPlace.choose(List.of(DESK), DESK, remembered));
    assertEquals(
        new HostPlace(STUDIO, true), HostPlace.choose(List.of(DESK, STUDIO), DESK, remembered));
  }

  @Test
  void itNeverCoversTheConsole() {
    assertEquals(
        new HostPlace(DESK, true),
        HostPlace.choose(List.of(DESK, STUDIO), STUDIO, STUDIO.description()));
  }

  @Test
  void aDisplayOfTypedInchesHasItsPitch() {
    assertEquals(0.2767, STUDIO.pitch(24), 0.0001);
    assertEquals(24, STUDIO.inches(STUDIO.pitch(24)), 1e-9);
    assertEquals(0.2761, STUDIO.pitch(), 0.0001);
  }
}
