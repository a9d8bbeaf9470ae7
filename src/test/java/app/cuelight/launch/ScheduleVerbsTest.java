package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Planned shows on the command line, over a real plan.
final class ScheduleVerbsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  @TempDir private Path home;

  private record Said(int code, String out, String err) {}

  private Said run(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var wiring = new Wiring(InstantSource.fixed(NOW), new SecureRandom(), _ -> {});
    List<String> all = new ArrayList<>(List.of("schedule"));
    all.addAll(Arrays.asList(words));
    all.addAll(List.of("--home", home.toString()));
    int code =
        new Terminal(
                new HouseBench(wiring, home, "test"),
                new Paper(
                    new ByteArrayInputStream(new byte[0]),
                    new PrintWriter(out),
                    new PrintWriter(err)))
            .run(all.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }

  private JsonNode json(String... words) throws IOException {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--format", "json"));
    Said said = run(all.toArray(String[]::new));
    assertEquals(0, said.code(), said.err());
    return JSON.readTree(said.out());
  }

  private JsonNode add(String... more) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "add",
                "--id",
                "s",
                "--title",
                "Knitwear",
                "--zone",
                "America/New_York",
                "--minutes",
                "150"));
    all.addAll(Arrays.asList(more));
    return json(all.toArray(String[]::new));
  }

  private List<String> starts(String... words) throws IOException {
    List<String> starts = new ArrayList<>();
    json(words)
        .forEach(show ->
            starts.add(
                show.path("wallStart").asText()
                    + " "
                    + show.path("anchorZone").asText()
                    + " "
                    + show.path("startsAt").asText()));
    return starts;
  }

  @Test
  void plansAShowAndTellsItOnEveryClock() throws IOException {
    JsonNode added =
        add(
            "--start",
            "2027-03-16T20:00",
            "--host",
            "Lin",
            "--studio",
            "A",
            "--room",
            "tt/1",
            "--markets",
            "US,GB,IN=Asia/Kolkata",
            "--setup",
            "30",
            "--teardown",
            "15",
            "--draft",
            "--notes",
            "wool first");
    assertAll(
        () -> assertEquals("s", added.path("id").asText()),
        () -> assertEquals("2027-03-16T20:00", added.path("wallStart").asText()),
        () -> assertEquals(150, added.path("durationMinutes").asInt()),
        () -> assertEquals("2027-03-17T00:00:00Z", added.path("startsAt").asText()),
        () -> assertEquals("2027-03-17T02:30:00Z", added.path("endsAt").asText()),
        () -> assertEquals("2027-03-16T20:00", local(added, "America/New_York")),
        () -> assertEquals("2027-03-17T00:00", local(added, "Europe/London")),
        () -> assertEquals("2027-03-17T05:30", local(added, "Asia/Kolkata")),
        () -> assertEquals("2027-03-17T09:00", local(added, "Asia/Tokyo")),
        () -> assertEquals("draft", added.path("state").asText()),
        () -> assertEquals("[\"US\",\"GB\",\"IN\"]", added.path("markets").toString()),
        () -> assertEquals(30, added.path("setUpMinutes").asInt()),
        () -> assertEquals(15, added.path("tearDownMinutes").asInt()));
    ObjectNode listed = (ObjectNode) json("list").get(0);
    assertEquals("planned", listed.path("became").asText());
    listed.remove(
        List.of(
            "became",
            "becameWords",
            "liveAt",
            "endedAt",
            "lateMinutes",
            "overMinutes",
            "earlyMinutes"));
    assertEquals(added, listed);
  }

  private static String local(JsonNode show, String zone) {
    return show.path("local").path(zone).asText();
  }

  @Test
  void aSeriesKeepsNewYorksClockThroughTheGapWeeks() throws IOException {
    add(
        "--start",
        "2027-03-02T20:00",
        "--rrule",
        "FREQ=WEEKLY;BYDAY=TU;COUNT=5",
        "--exdate",
        "2027-03-23T20:00");
    assertEquals(
        List.of(
            "2027-03-02T20:00 America/New_York 2027-03-03T01:00:00Z",
            "2027-03-09T20:00 America/New_York 2027-03-10T01:00:00Z",
            "2027-03-16T20:00 America/New_York 2027-03-17T00:00:00Z",
            "2027-03-30T20:00 America/New_York 2027-03-31T00:00:00Z"),
        starts("list", "--from", "2027-03-01", "--to", "2027-04-30"));
    assertEquals(4, json("list").size());
  }

  @Test
  void movesRemovesAnchorsAndTakesBack() throws IOException {
    add("--start", "2027-03-02T20:00", "--rrule", "FREQ=WEEKLY;BYDAY=TU;COUNT=4");
    json("move", "s", "--only", "2027-03-09T20:00", "--start", "2027-03-10T18:30");
    json("move", "s", "--from", "2027-03-16T20:00", "--by", "-30m");
    assertEquals(
        List.of(
            "2027-03-02T20:00 America/New_York 2027-03-03T01:00:00Z",
            "2027-03-10T18:30 America/New_York 2027-03-10T23:30:00Z",
            "2027-03-16T19:30 America/New_York 2027-03-16T23:30:00Z",
            "2027-03-23T19:30 America/New_York 2027-03-23T23:30:00Z"),
        starts("list"));
    assertEquals(0, run("undo").code());
    assertEquals(0, run("undo").code());
    json("anchor", "s", "--zone", "Asia/Shanghai");
    assertEquals(
        List.of(
            "2027-03-03T09:00 Asia/Shanghai 2027-03-03T01:00:00Z",
            "2027-03-10T09:00 Asia/Shanghai 2027-03-10T01:00:00Z",
            "2027-03-17T09:00 Asia/Shanghai 2027-03-17T01:00:00Z",
            "2027-03-24T09:00 Asia/Shanghai 2027-03-24T01:00:00Z"),
        starts("list"));
    assertEquals(0, run("remove", "s", "--only", "2027-03-10T09:00").code());
    assertEquals(3, json("list").size());
    assertEquals(0, run("remove", "s").code());
    assertEquals(0, json("list").size());
    assertEquals(0, run("undo").code());
    assertEquals(3, json("list").size());
  }

  @Test
  void aTimeThatDoesNotExistIsPlannedAndSaid() {
    Said said =
        run(
            "add",
            "--title",
            "Night",
            "--zone",
            "America/New_York",
            "--start",
            "2027-03-14T02:30",
            "--minutes",
            "60",
            "--format",
            "json");
    assertEquals(0, said.code());
    assertEquals(
        "2027-03-14T02:30 does not exist in America/New_York: the clocks go forward over it. The"
            + " show begins at 2027-03-14T03:30 there.\n",
        said.err());
    assertTrue(said.out().contains("\"edge\":\"gap\""), said.out());
    assertTrue(said.out().contains("2027-03-14T07:30:00Z"), said.out());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--zone America/NewYork --start 2027-03-02T20:00 --minutes 60 | 2 | did you mean America/New_York",
        "--zone Shangai --start 2027-03-02T20:00 --minutes 60 | 2 | did you mean Asia/Shanghai",
        "--zone UTC --start 2027-02-30T20:00 --minutes 60 | 2 | is no local time such as",
        "--zone UTC --start 2027-03-02T20:00Z --minutes 60 | 2 | is no local time such as",
        "--zone UTC --start 2027-03-02T20:00 --minutes 0 | 1 | A show takes 1 to 1,440 minutes; this one would take 0. Nothing was changed.",
        "--zone UTC --start 2027-03-02T20:00 --minutes 1800 | 1 | A show takes 1 to 1,440 minutes; this one would take 1,800.",
        "--zone UTC --start 2027-03-02T20:00 --minutes 60 --rrule FREQ=SOMETIMES | 1 | This is no rule for repeating",
        "--zone UTC --start 2027-03-02T20:00 --minutes 60 --rrule FREQ=SECONDLY | 1 | more than 100 shows a day",
        "--zone UTC --start 2027-03-02T20:00 --minutes 60 --rrule FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | 1 | gives no show",
        "--zone UTC --start 2027-03-02T20:00 --minutes 60 --setup 800 | 1 | Setting up takes 0 to 720 minutes.",
        "--zone UTC --start 2027-03-02T20:00 --minutes 60 --markets USA | 2 | is no market such as US",
        "--zone UTC --start 2027-03-02T20:00 --minutes 60 --markets US,XX | 2 | XX' is no market",
      })
  void refusesWithASentenceAndPlansNothing(String words, int code, String sentence)
      throws IOException {
    List<String> all = new ArrayList<>(List.of("add", "--title", "T"));
    all.addAll(Arrays.asList(words.strip().split(" ", -1)));
    Said said = run(all.toArray(String[]::new));
    assertAll(
        () -> assertEquals(code, said.code(), said.err()),
        () -> assertTrue(said.err().contains(sentence), said.err()),
        () -> assertEquals(0, json("list").size()));
  }

  @Test
  void aRuleWithoutEndIsNoTrouble() throws IOException {
    add("--start", "2027-03-02T20:00", "--rrule", "FREQ=DAILY");
    assertEquals(31, json("list", "--from", "2099-01-01", "--to", "2099-01-31").size());
  }

  @Test
  void saysWhatIsNotThere() {
    assertAll(
        () ->
            assertEquals(
                new Said(
                    1,
                    "",
                    "There is no show x in the plan; `cuelight schedule list` names them.\n"),
                run("move", "x", "--by", "1h")),
        () ->
            assertEquals(new Said(1, "", "There is nothing of yours to take back.\n"), run("undo")),
        () ->
            assertTrue(
                run("list", "--from", "tomorrow")
                    .err()
                    .contains("neither a day such as 2027-03-02 nor an instant"),
                "No sentence about the day."));
  }

  @Test
  void saysWhatClashesAndWhatWouldPutItRight() throws IOException {
    run("roster", "--host", "Lin=Asia/Shanghai", "--studio", "A", "--studio", "B");
    add("--start", "2026-12-02T20:00", "--host", "Lin", "--studio", "A");
    json(
        "add",
        "--id",
        "t",
        "--title",
        "Wool",
        "--zone",
        "Asia/Shanghai",
        "--start",
        "2026-12-03T10:00",
        "--minutes",
        "60",
        "--host",
        "Mei",
        "--studio",
        "A");
    JsonNode clash = json("clashes").get(0);
    assertAll(
        () -> assertEquals("studio", clash.path("kind").asText()),
        () -> assertEquals("A", clash.path("subject").asText()),
        () -> assertTrue(clash.path("fixes").toString().contains("studio B"), clash.toString()));
  }

  @Test
  void keepsWhatThereIsToPlanWith() throws IOException {
    JsonNode roster =
        json(
            "roster",
            "--zone",
            "Asia/Shanghai",
            "--host",
            "Lin=Asia/Shanghai",
            "--speaks",
            "zh,en",
            "--studio",
            "A",
            "--ribbon",
            "US=America/Los_Angeles",
            "--no-ribbon",
            "AU",
            "--prime",
            "ES=21:00-00:30");
    assertAll(
        () -> assertEquals("Asia/Shanghai", roster.path("studioZone").asText()),
        () ->
            assertEquals(
                "[{\"name\":\"Lin\",\"zone\":\"Asia/Shanghai\",\"languages\":[\"en\",\"zh\"]}]",
                roster.path("hosts").toString()),
        () ->
            assertEquals(
                "America/Los_Angeles", roster.path("ribbons").get(0).path("zone").asText()),
        () -> assertEquals(9, roster.path("ribbons").size()),
        () -> assertEquals("21:00-00:30", roster.path("prime").path("ES").asText()));
    assertEquals(roster, json("roster"));
  }

  @Test
  void theDoctorLooksAtThePlanAndItsClocks() throws IOException {
    run("roster", "--zone", "Asia/Shanghai");
    json(
        "add",
        "--title",
        "Wool",
        "--zone",
        "America/Vancouver",
        "--start",
        "2027-01-15T20:00",
        "--minutes",
        "60");
    var wiring = new Wiring(InstantSource.fixed(NOW), new SecureRandom(), _ -> {});
    var checks = new HouseBench(wiring, home, "test").examine(home).checks();
    assertAll(
        () ->
            assertEquals(
                "whole",
                checks.stream()
                    .filter(it -> it.name().equals("schedule"))
                    .findFirst()
                    .orElseThrow()
                    .detail()),
        () ->
            assertTrue(
                checks.stream()
                    .filter(it -> it.name().equals("time zones"))
                    .allMatch(it -> it.detail().endsWith("which differ for America/Vancouver")),
                checks.toString()));
  }

  @Test
  void warnsOfClocksThatChange() throws IOException {
    run("roster", "--zone", "Asia/Shanghai");
    add("--start", "2027-03-02T20:00", "--rrule", "FREQ=WEEKLY;BYDAY=TU");
    JsonNode clocks = json("clocks", "--from", "2027-03-01", "--to", "2027-03-20");
    JsonNode change = clocks.path("changes").get(0);
    assertAll(
        () -> assertTrue(clocks.path("zoneRules").asText().matches("20\\d\\d[a-z]")),
        () -> assertEquals("America/New_York", change.path("zone").asText()),
        () -> assertEquals("2027-03-14T07:00:00Z", change.path("at").asText()),
        () ->
            assertEquals(
                "2027-03-17T08:00",
                change.path("effects").get(0).path("now").asText(),
                change.toString()));
  }

  @Test
  void aCalendarGoesOutAndComesBack() throws IOException {
    add("--start", "2027-03-02T20:00", "--rrule", "FREQ=WEEKLY;BYDAY=TU");
    Path file = home.resolve("plan.ics");
    Said exported = run("export", "--out", file.toString());
    assertEquals(0, exported.code(), exported.err());

    JsonNode same = json("import", file.toString(), "--dry-run");
    assertEquals("unchanged", same.get(0).path("fate").asText());
    assertTrue(run("export", "--utc").out().startsWith("BEGIN:VCALENDAR\r\n"));

    run("remove", "s");
    assertEquals("new", json("import", file.toString()).get(0).path("fate").asText());
    assertEquals("s", json("list").get(0).path("id").asText());
  }

  @Test
  void aFileThatIsNoCalendarIsRefusedWithASentence() throws IOException {
    Path file = Files.writeString(home.resolve("no.ics"), "hello\n");

    assertEquals(
        new Said(1, "", "This is no calendar: line 1 stands outside of BEGIN:VCALENDAR.\n"),
        run("import", file.toString()));
  }
}
