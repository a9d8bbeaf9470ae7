package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.port.Calendars.Outgoing;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes a whole calendar.
final class CalendarWriter {

  /// How often a calendar that was subscribed to is looked at again.
  private static final Duration REFRESH = Duration.ofMinutes(15);

  private CalendarWriter() {}

  static void write(List<Slot> slots, Outgoing how, OutputStream stream) {
    var out = new CalendarPrinter(head(how), stream);
    var zones = new ZoneWriter(out, how.now());
    if (!how.utc()) {
      var first = new TreeMap<String, Instant>();
      slots.stream()
          .filter(slot -> !slot.anchor().equals(ZoneOffset.UTC))
          .forEach(slot -> first.merge(slot.anchor().getId(), earliest(slot), CalendarWriter::min));
      first.forEach((zone, from) -> zones.write(ZoneId.of(zone), from));
    }
    var events = new EventWriter(out, zones, how);
    slots.forEach(events::write);
    out.end();
  }

  private static PropertyList head(Outgoing how) {
    String name = EventDraft.plain(how.name());
    return new PropertyList(
        List.of(
            ImmutableVersion.VERSION_2_0,
            new ProdId("-//Cuelight//Schedule//EN"),
            ImmutableCalScale.GREGORIAN,
            ImmutableMethod.PUBLISH,
            new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
            new XProperty("X-PUBLISHED-TTL", REFRESH.toString()),
            new XProperty("X-WR-CALNAME", name),
            new Name(name)));
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant earliest(Slot slot) {
    Repeat repeat = slot.repeat();
    LocalDateTime first =
        Stream.of(
                Stream.of(slot.start()),
                repeat.extra().stream(),
                repeat.changed().keySet().stream(),
                repeat.changed().values().stream().map(Repeat.Changed::start))
            .flatMap(all -> all)
            .min(LocalDateTime::compareTo)
            .orElse(slot.start());
    return LocalClock.instant(first, slot.anchor());
  }
}
