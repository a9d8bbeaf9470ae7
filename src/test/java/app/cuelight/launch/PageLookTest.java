package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.TierShape;
import app.cuelight.domain.tier.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The browser page looks like the window: the same shapes, the same colours.
class PageLookTest {

  private static final Path MAIN = Path.of("src/main/resources/app/cuelight");

  @Test
  void everyTierHasItsShapeOnThePage() throws IOException {
    String html = Files.readString(MAIN.resolve("feed/page/host.html"));
    assertAll(
        Arrays.stream(Tier.values())
            .map(tier ->
                () ->
                    assertTrue(
                        symbol(html, tier).contains("d=\"" + TierShape.of(tier).path() + "\""),
                        tier.code())));
  }

  @Test
  void everyTierAndTheWordsHaveTheColoursOfTheDarkWindow() throws IOException {
    String css = Files.readString(MAIN.resolve("feed/page/host.css"));
    String tokens = Files.readString(MAIN.resolve("desk/look/tokens-dark.css"));
    assertAll(
        Arrays.stream(Tier.values())
            .map(tier ->
                () ->
                    assertTrue(
                        css.contains(
                            ".%s { --tier: %s; }"
                                .formatted(tier.code(), colour(tokens, tier.code()))),
                        tier.code())));
    assertAll(
        List.of(
                "bg",
                "panel",
                "hairline",
                "text",
                "secondary",
                "faint",
                "name",
                "caution",
                "caution-bg")
            .stream()
            .map(name ->
                () ->
                    assertTrue(
                        css.contains("--" + name + ": " + colour(tokens, name) + ";"), name)));
  }

  private static String symbol(String html, Tier tier) {
    int from = html.indexOf("<symbol id=\"" + tier.code() + "\"");
    return html.substring(from, html.indexOf("</symbol>", from));
  }

  private static String colour(String tokens, String name) {
    Matcher found = Pattern.compile("-cl-" + name + ": (#[0-9A-F]{6});").matcher(tokens);
    assertTrue(found.find(), name);
    return found.group(1);
  }
}
