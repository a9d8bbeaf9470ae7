package app.cuelight.feed.calendar;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.port.Calendars.Outgoing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Writes a whole calendar.
final class CalendarWriter {

  private static final String BEGIN =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Cuelight//Schedule//EN
      CALSCALE:GREGORIAN
      METHOD:PUBLISH
      REFRESH-INTERVAL;VALUE=DURATION:PT15M
      X-PUBLISHED-TTL:PT15M
      """;

  private CalendarWriter() {}

  static void write(List<Slot> slots, Outgoing how, OutputStream stream) {
    var text = new StringBuilder();
    var out = new LineWriter(text);
    try {
      BEGIN.lines().forEach(out::put);
      out.text("X-WR-CALNAME", how.name());
      out.text("NAME", how.name());
      var zones = new ZoneWriter(out, how.now());
      if (!how.utc()) {
        var first = new TreeMap<String, Instant>();
        slots.stream()
            .filter(slot -> !slot.anchor().equals(ZoneOffset.UTC))
            .forEach(
                slot -> first.merge(slot.anchor().getId(), earliest(slot), CalendarWriter::min));
        first.forEach((zone, from) -> zones.write(ZoneId.of(zone), from));
      }
      var events = new EventWriter(out, zones, how);
      for (Slot slot : slots) {
        events.write(slot);
        flush(text, stream);
      }
      out.put("END:VCALENDAR");
      flush(text, stream);
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void flush(StringBuilder text, OutputStream stream) throws IOException {
    stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
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
