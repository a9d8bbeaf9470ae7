package app.cuelight.terminal.bench;

import app.cuelight.domain.locale.Market;
import app.cuelight.show.schedule.CalendarDesk;
import app.cuelight.show.schedule.Planner;

/// The plan of a home. Works beside a running show and other verbs.
public interface Plans extends AutoCloseable {

  Planner planner();

  /// The plan as a calendar; closed by who asked for it.
  CalendarDesk calendars();

  /// A country with the clock most of its people live by, or without one where nobody knows.
  ///
  /// @param country ISO 3166-1 alpha-2
  Market market(String country);

  @Override
  void close();
}
