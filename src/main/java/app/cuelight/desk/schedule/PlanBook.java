package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.SlotId;
import app.cuelight.show.schedule.ScheduleDesk;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the Schedule screen works with.
///
/// @param desk what can be done with the plan
/// @param names a fresh id for every new show
/// @param zones a zone by its IANA name, empty where there is none
/// @param calendars calendar files in and out, or null where there are none
/// @param share the calendar to subscribe to, or null where there is none
public record PlanBook(
    ScheduleDesk desk,
    Supplier<SlotId> names,
    Function<String, Optional<ZoneId>> zones,
    @Nullable CalendarBook calendars,
    @Nullable ShareBook share) {}
