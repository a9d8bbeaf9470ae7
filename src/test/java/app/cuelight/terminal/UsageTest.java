package app.cuelight.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.locale.NameBook;
import app.cuelight.show.connect.ConnectionDesk;
import app.cuelight.show.host.PageDesk;
import app.cuelight.show.people.PeopleGroups;
import app.cuelight.terminal.bench.Archive;
import app.cuelight.terminal.bench.Coupons;
import app.cuelight.terminal.bench.Greetings;
import app.cuelight.terminal.bench.Importing;
import app.cuelight.terminal.bench.Listening;
import app.cuelight.terminal.bench.People;
import app.cuelight.terminal.bench.Phrases;
import app.cuelight.terminal.bench.Plans;
import app.cuelight.terminal.bench.Playbooks;
import app.cuelight.terminal.bench.Reading;
import app.cuelight.terminal.bench.Refusal;
import app.cuelight.terminal.bench.Stage;
import app.cuelight.terminal.bench.Tuning;
import app.cuelight.terminal.bench.Workbench;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Terminal terminal =
      new Terminal(
          new ClosedBench(),
          new Paper(
              new ByteArrayInputStream(new byte[0]), new PrintWriter(out), new PrintWriter(err)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dance",
        "--dance",
        "viewers --tier gold",
        "viewers --limit many",
        "viewers --limit 0",
        "viewers --where vip --crew",
        "groups add alone",
        "groups remove",
        "viewers extra",
        "viewers --format xml",
        "viewer",
        "viewer a b",
        "merge a",
        "split a",
        "alike --limit 0",
        "forget",
        "export-person",
        "tiers --as-of yesterday",
        "tiers --as-of 2027-03-02T20:00",
        "tiers turn",
        "tiers settings now",
        "tiers set",
        "tiers set new.days",
        "tiers set newdays=14",
        "tiers set new.days=many",
        "tiers reset newdays",
        "tiers undo twice",
        "greet --locale th --name Mia",
        "greet --tier",
        "greet --tier vip --register rude",
        "greet --tier vip --speaker it",
        "greet --tier vip --wording 0",
        "greet --tier vip --off much",
        "greet --tier vip --off 0%",
        "greet --tier vip --off 5QQQ",
        "phrases",
        "phrases lint a b",
        "phrases list --key hallo",
        "phrases add --locale de --key ask",
        "phrases add --locale de --key hallo --native x",
        "phrases add --locale de --key ask --native x --register rude",
        "phrases remove",
        "name",
        "connection",
        "connection add",
        "connection add standard-webhooks",
        "connection add standard-webhooks Not_A_Name --secret-stdin",
        "connection add standard-webhooks shop --set",
        "connection add standard-webhooks shop --set novalue",
        "connection add standard-webhooks shop --secret whsec_x",
        "connection remove",
        "connection test",
        "connection drop shop",
        "import",
        "import events",
        "import events a.jsonl --connection A",
        "import orders",
        "page",
        "page open",
        "page on --port 65536",
        "page on --port http",
        "page off now",
        "schedule share",
        "schedule share on --port 65536",
        "schedule share off now",
        "serve --port http",
        "serve --port 65536",
        "serve --port -1",
        "practice --viewers 0",
        "practice --rate 100001",
        "practice --seed x",
        "replay",
        "replay a.jsonl --speed 0",
        "replay a.jsonl --speed NaN",
        "replay a.jsonl --speed -1",
        "contract --pretty",
        "coupons",
        "coupons campaign",
        "coupons campaign add spring",
        "coupons campaign add Spring --name Spring",
        "coupons campaign add spring --name Spring --purpose fun",
        "coupons campaign add spring --name Spring --budget 5",
        "coupons campaign move spring",
        "coupons campaign move spring gone",
        "coupons offer add five --title Five",
        "coupons offer add five --campaign spring --title Five --off lots",
        "coupons may five",
        "coupons send five",
        "coupons fill five many",
        "outbox now",
        "outbox --limit many",
        "doctor now"
      })
  void misspokenLinesEndWithTwoAndTheHelpOnStandardError(String line) {
    assertEquals(2, terminal.run(line.split(" ")), line);
    assertEquals("", out.toString());
    assertTrue(err.toString().contains("Usage: cuelight"), err::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "viewers --help",
        "groups --help",
        "groups add --help",
        "viewer --help",
        "alike --help",
        "merge --help",
        "split --help",
        "forget --help",
        "export-person --help",
        "tiers -h",
        "tiers set --help",
        "tiers settings --help",
        "tiers reset --help",
        "tiers undo --help",
        "greet --help",
        "name --help",
        "connection --help",
        "connection add --help",
        "import events --help",
        "import viewers --help",
        "page --help",
        "page on --help",
        "page show --help",
        "schedule share --help",
        "schedule share on --help",
        "schedule share show --help",
        "serve --help",
        "practice --help",
        "replay --help",
        "contract --help",
        "doctor --help"
      })
  void everyVerbHasHelpOnStandardOutput(String line) {
    assertEquals(0, terminal.run(line.split(" ")), line);
    assertTrue(out.toString().contains("Usage: cuelight"), out::toString);
    assertTrue(out.toString().contains("--home=DIR"), out::toString);
    assertEquals("", err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "schedule --help", "coupons --help", "connection --help"})
  void aListOfVerbsSaysWholeSentences(String line) {
    assertEquals(0, terminal.run(line.split(" ")));
    String list = out.toString().split("Commands:\\R")[1].split("\\R\\R")[0];
    for (String verb : list.split("\\R(?= {2}[a-z])")) {
      assertTrue(verb.stripTrailing().endsWith("."), verb);
    }
  }

  @Test
  void aSecretInTheWrongPlaceIsNotRepeated() {
    assertEquals(2, terminal.run("connection", "add", "agora", "a", "--secret=whsec_c2VjcmV0"));
    assertFalse(err.toString().contains("c2VjcmV0"), err::toString);
  }

  @Test
  void tellsItsVersion() {
    assertEquals(0, terminal.run("--version"));
    assertEquals("Cuelight 1.2.3", out.toString().strip());
  }

  @Test
  void aRefusalIsOneSentenceAndEndsWithOne() {
    assertEquals(1, terminal.run("viewers"));
    assertEquals("", out.toString());
    assertEquals("Closed today.", err.toString().strip());
  }

  @Test
  void theSharedOptionsMayStandAnywhere() {
    assertEquals(1, terminal.run("--home", "x", "--format", "json", "viewers"));
    assertEquals(1, terminal.run("viewers", "--home", "x", "--format", "CSV"));
  }

  private static final class ClosedBench implements Workbench {
    @Override
    public String version() {
      return "1.2.3";
    }

    @Override
    public Path defaultHome() {
      return Path.of("home");
    }

    @Override
    public InstantSource clock() {
      return InstantSource.fixed(Instant.EPOCH);
    }

    @Override
    public String json(Object tree) {
      throw closed();
    }

    @Override
    public String contract() {
      throw closed();
    }

    @Override
    public Reading reading(Path home) {
      throw closed();
    }

    @Override
    public People people(Path home) {
      throw closed();
    }

    @Override
    public ConnectionDesk connections(Path home) {
      throw closed();
    }

    @Override
    public Playbooks playbooks(Path home) {
      throw closed();
    }

    @Override
    public Plans plans(Path home) {
      throw closed();
    }

    @Override
    public Coupons coupons(Path home) {
      throw closed();
    }

    @Override
    public PeopleGroups groups(Path home) {
      throw closed();
    }

    @Override
    public PageDesk page(Path home) {
      throw closed();
    }

    @Override
    public PageDesk share(Path home) {
      throw closed();
    }

    @Override
    public Importing importing(Path home) {
      throw closed();
    }

    @Override
    public Tuning tuning(Path home) {
      throw closed();
    }

    @Override
    public Listening listening() {
      throw closed();
    }

    @Override
    public Greetings greetings(Path home) {
      throw closed();
    }

    @Override
    public Phrases phrases(Path home) {
      throw closed();
    }

    @Override
    public NameBook names() {
      throw closed();
    }

    @Override
    public Archive archive(Path home) {
      throw closed();
    }

    @Override
    public Examination examine(Path home) {
      throw closed();
    }

    @Override
    public Stage stage(Path home) {
      throw closed();
    }

    private static Refusal closed() {
      return new Refusal("Closed today.");
    }
  }
}
