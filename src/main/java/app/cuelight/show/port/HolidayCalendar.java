package app.cuelight.show.port;

import app.cuelight.domain.schedule.Holidays;
import java.util.Collection;

/// Which days are public holidays. May take half a second when a country is first asked for; safe
/// for any thread.
public interface HolidayCalendar {

  /// The public holidays of some countries; one that nothing is known of has none.
  ///
  /// @param countries ISO 3166-1 alpha-2
  /// @param firstYear of the Gregorian calendar
  /// @param lastYear included
  Holidays of(Collection<String> countries, int firstYear, int lastYear);
}
