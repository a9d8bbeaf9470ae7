package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.SlotState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A studio or a host below the ribbons, and where it is taken.
///
/// @param host whether it is somebody, not something
record Lane(boolean host, String name, List<Occurrence> shows) {

  /// The lanes of a day: what is in the roster, and whatever else a show names.
  static List<Lane> of(Roster roster, List<Occurrence> shows) {
    Set<String> studios = new LinkedHashSet<>(roster.studios());
    Set<String> hosts = new LinkedHashSet<>();
    roster.hosts().forEach(host -> hosts.add(host.name()));
    shows.stream()
        .map(show -> show.slot().crew().studio())
        .filter(Objects::nonNull)
        .forEach(studios::add);
    shows.stream()
        .map(show -> show.slot().crew().host())
        .filter(Objects::nonNull)
        .forEach(hosts::add);
    var lanes = new ArrayList<Lane>();
    studios.forEach(name -> lanes.add(lane(false, name, shows)));
    hosts.forEach(name -> lanes.add(lane(true, name, shows)));
    return List.copyOf(lanes);
  }

  private static Lane lane(boolean host, String name, List<Occurrence> shows) {
    return new Lane(
        host,
        name,
        shows.stream()
            .filter(show -> show.slot().state() != SlotState.CANCELLED)
            .filter(show -> name.equals(taken(show.slot().crew(), host)))
            .toList());
  }

  private static @org.jspecify.annotations.Nullable String taken(Crew crew, boolean host) {
    return host ? crew.host() : crew.studio();
  }
}
