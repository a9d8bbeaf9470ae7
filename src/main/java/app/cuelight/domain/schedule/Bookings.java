package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Clash.Kind;
import app.cuelight.domain.schedule.Roster.Host;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All shows of a plan by what they need, so that what a show gets in the way of is found without
/// looking at the others.
final class Bookings {

  private static final List<Kind> THINGS = List.of(Kind.HOST, Kind.STUDIO, Kind.ROOM);

  private final ZoneId studioZone;
  private final Map<String, Host> hosts = new HashMap<>();
  private final List<Booking> all = new ArrayList<>();
  private final Map<Kind, Map<String, Lane>> lanes = new TreeMap<>();

  /// @param shows in any order; cancelled ones take nothing
  Bookings(List<Occurrence> shows, Roster roster) {
    this.studioZone = roster.studioZone();
    roster.hosts().forEach(host -> hosts.put(host.name(), host));
    for (Occurrence show : shows) {
      if (show.slot().state() != SlotState.CANCELLED) {
        all.add(booking(all.size(), show));
      }
    }
    THINGS.forEach(kind -> {
      Map<String, List<Booking>> byName = new TreeMap<>();
      all.forEach(show -> add(byName, Lane.needed(kind, show.show()), show));
      lanes.put(kind, laned(kind, byName));
    });
    Map<String, List<Booking>> byCountry = new TreeMap<>();
    for (Booking show : all) {
      countries(show).forEach(country -> add(byCountry, country, show));
    }
    lanes.put(Kind.MARKET, laned(Kind.MARKET, byCountry));
  }

  private static Map<String, Lane> laned(Kind kind, Map<String, List<Booking>> byName) {
    Map<String, Lane> laned = new TreeMap<>();
    byName.forEach((name, shows) -> laned.put(name, Lane.of(kind, name, shows)));
    return laned;
  }

  private static void add(Map<String, List<Booking>> byName, @Nullable String name, Booking show) {
    if (name != null) {
      byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(show);
    }
  }

  private static List<String> countries(Booking show) {
    return show.show().slot().markets().stream().map(Market::country).distinct().toList();
  }

  /// The shows that take place, in the order given.
  List<Booking> all() {
    return all;
  }

  /// A show as it would be, in the place of one of the plan.
  Booking booking(int no, Occurrence show) {
    String name = show.slot().crew().host();
    Host host = name == null ? null : hosts.get(name);
    return Booking.of(no, show, host == null ? studioZone : host.zone());
  }

  /// Everything shows get into each other's way with, and what is too much for a host.
  List<Trouble> troubles() {
    List<Trouble> found = new ArrayList<>();
    lanes.values().forEach(byName -> byName.values().forEach(lane -> lane.overlaps(found)));
    lane(Kind.HOST).forEach((host, lane) -> found.addAll(Duty.of(host, lane.shows())));
    return found;
  }

  /// Whom and what a show would share with others.
  List<Trouble> overlaps(Booking show) {
    List<Trouble> found = new ArrayList<>();
    for (Kind kind : THINGS) {
      String name = Lane.needed(kind, show.show());
      Lane lane = name == null ? null : lane(kind).get(name);
      if (lane != null) {
        lane.overlaps(show, found);
      }
    }
    for (String country : countries(show)) {
      Lane lane = lane(Kind.MARKET).get(country);
      if (lane != null) {
        lane.overlaps(show, found);
      }
    }
    return found;
  }

  /// What would be too much for a host around some time.
  ///
  /// @param but a show of the plan that is not counted
  /// @param with a show that is counted in its place, or null
  List<Trouble> duty(@Nullable String host, long from, long until, Booking but, Booking with) {
    Lane lane = host == null ? null : lane(Kind.HOST).get(host);
    if (host == null) {
      return List.of();
    }
    List<Booking> shows = new ArrayList<>();
    if (lane != null) {
      shows.addAll(lane.within(from, until));
      shows.removeIf(show -> show.no() == but.no());
    }
    if (host.equals(with.host())) {
      int place = 0;
      while (place < shows.size() && Lane.inOrder(Kind.HOST).compare(shows.get(place), with) < 0) {
        place++;
      }
      shows.add(place, with);
    }
    return Duty.of(host, shows);
  }

  /// How many shows take what a show takes around its time.
  int crowd(Booking show) {
    int most = 0;
    for (Kind kind : THINGS) {
      String name = Lane.needed(kind, show.show());
      Lane lane = name == null ? null : lane(kind).get(name);
      if (lane != null) {
        most = Math.max(most, lane.within(show.busyFrom(), show.busyUntil()).size());
      }
    }
    for (String country : countries(show)) {
      Lane lane = lane(Kind.MARKET).get(country);
      most = lane == null ? most : Math.max(most, lane.within(show.start(), show.end()).size());
    }
    return most;
  }

  private Map<String, Lane> lane(Kind kind) {
    return lanes.getOrDefault(kind, Map.of());
  }
}
