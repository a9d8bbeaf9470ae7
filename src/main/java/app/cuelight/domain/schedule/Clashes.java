package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.Places;
import app.cuelight.domain.locale.Ramadan;
import app.cuelight.domain.schedule.Clash.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What does not work in a plan (`look.md` §6, conflict rules), and what would put it right.
///
/// Each show is held against the one before it that reaches farthest, so that a plan of n shows has
/// at most a few times n clashes and they are found in n log n. A clash of two shows is about the
/// later of them; the earlier one is the other. Drafts count like confirmed shows, cancelled ones
/// not at all.
public final class Clashes {

  private static final Comparator<Clash> GRAVEST =
      Comparator.comparing((Clash clash) -> !clash.kind().grave())
          .thenComparing(Clash::from)
          .thenComparing(Clash::kind);

  private final Roster roster;
  private final Holidays holidays;
  private final Speakers speakers;
  private final Map<String, ZoneId> clocks = new HashMap<>();

  /// @param places what is spoken where, so that another host is only offered who is understood
  public Clashes(Roster roster, Holidays holidays, Places places) {
    this.roster = roster;
    this.holidays = holidays;
    this.speakers = new Speakers(places);
    for (Market ribbon : roster.ribbons()) {
      ZoneId zone = ribbon.zone();
      if (zone != null) {
        clocks.putIfAbsent(ribbon.country(), zone);
      }
    }
  }

  /// Everything that does not work, the grave before what is merely good to know, each by its time.
  public List<Clash> of(List<Occurrence> shows) {
    var bookings = new Bookings(shows, roster);
    var cures = new Cures(bookings, roster, speakers);
    List<Trouble> troubles = bookings.troubles();
    for (Booking show : bookings.all()) {
      if (show.show().edge() == Edge.GAP) {
        String zone = show.show().slot().anchor().getId();
        troubles.add(new Trouble(Kind.GAP, show, null, show.start(), show.end(), zone));
      }
    }
    List<Clash> clashes = new ArrayList<>();
    Set<Trouble.Name> told = new HashSet<>();
    for (Trouble trouble : troubles) {
      if (told.add(trouble.name())) {
        clashes.add(trouble.clash(cures.of(trouble)));
      }
    }
    bookings.all().forEach(show -> days(show.show(), clashes));
    clashes.sort(GRAVEST);
    return clashes;
  }

  /// What kind of day a show meets at each of its markets when it begins.
  private void days(Occurrence show, List<Clash> clashes) {
    Set<String> told = new HashSet<>();
    for (Market market : show.slot().markets()) {
      LocalDate day = LocalClock.at(show.start(), clock(market, show)).toLocalDate();
      Holiday holiday = holidays.on(day, market.country());
      if (holiday != null && told.add(market.country())) {
        clashes.add(day(Kind.HOLIDAY, show, market.country(), holiday));
      }
      if (Ramadan.isKeptIn(market.country())
          && Ramadan.contains(day)
          && told.add(Kind.RAMADAN.name())) {
        clashes.add(day(Kind.RAMADAN, show, market.country(), null));
      }
    }
  }

  private ZoneId clock(Market market, Occurrence show) {
    ZoneId own = market.zone();
    return own == null ? clocks.getOrDefault(market.country(), show.slot().anchor()) : own;
  }

  private static Clash day(Kind kind, Occurrence show, String country, @Nullable Holiday holiday) {
    return new Clash(kind, show, null, show.start(), show.end(), country, holiday, List.of());
  }
}
