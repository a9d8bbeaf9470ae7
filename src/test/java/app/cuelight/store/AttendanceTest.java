package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.schedule.Audience;
import app.cuelight.domain.schedule.Audience.Airing;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.Counts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttendanceTest {

  private static final Instant SINCE = Instant.parse("2027-01-04T00:20:00Z");
  private static final Instant UNTIL = Instant.parse("2027-01-06T00:00:00Z");

  @TempDir Path home;
  private final Events events = new Events();

  @Test
  void whoCameToWhichShowIsCountedOnceAndByCountry() {
    try (Workspace workspace = Workspace.open(home, UNTIL)) {
      workspace.journal().commit(evenings(), SqliteJournalTest.judgeAt(UNTIL));
    }
    // This judge knows no countries: everybody is in the United States.
    Tables.run(home, "UPDATE viewers SET traits = traits | (((21 << 5) | 19) << 19)");
    show(1, "2027-01-04T10:00:00Z", "2027-01-04T12:00:00Z");
    show(2, "2027-01-05T10:00:00Z", null);
    Tables.run(home, "INSERT INTO shows (id, title, opened_at) VALUES (3, 'never live', 0)");

    Audience audience;
    List<Broadcast> broadcasts;
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      audience = shelf.audience(SINCE, UNTIL);
      broadcasts = shelf.broadcasts(at("2027-01-05T00:00:00Z"), UNTIL);
    }

    assertEquals(List.of(new Broadcast(null, at("2027-01-05T10:00:00Z"), null)), broadcasts);
    assertEquals(Instant.parse("2027-01-04T00:00:00Z"), audience.since());
    assertEquals(
        List.of(
            new Airing(at("2027-01-04T10:00:00Z"), at("2027-01-04T12:00:00Z")),
            new Airing(at("2027-01-05T10:00:00Z"), at("2027-01-05T14:00:00Z"))),
        audience.airings());
    // Ana came to both and bought, Bo, who bought a year ago, to the second, Cy to none.
    assertEquals(
        List.of(
            "US 1 people, 0 orders, [0, 0]",
            "US 1 people, 0 orders, [0, 1]",
            "US 1 people, 1 orders, [1, 1]"),
        audience.groups().stream()
            .map(group ->
                "%s %d people, %d orders, %s"
                    .formatted(group.country(), group.people(), group.orders(), group.came()))
            .sorted()
            .toList());
    Audience.Activity us = audience.activity().get("US");
    assertEquals(3, us.viewers());
    assertEquals(Map.of(10, 1, 18, 1, 34, 2), hours(us.present()));
    assertEquals(Map.of(11, 1), hours(us.bought()));
  }

  @Test
  void whereNothingWasEverWrittenNobodyCame() {
    try (SqliteShelf shelf = SqliteShelf.of(home)) {
      assertEquals(
          Audience.none(Instant.parse("2027-01-04T00:00:00Z"), UNTIL),
          shelf.audience(SINCE, UNTIL));
    }
  }

  private List<Arrival> evenings() {
    return List.of(
        events.join(Events.named("u1", "Ana"), at("2027-01-04T10:30:00Z")),
        events.order(Events.named("u1", "Ana"), at("2027-01-04T11:10:00Z"), "o1", 900, "USD"),
        events.join(Events.named("u3", "Cy"), at("2027-01-04T18:05:00Z")),
        events.join(Events.named("u1", "Ana"), at("2027-01-05T10:10:00Z")),
        events.join(Events.named("u2", "Bo"), at("2027-01-05T10:59:00Z")),
        events.order(Events.named("u2", "Bo"), at("2026-01-04T11:10:00Z"), "long ago", 900, "EUR"));
  }

  private void show(int id, String live, @Nullable String ended) {
    Tables.run(
        home,
        "INSERT INTO shows (id, title, opened_at, live_at, ended_at) VALUES (%d, 'x', 0, %d, %s)"
            .formatted(
                id, at(live).toEpochMilli(), ended == null ? "NULL" : at(ended).toEpochMilli()));
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }

  private static Map<Integer, Integer> hours(Counts counts) {
    Map<Integer, Integer> hours = new TreeMap<>();
    for (int hour = 0; hour < counts.size(); hour++) {
      if (counts.at(hour) > 0) {
        hours.put(hour, counts.at(hour));
      }
    }
    return hours;
  }
}
