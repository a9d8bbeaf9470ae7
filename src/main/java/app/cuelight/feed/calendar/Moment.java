package app.cuelight.feed.calendar;

import app.cuelight.domain.basic.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date or time as it stands in a calendar (RFC 5545 §3.3.4 and §3.3.5).
///
/// @param wall the date and time; midnight for a date
/// @param utc whether it is in UTC
/// @param date whether it has no time
record Moment(LocalDateTime wall, boolean utc, boolean date) {

  private static final Pattern SHAPE =
      Pattern.compile("(\\d{8})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z?))?");
  private static final int LAST = 59;

  /// Reads one; dashes and colons between are forgiven.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when it is none
  static Moment read(String text) {
    Matcher found = SHAPE.matcher(text.strip().replace("-", "").replace(":", ""));
    if (!found.matches()) {
      throw no(text);
    }
    try {
      LocalDate day = LocalDate.parse(found.group(1), DateTimeFormatter.BASIC_ISO_DATE);
      if (found.group(2) == null) {
        return new Moment(day.atStartOfDay(), false, true);
      }
      int second = found.group(4) == null ? 0 : Integer.parseInt(found.group(4));
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3)),
              Math.min(second, LAST));
      return new Moment(day.atTime(time), !found.group(5).isEmpty(), false);
    } catch (DateTimeException e) {
      throw no(text);
    }
  }

  private static Refused no(String text) {
    String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
    return Refused.of(
        "'%s' is no time such as 20270302T200000.", "“%s”不是时间，例如 20270302T200000。", shown);
  }
}
