package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.RuleCheck;
import app.cuelight.domain.locale.ZoneChange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes what the clocks of a zone do as a `VTIMEZONE` (RFC 5545 §3.6.5), by ICU's rules.
///
/// Where the clocks change by the same rule every year until the end of the years looked at, that
/// rule is written, and holds for ever; every other change is written with its date. Used by one
/// thread.
final class ZoneWriter {

  /// So many years ahead are looked at.
  private static final int AHEAD = 12;

  private static final Instant EPOCH_START = Instant.parse("1970-01-01T00:00:00Z");

  private final LineWriter out;
  private final Instant now;
  private final Map<ZoneId, String> labels = new LinkedHashMap<>();

  ZoneWriter(LineWriter out, Instant now) {
    this.out = out;
    this.now = now;
  }

  /// Under which name the clock of a zone stands in the file.
  ///
  /// Programs that know a name trust their own rules more than the file's. Where rules as old as
  /// the JDK's are wrong, the name is therefore one that nobody knows.
  String label(ZoneId zone) {
    return labels.computeIfAbsent(zone, this::newLabel);
  }

  private String newLabel(ZoneId zone) {
    String id = zone.getId().replace(":", "");
    boolean isKnown = RuleCheck.differing(List.of(zone), now).isEmpty();
    return isKnown ? id : ZoneFinder.PREFIX + LocalClock.rulesVersion() + " " + id;
  }

  /// Writes one.
  ///
  /// @param from the first instant anything in the file is at
  void write(ZoneId zone, Instant from) {
    int firstYear = LocalClock.at(from, ZoneOffset.UTC).getYear() - 1;
    int lastYear = LocalClock.at(now, ZoneOffset.UTC).getYear() + AHEAD;
    Instant begin = startOf(firstYear);
    List<ZoneChange> changes =
        LocalClock.changes(zone, begin, startOf(Math.max(firstYear + 2, lastYear)));
    out.put("BEGIN:VTIMEZONE");
    out.put("TZID:" + label(zone));
    out.put(
        (label(zone).equals(zone.getId()) ? "X-LIC-LOCATION:" : "X-CUELIGHT-ZONE:") + zone.getId());
    ZoneOffset first = LocalClock.offset(begin, zone);
    observance("STANDARD", first, first, LocalClock.at(EPOCH_START, ZoneOffset.UTC), List.of());
    List<YearlyChange> yearly = YearlyChange.at(changes);
    Instant regularFrom = yearly.isEmpty() ? Instant.MAX : yearly.getFirst().first().at();
    dated(changes.stream().filter(change -> change.at().isBefore(regularFrom)).toList());
    for (YearlyChange each : yearly) {
      ZoneChange change = each.first();
      observance(
          kind(change),
          change.before(),
          change.after(),
          wall(change),
          List.of("RRULE:" + each.rule()));
    }
    out.put("END:VTIMEZONE");
  }

  /// Each on its own: not everybody reads an `RDATE` here.
  private void dated(List<ZoneChange> changes) {
    for (ZoneChange change : changes) {
      observance(kind(change), change.before(), change.after(), wall(change), List.of());
    }
  }

  private void observance(
      String kind, ZoneOffset before, ZoneOffset after, LocalDateTime onset, List<String> more) {
    out.put("BEGIN:" + kind);
    out.put("TZOFFSETFROM:" + offset(before));
    out.put("TZOFFSETTO:" + offset(after));
    out.put("TZNAME:" + offset(after));
    out.put("DTSTART:" + LineWriter.MOMENT.format(onset));
    more.forEach(out::put);
    out.put("END:" + kind);
  }

  private static String kind(ZoneChange change) {
    return change.by().isNegative() ? "STANDARD" : "DAYLIGHT";
  }

  /// When the clocks are changed, by the clock before (§3.6.5: "the onset is in local time").
  static LocalDateTime wall(ZoneChange change) {
    return LocalClock.at(change.at(), change.before());
  }

  private static Instant startOf(int year) {
    return Year.of(year).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static String offset(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+0000" : offset.getId().replace(":", "");
  }
}
