package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.RuleCheck;
import app.cuelight.domain.locale.ZoneChange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.XProperty;

/// Writes what the clocks of a zone do as a `VTIMEZONE` (RFC 5545 §3.6.5), by ICU's rules.
///
/// Where the clocks change by the same rule every year until the end of the years looked at, that
/// rule is written, and holds for ever; every other change is written with its date. Used by one
/// thread.
final class ZoneWriter {

  /// So many years ahead are looked at.
  private static final int AHEAD = 12;

  private static final Instant EPOCH_START = Instant.parse("1970-01-01T00:00:00Z");

  private final CalendarPrinter out;
  private final Instant now;
  private final Map<ZoneId, String> labels = new LinkedHashMap<>();

  ZoneWriter(CalendarPrinter out, Instant now) {
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
    ZoneOffset first = LocalClock.offset(begin, zone);
    List<Observance> observances = new ArrayList<>();
    observances.add(
        observance(false, first, first, LocalClock.at(EPOCH_START, ZoneOffset.UTC), List.of()));
    List<YearlyChange> yearly = YearlyChange.at(changes);
    Instant regularFrom = yearly.isEmpty() ? Instant.MAX : yearly.getFirst().first().at();
    // Each on its own: not everybody reads an RDATE here.
    changes.stream()
        .filter(change -> change.at().isBefore(regularFrom))
        .forEach(change -> observances.add(observance(change, List.of())));
    for (YearlyChange each : yearly) {
      observances.add(observance(each.first(), List.of(new RRule<>(each.rule()))));
    }
    String name = label(zone).equals(zone.getId()) ? "X-LIC-LOCATION" : EventDraft.OWN + "-ZONE";
    out.put(
        new VTimeZone(
            new PropertyList(List.of(new TzId(label(zone)), new XProperty(name, zone.getId()))),
            new ComponentList<>(observances)));
  }

  private static Observance observance(ZoneChange change, List<Property> more) {
    boolean isSummer = !change.by().isNegative();
    return observance(isSummer, change.before(), change.after(), wall(change), more);
  }

  private static Observance observance(
      boolean isSummer,
      ZoneOffset before,
      ZoneOffset after,
      LocalDateTime onset,
      List<Property> more) {
    List<Property> properties = new ArrayList<>();
    properties.add(new TzOffsetFrom(before));
    properties.add(new TzOffsetTo(after));
    properties.add(new TzName(offset(after)));
    properties.add(new DtStart<>(onset));
    properties.addAll(more);
    var list = new PropertyList(properties);
    return isSummer ? new Daylight(list) : new Standard(list);
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
