package app.cuelight.launch;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Clashes;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.ClockWarnings;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Holidays;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.feed.holidays.JollydayCalendar;
import app.cuelight.show.port.HolidayCalendar;
import app.cuelight.show.schedule.PlanSense;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What rules alone say about a plan: clashes, holidays and clocks. Nothing is known of audiences.
final class RuledSense implements PlanSense {

  private final Knowledge knowledge;
  private final HolidayCalendar holidays = new JollydayCalendar();

  RuledSense(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public List<Clash> clashes(List<Occurrence> shows, Roster roster) {
    return new Clashes(roster, holidays(shows), knowledge.localities().places()).of(shows);
  }

  private Holidays holidays(List<Occurrence> shows) {
    Set<String> countries = new TreeSet<>();
    for (Occurrence show : shows) {
      show.slot().markets().stream().map(Market::country).forEach(countries::add);
    }
    return countries.isEmpty()
        ? Holidays.NONE
        : holidays.of(countries, year(shows.getFirst()), year(shows.getLast()) + 1);
  }

  private static int year(Occurrence show) {
    return LocalClock.at(show.start(), ZoneOffset.UTC).getYear();
  }

  @Override
  public List<ClockWarning> clocks(
      List<Occurrence> shows, Roster roster, Instant from, Instant until) {
    return new ClockWarnings(roster).of(shows, from, until);
  }

  @Override
  public Map<String, Heat> heat(List<String> countries, Instant now) {
    Map<String, Heat> heat = new TreeMap<>();
    countries.forEach(country -> heat.put(country, Heat.unknown(country)));
    return heat;
  }

  @Override
  public FreeSlot.Answer suggest(Wish wish, List<Occurrence> shows, Roster roster) {
    return new FreeSlot.Answer(List.of(), false, 0);
  }
}
