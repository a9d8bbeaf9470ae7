package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The verbs that need no running show, as scripts use them; [VerbsIT] runs some as a process.
@Timeout(120)
final class VerbsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path home;

  @Test
  void aRecordedShowIsTakenInOnceAndAnswersEveryQuestion() throws IOException {
    var program = new Verbs(home);
    Path events = Files.writeString(home.resolve("events.jsonl"), recording());

    assertEquals(
        JSON.readTree(
            """
            {"read":5,"applied":5,"duplicates":0,"rejected":0,
             "unidentified":{"rows":0,"amount":null}}\
            """),
        ServeIT.json(program.run("import", "events", events.toString(), "--format", "json")));
    assertEquals(
        5,
        ServeIT.json(program.run("import", "events", events.toString(), "--format", "json"))
            .path("duplicates")
            .asInt());

    JsonNode mia = ServeIT.json(program.run("viewer", "import:u1", "--format", "json"));
    assertEquals("import:u1", mia.path("id").asText());
    assertEquals("250.00", mia.path("net").path("amount").asText());
    assertEquals(2, mia.path("rfm").path("frequency").asInt());
    assertFalse(mia.path("why").path("zh").asText().isEmpty());
    assertEquals(
        JSON.valueToTree(Map.of("connection", "import", "namespace", "id", "value", "u1")),
        mia.path("identities").get(0));
    JsonNode model = mia.path("model");
    assertEquals(1, model.path("x").asInt());
    assertTrue(model.path("active28").asDouble() > 0);
    assertTrue(model.path("active90").asDouble() > model.path("active28").asDouble());
    assertTrue(model.path("expected365").asDouble() > 0);
    assertTrue(model.path("value365").asDouble() > 0);
    assertTrue(mia.path("languageEvidence").path("basis").asText().equals("profile"));

    JsonNode now = ServeIT.json(program.run("tiers", "--format", "json"));
    JsonNode earlier =
        ServeIT.json(program.run("tiers", "--as-of", days(150).toString(), "--format", "json"));
    assertEquals(2, now.path("viewers").asInt());
    assertTrue(now.path("norms").path("model").path("alpha").asDouble() > 0);
    assertTrue(
        now.path("norms").path("notes").get(0).path("en").asText().startsWith("Small data: "));
    assertEquals(1, earlier.path("viewers").asInt());
    assertEquals(2, sum(now.path("tiers")));
    assertEquals(2, sum(now.path("lifeCycle")));
    assertEquals(1, sum(earlier.path("spend")));
  }

  @Test
  void dialsAreRehearsedTurnedAndTakenBack() throws IOException {
    var program = new Verbs(home);
    Path events = Files.writeString(home.resolve("events.jsonl"), recording());
    program.run("import", "events", events.toString());

    JsonNode dials = ServeIT.json(program.run("tiers", "settings", "--format", "json"));
    assertTrue(dials.size() > 70, dials::toString);
    assertEquals(
        JSON.readTree(
            """
            {"code":"new.days","group":"life-cycle","value":30,"default":30,"unit":"days",
             "least":1,"most":365,"step":1,"measured":false}\
            """),
        dials.get(0));

    JsonNode before = ServeIT.json(program.run("tiers", "--format", "json")).path("lifeCycle");
    String[] turned = {"active.days=1", "dormant.days=2", "new.days=1"};
    JsonNode effect =
        ServeIT.json(
            program.run(
                "tiers", "set", turned[0], turned[1], turned[2], "--rehearse", "--format", "json"));
    assertEquals(2, effect.path("viewers").asInt());
    long moved = effect.path("lifeCycle").asLong();
    assertTrue(moved > 0, effect::toString);
    assertEquals(before, ServeIT.json(program.run("tiers", "--format", "json")).path("lifeCycle"));

    Program.Outcome set =
        program.run("tiers", "set", turned[0], turned[1], turned[2], "--format", "json");
    assertEquals(3, ServeIT.json(set).size());
    assertEquals("It holds from now on; everybody was judged again.", set.err().strip());
    JsonNode after = ServeIT.json(program.run("tiers", "--format", "json")).path("lifeCycle");
    assertFalse(after.equals(before), after::toString);

    Program.Outcome nonsense = program.run("tiers", "set", "active.days=2");
    assertEquals(1, nonsense.code(), nonsense::toString);
    assertEquals(
        "dormant.days: It has to be more than active.days, which is 2. Nothing was changed.",
        nonsense.err().strip());

    assertEquals(0, program.run("tiers", "undo").code());
    assertEquals(before, ServeIT.json(program.run("tiers", "--format", "json")).path("lifeCycle"));
    Program.Outcome nothing = program.run("tiers", "undo");
    assertEquals(1, nothing.code(), nothing::toString);
    program.run("tiers", "set", "new.days=3", "high.share=20");
    assertEquals(2, ServeIT.json(program.run("tiers", "reset", "--format", "json")).size());
  }

  @Test
  void linesAreToldTheirLanguage() throws IOException {
    var program = new Verbs(home);
    String lines = "cuánto cuesta el envío\n😍😍😍\nkitne ka hai bhaiya\n\n";
    JsonNode told =
        JSON.readTree(
            program.runWith(lines, "language", "--markets", "us,in", "--format", "json").out());
    assertEquals(4, told.size());
    assertEquals("cuánto cuesta el envío", told.get(0).path("text").asText());
    assertEquals("es", told.get(0).path("language").asText());
    assertFalse(told.get(0).path("unsure").asBoolean());
    assertTrue(told.get(0).path("confidence").asDouble() > 0.8);
    assertFalse(told.get(0).path("evidence").isEmpty());
    assertTrue(told.get(1).path("language").isNull() && told.get(1).path("unsure").asBoolean());
    assertEquals("hi-Latn", told.get(2).path("language").asText());
    assertTrue(told.get(3).path("language").isNull());

    String csv =
        program.runWith("ร้านนี้ดี\n", "language", "--country", "TH", "--format", "csv").out();
    assertTrue(csv.startsWith("text,language,confidence,unsure,second\nร้านนี้ดี,th,"), csv);
    assertEquals("[]", program.runWith("", "language", "--format", "json").out().strip());

    Program.Outcome nowhere = program.runWith("hola\n", "language", "--country", "XQ");
    assertEquals(2, nowhere.code(), nowhere::toString);
    assertTrue(nowhere.err().contains("--country: XQ is no country."), nowhere::toString);
    assertEquals(2, program.runWith("hola\n", "language", "--markets", "US,,MX").code());
  }

  @Test
  void aBadLineIsNamedAndNothingIsTakenIn() throws IOException {
    var program = new Verbs(home);
    Path bad = Files.writeString(home.resolve("bad.jsonl"), recording() + "{\"id\":\"x\"}\n");

    Program.Outcome outcome = program.run("import", "events", bad.toString());
    assertEquals(1, outcome.code(), outcome::toString);
    assertTrue(outcome.err().contains("bad.jsonl, line 6, column "), outcome::toString);
    assertEquals("[]", program.run("viewers", "--format", "json").out().strip());

    Program.Outcome missing = program.run("replay", home.resolve("none.jsonl").toString());
    assertEquals(1, missing.code());
    assertEquals(1, missing.err().strip().lines().count(), missing::toString);
  }

  @Test
  void aRecordedShowIsPlayedThroughTheRealReceiver() throws IOException {
    var program = new Verbs(home);
    Path events = Files.writeString(home.resolve("events.jsonl"), recording(10));

    Program.Outcome played = program.run("replay", events.toString(), "--speed", "1000000");
    assertEquals(0, played.code(), played::toString);
    assertEquals("5 events were sent.", played.err().strip());
    assertEquals(
        List.of("replay:u1", "replay:u2"),
        ServeIT.json(program.run("viewers", "--format", "json")).findValuesAsText("id").stream()
            .sorted()
            .toList());
    assertEquals("[]", program.run("connection", "list", "--format", "json").out().strip());
  }

  @Test
  void whatNeedsNoHomeLeavesNoneBehind() throws IOException {
    var program = new Verbs(home.resolve("none"));

    JsonNode greeting =
        ServeIT.json(
            program.run(
                "greet", "--locale", "th", "--name", "Ploy", "--tier", "new", "--format", "json"));
    assertEquals("th", greeting.path("locale").asText());
    assertTrue(greeting.path("native").asText().contains("Ploy"), greeting::toString);
    assertFalse(greeting.path("romanised").asText().isEmpty());
    assertEquals("new.profile", greeting.path("reason").asText());
    JsonNode name =
        ServeIT.json(program.run("name", "محمد", "--language", "ar", "--format", "json"));
    assertEquals(
        JSON.readTree(
            """
            {"shown":"محمد","spoken":"محمد","say":"Muhammad","sayBasis":"dictionary","hidden":false}
            """),
        name);
    JsonNode prank = ServeIT.json(program.run("name", "Ben Dover", "--format", "json"));
    assertEquals(
        JSON.readTree(
            """
            {"shown":"Ben Dover","spoken":null,"say":null,"sayBasis":null,"hidden":true,
             "why":"blocked-word:en"}
            """),
        prank);
    assertTrue(JSON.readTree(program.run("contract").out()).has("$schema"));
    assertEquals("[]", program.run("viewers", "--format", "json").out().strip());
    JsonNode doctor = ServeIT.json(program.run("doctor", "--format", "json"));
    assertFalse(doctor.path("zoneRules").asText().isEmpty());
    for (JsonNode check : doctor.path("checks")) {
      assertTrue(List.of("ok", "warn").contains(check.path("state").asText()), check::toString);
    }
    assertEquals(2, program.run("viewers", "--tier", "gold").code());
    assertTrue(Files.notExists(program.home()));
  }

  @Test
  void greetingsAreSaidInManyWays() throws IOException {
    var program = new Verbs(home.resolve("none"));
    JsonNode greeting =
        ServeIT.json(
            program.run(
                "greet",
                "--locale",
                "th",
                "--name",
                "Ploy",
                "--tier",
                "vip",
                "--speaker",
                "he",
                "--register",
                "formal",
                "--wording",
                "7",
                "--off",
                "10%",
                "--format",
                "json"));
    assertTrue(greeting.path("line").asText().startsWith("th/vip/"), greeting::toString);
    assertTrue(greeting.path("native").asText().contains("ครับ"), greeting::toString);
    assertTrue(greeting.path("coupon").path("native").asText().contains("10%"));
    JsonNode arabic =
        ServeIT.json(
            program.run(
                "greet",
                "--locale",
                "ar-EG-u-nu-arab",
                "--tier",
                "new",
                "--off",
                "10%",
                "--format",
                "json"));
    assertTrue(arabic.path("coupon").path("native").asText().contains("١٠٪"), arabic::toString);
  }

  @Test
  void aHostsOwnLinesAreKeptLintedAndSaid() throws IOException {
    var program = new Verbs(home);
    Program.Outcome clean = program.run("phrases", "lint", "--format", "json");
    assertEquals(0, clean.code(), clean::toString);
    assertEquals("[]", clean.out().strip());

    Program.Outcome refused =
        program.run(
            "phrases",
            "add",
            "--locale",
            "es-419",
            "--key",
            "vip",
            "--native",
            "¡Bienvenida, {name}!");
    assertEquals(1, refused.code());
    assertEquals(
        "The line gives away a gender or guesses at kinship: Bienvenida. It was not kept.",
        refused.err().strip());

    JsonNode added =
        ServeIT.json(
            program.run(
                "phrases",
                "add",
                "--locale",
                "es-419",
                "--key",
                "vip",
                "--id",
                "1",
                "--native",
                "{name}, qué lindo verte.",
                "--gloss-en",
                "{name}, lovely to see you.",
                "--format",
                "json"));
    assertEquals("es-419/vip/1", added.path("line").asText());
    JsonNode greeting =
        ServeIT.json(
            program.run(
                "greet",
                "--locale",
                "es-MX",
                "--name",
                "Marisol",
                "--tier",
                "vip",
                "--format",
                "json"));
    assertEquals("Marisol, qué lindo verte.", greeting.path("native").asText());
    assertEquals("Marisol, lovely to see you.", greeting.path("gloss").path("en").asText());
    assertEquals(0, program.run("phrases", "remove", "es-419/vip/1").code());
    assertEquals(1, program.run("phrases", "remove", "es-419/vip/1").code());

    Path file =
        Files.writeString(
            home.resolve("mine.json"),
            "[{\"locale\":\"de\",\"key\":\"ask\",\"id\":\"own-1\",\"native\":\"Nur heute, {name}!\"}]");
    Program.Outcome found = program.run("phrases", "lint", file.toString(), "--format", "json");
    assertEquals(1, found.code());
    JsonNode finding = JSON.readTree(found.out()).get(0);
    assertEquals("mine.json", finding.path("file").asText());
    assertEquals("ask", finding.path("key").asText());
    assertEquals("own-1", finding.path("wording").asText());
    assertEquals("pressure", finding.path("code").asText());

    Path broken = Files.writeString(home.resolve("broken.json"), "{\n  \"lines\": x\n}");
    Program.Outcome unread = program.run("phrases", "lint", broken.toString());
    assertEquals(1, unread.code());
    assertTrue(unread.err().contains("broken.json, line 2, column "), unread::toString);
  }

  private static long sum(JsonNode counts) {
    long sum = 0;
    for (JsonNode count : counts) {
      sum += count.asLong();
    }
    return sum;
  }

  private static Instant days(int ago) {
    return Instant.now().minus(Duration.ofDays(ago));
  }

  private static String recording() {
    return recording(200);
  }

  /// @param first days ago; the rest is of three days ago
  private static String recording(int first) {
    return event("e1", days(first), "viewer.join", viewer("u1", "Mia", "en-US"))
        + event("e2", days(first), "order", order("u1", "o1", "100.00", days(first)))
        + event("e3", days(3), "order", order("u1", "o2", "150.00", days(3)))
        + event("e4", days(3), "viewer.join", viewer("u2", "李雷", "zh-CN"))
        + event("e5", days(3), "future.kind", "{\"room\":\"main\"}");
  }

  private static String event(String id, Instant at, String type, String data) {
    return "{\"id\":\"%s\",\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":%s}\n"
        .formatted(id, type, at, data);
  }

  private static String viewer(String id, String name, String locale) {
    return "{\"room\":\"main\",\"viewer\":{\"id\":\"%s\",\"name\":\"%s\",\"locale\":\"%s\"}}"
        .formatted(id, name, locale);
  }

  private static String order(String viewer, String id, String amount, Instant at) {
    return """
    {"viewer":{"id":"%s"},"order":{"id":"%s","status":"paid",\
    "total":{"amount":"%s","currency":"USD"},"placedAt":"%s","updatedAt":"%s"}}\
    """
        .formatted(viewer, id, amount, at, at);
  }
}
