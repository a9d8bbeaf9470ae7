package app.cuelight.desk.schedule;

import app.cuelight.show.host.PageDesk;
import java.util.concurrent.Executor;

/// What the Schedule screen shares the plan with.
///
/// @param desk switches the calendar to subscribe to
/// @param away where settings are read and written, in order
public record ShareBook(PageDesk desk, Executor away) {}
