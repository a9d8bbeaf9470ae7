/// Calendars of other programs: iCalendar (RFC 5545) out and in, and its recurrence rules.
@NullMarked
package app.cuelight.feed.calendar;

import org.jspecify.annotations.NullMarked;
