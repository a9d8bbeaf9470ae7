package app.cuelight.domain.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Who and what a show needs besides its viewers.
///
/// @param host the name of who presents, or null while nobody is
/// @param studio the name of the studio, or null
/// @param room the platform's room as `connection/room` or just its name, or null; two shows cannot
///   be live in one room
/// @param setUp needed before the start by host and studio, zero to 12 hours, whole minutes
/// @param tearDown needed after the end, zero to 12 hours, whole minutes
public record Crew(
    @Nullable String host,
    @Nullable String studio,
    @Nullable String room,
    Duration setUp,
    Duration tearDown) {

  /// The longest name, in UTF-16 units.
  public static final int MAX_NAME = 120;

  private static final Duration LONGEST = Duration.ofHours(12);

  /// Nobody and nothing yet.
  public static final Crew NONE = new Crew(null, null, null, Duration.ZERO, Duration.ZERO);

  public Crew {
    name("host", host);
    name("studio", studio);
    name("room", room);
    around("Setting up", setUp);
    around("Clearing up", tearDown);
  }

  private static void name(String what, @Nullable String name) {
    if (name != null && (name.isBlank() || name.length() > MAX_NAME)) {
      throw new IllegalArgumentException("The name of a " + what + " has 1 to 120 characters.");
    }
  }

  private static void around(String what, Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(what + " takes 0 to 720 minutes.");
    }
  }
}
