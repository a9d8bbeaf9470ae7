package app.cuelight.feed.calendar;

import app.cuelight.domain.schedule.Slot;
import app.cuelight.show.port.Calendars;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Reads and writes iCalendar files. Safe for any thread.
public final class CalendarFiles implements Calendars {

  @Override
  public void write(List<Slot> slots, Outgoing how, OutputStream out) {
    CalendarWriter.write(slots, how, out);
  }

  @Override
  public Incoming read(InputStream file, ZoneId home, Instant now) {
    throw new IllegalArgumentException("Calendars are only written so far.");
  }
}
