package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.feed.calendar.Rule.Until;
import app.cuelight.show.port.Recurrence;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// Reads and unrolls recurrence rules.
///
/// Every day between two walls is looked at once, sets of times are never written out, and a rule
/// that falls on nothing ends after a bounded search: whatever a foreign file says costs a bounded
/// time (`decisions/0032-calendars-by-ical4j-within-bounds.md`). Safe for any thread.
public final class CalendarRules implements Recurrence {

  @Override
  public String plain(String rule) {
    return RuleReader.read(rule).toString();
  }

  @Override
  public String plain(String rule, ZoneId anchor) {
    Rule read = RuleReader.read(rule);
    Until until = read.until();
    if (until == null || !until.utc()) {
      return read.toString();
    }
    LocalDateTime wall = LocalClock.at(until.at().toInstant(ZoneOffset.UTC), anchor);
    return read.with(new Until(wall, false)).toString();
  }

  @Override
  public List<LocalDateTime> unroll(
      String rule, LocalDateTime start, LocalDateTime from, LocalDateTime until, int most) {
    var window = new Unrolling.Window(from, until, most);
    return new Unrolling(RuleReader.read(rule), start, window).run();
  }
}
