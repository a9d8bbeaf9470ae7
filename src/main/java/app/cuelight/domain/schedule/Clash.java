package app.cuelight.domain.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something about a plan that will not work, or that somebody should know.
///
/// @param kind what is wrong
/// @param one the show it is about
/// @param other the show it clashes with, or null
/// @param from when the trouble begins
/// @param until when it ends
/// @param subject whom or what it is about: the host, studio, room or country; empty where the kind
///   says it all
/// @param holiday which one, or null where it is about something else
/// @param fixes what would put it right, the smallest first; may be empty
public record Clash(
    Kind kind,
    Occurrence one,
    @Nullable Occurrence other,
    Instant from,
    Instant until,
    String subject,
    @Nullable Holiday holiday,
    List<Fix> fixes) {

  public Clash {
    fixes = List.copyOf(fixes);
  }

  /// What can be wrong (`look.md` §6, conflict rules).
  public enum Kind {
    /// One host in two shows, setting up and clearing up included.
    HOST(true),
    STUDIO(true),
    /// Two shows live in one room of a platform.
    ROOM(true),
    /// Less than 11 hours between two shows of a host.
    REST(true),
    /// More than 4 hours on air at a stretch.
    LONG(true),
    /// At least 3 nights (00:00 to 06:00 where the host lives) within 7 days.
    NIGHTS(true),
    /// Two shows for one market at the same time.
    MARKET(true),
    /// The wall time does not exist on that day.
    GAP(true),
    HOLIDAY(false),
    RAMADAN(false);

    private final boolean grave;

    Kind(boolean grave) {
      this.grave = grave;
    }

    /// Whether it is shown in red; the others are for information.
    public boolean grave() {
      return grave;
    }
  }

  /// A change that would put it right, to one show.
  public sealed interface Fix {

    /// The show that would change.
    Occurrence of();

    /// Begin later, or earlier where it is negative.
    record Shift(Occurrence of, Duration by) implements Fix {}

    record MoveToStudio(Occurrence of, String studio) implements Fix {}

    record GiveToHost(Occurrence of, String host) implements Fix {}

    record Shorten(Occurrence of, Duration to) implements Fix {}
  }
}
