package app.cuelight.feed.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.cuelight.feed.KeptEvents;
import app.cuelight.feed.LiveFeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The page that shop developers get tells the truth.
class ContractPageTest {

  private final String page = read();

  @Test
  void itsCommandsMakeAViewerAppear() throws Exception {
    assumeTrue(
        Stream.of("sh", "curl", "openssl", "od", "tr").allMatch(ContractPageTest::isInstalled),
        "The page's commands need a Unix shell, curl and openssl.");
    var block = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertTrue(block.find());
    var sink = new KeptEvents();
    try (var feed = new LiveFeed(sink)) {
      var shell = new ProcessBuilder("sh", "-eu", "-c", block.group(1));
      shell.environment().put("URL", feed.shop().toString());
      shell.environment().put("SECRET", LiveFeed.SECRET);
      var process = shell.redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), said);
      assertEquals("{\"accepted\":1,\"duplicates\":0}", said);
    }
    assertEquals("viewer.join", sink.arrivals().getFirst().raw().type());
  }

  @Test
  void itNamesEveryKindWithItsFields() {
    for (Kinds.Kind kind : Kinds.ALL) {
      var row =
          page.lines()
              .filter(line ->
                  line.startsWith("| `") && line.split("\\|")[1].contains("`" + kind.type() + "`"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("The page has no row for " + kind.type()));
      for (String field : kind.required()) {
        assertTrue(row.contains("**`" + field + "`**"), kind.type() + " requires " + field);
      }
      for (String field : kind.optional()) {
        assertTrue(row.contains(" `" + field + "`"), kind.type() + " has " + field);
      }
    }
  }

  @Test
  void itNamesEveryCodeOfARefusal() throws Exception {
    var missing = new ArrayList<String>();
    var code =
        Pattern.compile(
            "(?:Refusal\\(\\s*\\d+,\\s*|BadEvent\\(\\s*|refused\\(name, )\"([a-z0-9-]+)\"");
    for (Path source : sources()) {
      code.matcher(Files.readString(source))
          .results()
          .map(found -> found.group(1))
          .filter(name -> !page.contains("`" + name + "`"))
          .forEach(missing::add);
    }
    assertEquals(List.of(), missing, "Codes that src/docs/contract.md does not explain");
  }

  private static List<Path> sources() throws IOException {
    var found = new ArrayList<Path>();
    for (String room : List.of("contract", "receiver", "standard", "cloudevents")) {
      try (var files = Files.list(Path.of("src/main/java/app/cuelight/feed", room))) {
        files.forEach(found::add);
      }
    }
    return found;
  }

  private static String read() {
    try {
      return Files.readString(Path.of("src/docs/contract.md"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
