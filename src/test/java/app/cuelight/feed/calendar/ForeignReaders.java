package app.cuelight.feed.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;

/// Readers of calendars that we did not write: what is on, as they understand a file, as
/// `start/end` in seconds since 1970 by id.
final class ForeignReaders {

  static final String APART = "/\\d{8}t\\d{6}z$";

  private ForeignReaders() {}

  /// biweekly, which has nothing to do with the library that writes our calendars: its reader, its
  /// rules and its clocks are its own, and made of what stands in the file.
  static Map<String, SortedSet<String>> biweekly(String ics, Instant from, Instant until) {
    ICalendar calendar = Biweekly.parse(ics).first();
    Map<String, SortedSet<Instant>> replaced = new TreeMap<>();
    Map<String, SortedSet<String>> shows = new TreeMap<>();
    for (VEvent event : calendar.getEvents()) {
      String uid = event.getUid().getValue().replaceFirst(APART, "");
      shows.computeIfAbsent(uid, _ -> new TreeSet<>());
      if (event.getRecurrenceId() != null) {
        replaced
            .computeIfAbsent(uid, _ -> new TreeSet<>())
            .add(event.getRecurrenceId().getValue().toInstant());
      }
    }
    for (VEvent event : calendar.getEvents()) {
      String uid = event.getUid().getValue().replaceFirst(APART, "");
      boolean isOne = event.getRecurrenceId() != null;
      TimezoneAssignment zone = calendar.getTimezoneInfo().getTimezone(event.getDateStart());
      DateIterator starts =
          event.getDateIterator(zone == null ? TimeZone.getTimeZone("UTC") : zone.getTimeZone());
      while (starts.hasNext() && !event.getStatus().isCancelled()) {
        Instant start = starts.next().toInstant();
        if (!start.isBefore(until)) {
          break;
        }
        boolean isReplaced = !isOne && replaced.getOrDefault(uid, new TreeSet<>()).contains(start);
        if (!isReplaced && !start.isBefore(from)) {
          Instant end = start.plusMillis(event.getDuration().getValue().toMillis());
          shows.get(uid).add(start.getEpochSecond() + "/" + end.getEpochSecond());
        }
      }
    }
    return shows;
  }

  /// ical4j reads what it printed itself, but unrolls by its own rules.
  static Map<String, SortedSet<String>> ical4j(String ics, Instant from, Instant until)
      throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new StringReader(ics));
    Map<String, SortedSet<Instant>> replaced = new TreeMap<>();
    Map<String, SortedSet<String>> shows = new TreeMap<>();
    for (Component event : calendar.getComponents(Component.VEVENT)) {
      String uid = uid(event);
      shows.computeIfAbsent(uid, _ -> new TreeSet<>());
      event
          .<net.fortuna.ical4j.model.property.RecurrenceId<Temporal>>getProperty(
              Property.RECURRENCE_ID)
          .ifPresent(
              id -> replaced.computeIfAbsent(uid, _ -> new TreeSet<>()).add(instant(id.getDate())));
    }
    var window =
        new Period<>(
            from.atOffset(ZoneOffset.UTC).toZonedDateTime(),
            until.atOffset(ZoneOffset.UTC).toZonedDateTime());
    for (Component event : calendar.getComponents(Component.VEVENT)) {
      String uid = uid(event);
      boolean isOne = event.getProperty(Property.RECURRENCE_ID).isPresent();
      boolean isOff = value(event, Property.STATUS).equals("CANCELLED");
      for (Period<Temporal> period : event.<Temporal>calculateRecurrenceSet(window)) {
        Instant start = instant(period.getStart());
        boolean isReplaced = !isOne && replaced.getOrDefault(uid, new TreeSet<>()).contains(start);
        if (!isOff && !isReplaced && !start.isBefore(from) && start.isBefore(until)) {
          shows
              .get(uid)
              .add(start.getEpochSecond() + "/" + instant(period.getEnd()).getEpochSecond());
        }
      }
    }
    return shows;
  }

  /// A show that stands apart has the name of its series and its time.
  private static String uid(Component event) {
    return value(event, Property.UID).replaceFirst(APART, "");
  }

  private static String value(Component event, String name) {
    return event.<Property>getProperty(name).map(Property::getValue).orElse("");
  }

  private static Instant instant(Temporal time) {
    return switch (time) {
      case Instant instant -> instant;
      case ZonedDateTime zoned -> zoned.toInstant();
      case OffsetDateTime offset -> offset.toInstant();
      case LocalDateTime floating -> floating.toInstant(ZoneOffset.UTC);
      default -> throw new IllegalArgumentException(time.getClass() + " " + time);
    };
  }
}
