package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.Market;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// What there is to plan with.
///
/// @param studioZone whose day the board shows
/// @param ribbons the markets of the board, top down, each with its clock
/// @param prime by ISO 3166-1 alpha-2 country, where its evening differs from 19:00 to 23:00
public record Roster(
    ZoneId studioZone,
    List<Market> ribbons,
    List<Host> hosts,
    List<String> studios,
    Map<String, Prime> prime) {

  public Roster {
    ribbons = List.copyOf(ribbons);
    hosts = List.copyOf(hosts);
    studios = List.copyOf(studios);
    prime = Map.copyOf(prime);
  }

  /// Every zone whose clock matters to a plan: the studio's, those of the board and of hosts, the
  /// anchors and markets of slots.
  public Set<ZoneId> zones(Collection<Slot> slots) {
    Set<ZoneId> zones = new HashSet<>(Set.of(studioZone));
    hosts.forEach(host -> zones.add(host.zone()));
    slots.forEach(slot -> zones.add(slot.anchor()));
    Stream.concat(ribbons.stream(), slots.stream().flatMap(slot -> slot.markets().stream()))
        .map(Market::zone)
        .filter(Objects::nonNull)
        .forEach(zones::add);
    return zones;
  }

  /// Somebody who presents.
  ///
  /// @param zone where she lives: her nights and rests are by this clock
  /// @param languages BCP 47; empty when not said
  public record Host(String name, ZoneId zone, Set<String> languages) {

    public Host {
      languages = Set.copyOf(languages);
    }
  }

  /// The best hours of a market by its own clock; the end may lie after midnight.
  public record Prime(LocalTime from, LocalTime until) {}
}
