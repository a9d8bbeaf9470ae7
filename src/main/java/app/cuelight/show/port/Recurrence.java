package app.cuelight.show.port;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// Reads and unrolls recurrence rules (`RRULE`, RFC 5545 §3.3.10) in wall time. Safe for any
/// thread.
public interface Recurrence {

  /// The rule in its plain form.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when it is none
  String plain(String rule);

  /// The rule in its plain form, with an end in UTC turned into the wall time of the anchor: this
  /// is how a rule is kept.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when it is none
  String plain(String rule, ZoneId anchor);

  /// The wall times a rule gives, in order, the start among them only where the rule gives it. An
  /// end in UTC is read as if it were wall time.
  ///
  /// @param start the first show
  /// @param from the earliest wall time wanted
  /// @param until the first wall time that is not wanted any more
  /// @param most how many at most
  /// @throws IllegalArgumentException with a sentence for the user when the rule is none
  List<LocalDateTime> unroll(
      String rule, LocalDateTime start, LocalDateTime from, LocalDateTime until, int most);
}
