package app.cuelight.terminal.verb;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Crew;
import app.cuelight.domain.schedule.Edge;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.terminal.print.Column;
import app.cuelight.terminal.print.Fields;
import app.cuelight.terminal.print.Sheet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows as rows.
final class ScheduleRows {

  static final Sheet SHEET =
      new Sheet(
          List.of(
              "id",
              "title",
              "anchorZone",
              "wallStart",
              "durationMinutes",
              "startsAt",
              "endsAt",
              "local",
              "original",
              "rrule",
              "edge",
              "state",
              "host",
              "studio",
              "room",
              "markets",
              "setUpMinutes",
              "tearDownMinutes",
              "sequence"),
          List.of(
              Column.of("id", "ID"),
              Column.of("title", "TITLE"),
              Column.of("wallStart", "BEGINS"),
              Column.of("anchorZone", "BY THE CLOCK OF"),
              Column.of("durationMinutes", "MINUTES"),
              Column.of("startsAt", "INSTANT"),
              Column.of("host", "HOST"),
              Column.of("studio", "STUDIO"),
              Column.of("state", "STATE")));

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  private ScheduleRows() {}

  static Map<String, @Nullable Object> row(Occurrence show, Roster roster) {
    Slot slot = show.slot();
    Crew crew = slot.crew();
    return Fields.of("id", slot.id().value())
        .and("title", slot.title())
        .and("anchorZone", slot.anchor().getId())
        .and("wallStart", text(show.wall()))
        .and("durationMinutes", slot.length().toMinutes())
        .and("startsAt", show.start().toString())
        .and("endsAt", show.end().toString())
        .and("local", local(show.start(), slot, roster))
        .and("original", text(show.original()))
        .and("rrule", slot.repeat().rule())
        .and("edge", word(show.edge()))
        .and("state", word(slot.state()))
        .and("host", crew.host())
        .and("studio", crew.studio())
        .and("room", crew.room())
        .and("markets", slot.markets().stream().map(Market::country).toList())
        .and("setUpMinutes", crew.setUp().toMinutes())
        .and("tearDownMinutes", crew.tearDown().toMinutes())
        .and("sequence", slot.sequence())
        .and("notes", slot.notes())
        .map();
  }

  /// What every clock shows: the anchor's, those of its markets, of the board and of the studio.
  private static Map<String, @Nullable Object> local(Instant at, Slot slot, Roster roster) {
    Set<ZoneId> zones = new LinkedHashSet<>();
    zones.add(slot.anchor());
    Stream.concat(slot.markets().stream(), roster.ribbons().stream())
        .map(Market::zone)
        .filter(Objects::nonNull)
        .forEach(zones::add);
    zones.add(roster.studioZone());
    Map<String, @Nullable Object> local = new LinkedHashMap<>();
    zones.forEach(zone -> local.put(zone.getId(), wall(at, zone)));
    return local;
  }

  static String wall(Instant at, ZoneId zone) {
    return text(LocalClock.at(at, zone));
  }

  static String text(LocalDateTime wall) {
    return wall.getSecond() == 0 && wall.getNano() == 0 ? MINUTES.format(wall) : wall.toString();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What somebody should know about the time of a show; empty where it is a plain one.
  static String edge(Occurrence show) {
    Edge edge = show.edge();
    String zone = show.slot().anchor().getId();
    return switch (edge) {
      case PLAIN -> "";
      case GAP ->
          "%s does not exist in %s: the clocks go forward over it. The show begins at %s there."
              .formatted(text(show.wall()), zone, wall(show.start(), show.slot().anchor()));
      case OVERLAP ->
          "%s comes twice in %s: the clocks go back over it. The show begins at the first, %s."
              .formatted(text(show.wall()), zone, show.start());
    };
  }
}
