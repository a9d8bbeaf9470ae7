package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.store.Workspace;
import app.cuelight.terminal.Paper;
import app.cuelight.terminal.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Joining, parting, forgetting and writing out people on the command line, over a real cache.
final class PeopleVerbsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path home;

  private record Said(int code, String out, String err) {}

  @BeforeEach
  void twoPeopleWithOneCustomerNumber() throws IOException {
    Path file = home.resolve("events.jsonl");
    Files.writeString(file, lines("u1", "Ana", "\"customer\":\"c-77\"", "2026-10-02", "10.00"));
    assertEquals(0, run("import", "events", file.toString(), "--connection", "shop").code());
    Files.writeString(file, lines("a9", "Ann", "\"customer\":\"c-77\"", "2026-10-03", "5.00"));
    assertEquals(0, run("import", "events", file.toString(), "--connection", "app").code());
    Files.delete(file);
  }

  @Test
  void suggestsJoinsAndPartsAgainWithoutLoss() throws IOException {
    JsonNode alike = JSON.readTree(run("alike", "--format", "json").out());
    assertEquals(1, alike.size());
    assertEquals("customer", alike.get(0).path("ground").asText());
    assertEquals("c-77", alike.get(0).path("value").asText());
    assertEquals(
        alike, JSON.readTree(run("alike", "app:a9", "--limit", "5", "--format", "json").out()));

    assertEquals(
        new Said(0, "Ana and Ann are one person now: app:a9.\n", ""),
        run("merge", "shop:u1", "app:a9"));
    assertEquals(2, viewer("app:a9").path("orders").asInt());
    assertEquals(viewer("app:a9").path("id"), viewer("shop:u1").path("id"));
    assertEquals(0, JSON.readTree(run("alike", "--format", "json").out()).size());

    assertEquals(0, run("split", "shop:u1", "shop:u1", "shop/customer:c-77").code());
    JsonNode ana = viewer("shop:u1");
    assertEquals(1, ana.path("orders").asInt());
    assertEquals("10.00", ana.path("net").path("amount").asText());
    assertEquals("Ana", ana.path("name").asText());
    assertEquals("5.00", viewer("app:a9").path("net").path("amount").asText());
    assertEquals(0, JSON.readTree(run("alike", "--format", "json").out()).size());
    Path again = home.resolve("again.jsonl");
    Files.writeString(
        again,
        lines("u1", "Ana", "\"customer\":\"c-77\"", "2026-10-04", "1.00").replace("-e", "-f"));
    assertEquals(0, run("import", "events", again.toString(), "--connection", "shop").code());
    assertEquals(2, viewer("shop:u1").path("orders").asInt());
    assertEquals(1, viewer("app:a9").path("orders").asInt());
    assertEquals(
        List.of(2, 2),
        List.of(
            JSON.readTree(run("viewers", "--format", "json").out()).size(),
            JSON.readTree(run("tiers", "--as-of", "2026-11-01T00:00:00Z", "--format", "json").out())
                .path("viewers")
                .asInt()));
  }

  @Test
  void whoIsToldApartIsSuggestedNoMoreUntilSheIsJoined() throws IOException {
    assertEquals(
        new Said(
            0,
            "Ana and Ann are two people. What platforms say about their ids does not join them.\n",
            ""),
        run("apart", "shop:u1", "app:a9"));
    assertEquals(0, JSON.readTree(run("alike", "--format", "json").out()).size());
    assertEquals(0, JSON.readTree(run("alike", "app:a9", "--format", "json").out()).size());
    assertEquals(1, viewer("shop:u1").path("orders").asInt());
    assertEquals(1, viewer("app:a9").path("orders").asInt());
    assertEquals(
        "app:a9 and shop:u1 are kept apart already.\n", run("apart", "app:a9", "shop:u1").err());
    assertEquals(0, run("merge", "shop:u1", "app:a9").code());
    assertEquals(2, viewer("shop:u1").path("orders").asInt());
    assertEquals(
        "app:a9 and app:a9 are one person; split her identities instead.\n",
        run("apart", "shop:u1", "app:a9").err());
  }

  /// Who was told apart from somebody may still be a third.
  @Test
  void whoIsToldApartFromTwoOthersIsStillSuggestedAThird() throws IOException {
    people("web", "w1", "Bo");
    people("club", "b7", "Bob");
    assertEquals(6, JSON.readTree(run("alike", "--format", "json").out()).size());
    assertEquals(0, run("apart", "shop:u1", "app:a9").code());
    assertEquals(0, run("apart", "web:w1", "club:b7").code());
    List<String> left = new ArrayList<>();
    for (JsonNode pair : JSON.readTree(run("alike", "--format", "json").out())) {
      left.add(pair.at("/one/id").asText() + " " + pair.at("/other/id").asText());
    }
    assertEquals(4, left.size(), left::toString);
    assertFalse(left.toString().contains("shop:u1 app:a9"), left::toString);
  }

  private void people(String connection, String id, String name) throws IOException {
    Path file = home.resolve(connection + ".jsonl");
    Files.writeString(file, lines(id, name, "\"customer\":\"c-77\"", "2026-10-05", "1.00"));
    assertEquals(0, run("import", "events", file.toString(), "--connection", connection).code());
  }

  @Test
  void theSameFullNameInTheSameCountryIsAHintWhereOneHasNoHandle() throws IOException {
    Path file = home.resolve("named.jsonl");
    Files.writeString(
        file,
        named("n1", "María Salas", "MX", "")
            + named("n2", "maria salas", "MX", "masalas")
            + named("n3", "María Salas", "ES", "")
            + named("n4", "María Salas", "MX", "otra")
            + named("n5", "Mei", "JP", "")
            + named("n6", "Mei", "JP", "")
            + named("n7", "王小明", "TW", "")
            + named("n8", "王小明", "TW", ""));
    assertEquals(0, run("import", "events", file.toString(), "--connection", "web").code());
    List<String> pairs = new ArrayList<>();
    for (JsonNode pair : JSON.readTree(run("alike", "--format", "json").out())) {
      pairs.add(
          pair.path("ground").asText()
              + " "
              + pair.at("/one/id").asText()
              + " "
              + pair.at("/other/id").asText());
    }
    assertEquals(
        List.of(
            "customer shop:u1 app:a9",
            "name web:n1 web:n2",
            "name web:n1 web:n4",
            "name web:n7 web:n8"),
        pairs);
    assertEquals(2, JSON.readTree(run("alike", "web:n1", "--format", "json").out()).size());
    assertEquals(1, JSON.readTree(run("alike", "web:n2", "--format", "json").out()).size());
    assertEquals(0, JSON.readTree(run("alike", "web:n5", "--format", "json").out()).size());
  }

  private static String named(String id, String name, String country, String handle) {
    return """
    {"id":"%1$s-e1","type":"viewer.join","timestamp":"2026-10-04T20:00:00Z","data":{"room":"main","viewer":{"id":"%1$s","name":"%2$s","country":"%3$s"%4$s}}}
    """
        .formatted(id, name, country, handle.isEmpty() ? "" : ",\"handle\":\"" + handle + "\"");
  }

  @Test
  void refusesWithASentence() {
    assertTrue(run("merge", "shop:u1", "shop:nobody").err().startsWith("Nobody here is called"));
    assertEquals(
        "shop:u1 and shop:u1 are one person already.\n", run("merge", "shop:u1", "shop:u1").err());
    assertEquals(
        "app:a9 is no identity of shop:u1; she has shop:u1, shop/customer:c-77.\n",
        run("split", "shop:u1", "app:a9").err());
    assertEquals(
        "Somebody has to stay: name some of the identities of shop:u1, not all.\n",
        run("split", "shop:u1", "shop:u1", "shop/customer:c-77").err());
    try (Workspace _ = Workspace.open(home, Instant.now())) {
      Said busy = run("forget", "shop:u1");
      assertEquals(1, busy.code());
      assertTrue(busy.err().startsWith("A show is running on " + home), busy.err());
      assertEquals(0, run("alike").code());
    }
  }

  @Test
  void writesAPersonOutAndForgetsHer() throws IOException {
    Path file = home.resolve("ana.json");
    assertEquals(0, run("export-person", "shop:u1", "--out", file.toString()).code());
    JsonNode ana = JSON.readTree(Files.readString(file));
    assertEquals("shop:u1", ana.path("id").asText());
    assertEquals("Ana", ana.path("facts").path("name").path("value").asText());
    assertEquals(1, ana.path("orders").size());
    assertEquals(2, ana.path("events").size());
    assertTrue(ana.path("moves").size() > 0);
    assertFalse(ana.path("why").path("zh").asText().isEmpty());

    Said gone = run("forget", "shop:u1", "--format", "json");
    assertEquals(0, gone.code(), gone.err());
    assertTrue(
        JSON.readTree(gone.out())
            .path("sentence")
            .path("en")
            .asText()
            .startsWith("shop:u1 is forgotten: 2 events lost their words."),
        gone.out());
    assertEquals(1, run("viewer", "shop:u1").code());
    assertEquals(1, JSON.readTree(run("viewers", "--format", "json").out()).size());
    assertEquals(0, run("export-person", "app:a9", "--out", file.toString()).code());
  }

  private JsonNode viewer(String id) throws IOException {
    return JSON.readTree(run("viewer", id, "--format", "json").out());
  }

  private Said run(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var wiring = new Wiring(InstantSource.system(), new SecureRandom(), _ -> {});
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--home", home.toString()));
    int code =
        new Terminal(
                new HouseBench(wiring, home, "1"),
                new Paper(
                    new ByteArrayInputStream(new byte[0]),
                    new PrintWriter(out),
                    new PrintWriter(err)))
            .run(all.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }

  private static String lines(String id, String name, String ids, String day, String amount) {
    String viewer =
        "\"viewer\":{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"ids\":{" + ids + "}}";
    return """
    {"id":"%1$s-e1","type":"viewer.join","timestamp":"%2$sT20:00:00Z","data":{"room":"main",%3$s}}
    {"id":"%1$s-e2","type":"order","timestamp":"%2$sT20:10:00Z","data":{%3$s,"order":{"id":"o-%1$s-%2$s","status":"paid","total":{"amount":"%4$s","currency":"USD"}}}}
    """
        .formatted(id, day, viewer, amount);
  }
}
