package app.cuelight.desk.schedule;

import app.cuelight.show.schedule.CalendarDesk;

/// What the Schedule screen exchanges calendars with.
///
/// @param desk reads and writes them
/// @param files has the user choose one
public record CalendarBook(CalendarDesk desk, CalendarAsk files) {}
