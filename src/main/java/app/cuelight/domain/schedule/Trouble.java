package app.cuelight.domain.schedule;

import app.cuelight.domain.schedule.Clash.Kind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clash before anybody thought of what to do about it.
///
/// @param other null where the show is its own trouble
/// @param from seconds since 1970
/// @param until seconds since 1970
record Trouble(
    Kind kind, Booking one, @Nullable Booking other, long from, long until, String subject) {

  /// What a trouble is for whoever plans.
  Clash clash(List<Clash.Fix> fixes) {
    return new Clash(
        kind,
        one.show(),
        other == null ? null : other.show(),
        Instant.ofEpochSecond(from),
        Instant.ofEpochSecond(until),
        subject,
        null,
        fixes);
  }

  /// The same trouble of the same shows has the same name, wherever they stand.
  record Name(Kind kind, int low, int high) {}

  Name name() {
    int first = one.no();
    // Of a row of nights and of a long day only the show that is too much is named: which show
    // began it changes when another is moved.
    int second = other == null || kind == Kind.NIGHTS || kind == Kind.LONG ? first : other.no();
    return new Name(kind, Math.min(first, second), Math.max(first, second));
  }
}
