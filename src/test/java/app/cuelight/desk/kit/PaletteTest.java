package app.cuelight.desk.kit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.desk.kit.Colours.Vision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The colours as they stand in the style sheets, measured again.
class PaletteTest {

  private static final List<String> MARKS =
      List.of("vip", "new", "win-back", "rising", "member", "guest", "fault");
  private static final Pattern TOKEN = Pattern.compile("-cl-([a-z-]+): (#[0-9A-F]{6});");

  @ParameterizedTest
  @EnumSource(Theme.class)
  void textIsReadableOnEverySurface(Theme theme) {
    var tokens = tokens(theme);
    assertAll(
        Stream.of("bg", "panel", "surface", "raised")
            .flatMap(surface ->
                Stream.of("text", "secondary")
                    .map(
                        text -> () -> assertContrast(tokens.get(text), tokens.get(surface), 4.5))));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void specialTextIsReadableWhereItStands(Theme theme) {
    var t = tokens(theme);
    assertAll(
        () -> assertContrast(t.get("name"), t.get("surface"), 4.5),
        () -> assertContrast(t.get("on-act"), t.get("act"), 4.5),
        () -> assertContrast(t.get("text"), t.get("key"), 4.5),
        () -> assertContrast(t.get("caution"), t.get("caution-bg"), 4.5),
        () -> assertContrast(t.get("text"), t.get("caution-bg"), 4.5),
        () -> assertContrast(t.get("caution"), t.get("panel"), 4.5),
        () -> assertContrast(t.get("fault"), t.get("panel"), 4.5));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void marksFocusAndBordersStandOut(Theme theme) {
    var t = tokens(theme);
    List.of("bg", "panel", "surface")
        .forEach(surface -> {
          MARKS.forEach(mark -> assertContrast(t.get(mark), t.get(surface), 3));
          assertContrast(t.get("focus"), t.get(surface), 3);
        });
    List.of("bg", "panel", "surface")
        .forEach(surface -> assertContrast(t.get("border"), t.get(surface), 3));
  }

  /// A chosen row is raised: its mark, its words and the focus still stand out there. In the dim
  /// look surfaces keep the dark look's ratio, which leaves one mark a little less; shape and word
  /// stand beside it.
  @ParameterizedTest
  @EnumSource(Theme.class)
  void marksAndFocusStandOutOnAChosenRow(Theme theme) {
    var t = tokens(theme);
    double least = theme == Theme.DIM ? 2.9 : 3;
    MARKS.forEach(mark -> assertContrast(t.get(mark), t.get("raised"), least));
    assertContrast(t.get("focus"), t.get("raised"), 3);
    assertContrast(t.get("name"), t.get("raised"), 4.5);
  }

  /// The smallest distances that the palette was chosen for (`look.md` 5.3).
  @TestFactory
  Stream<DynamicTest> nobodySeesTwoTiersAlike() {
    var least =
        Map.of(
            Theme.DARK,
            Map.of(
                Vision.NORMAL, 17.5, Vision.PROTAN, 16.0, Vision.DEUTAN, 14.3, Vision.TRITAN, 14.0),
            Theme.HIGH_CONTRAST,
            Map.of(
                Vision.NORMAL, 17.5, Vision.PROTAN, 16.0, Vision.DEUTAN, 14.3, Vision.TRITAN, 14.0),
            Theme.DIM,
            Map.of(
                Vision.NORMAL, 16.9, Vision.PROTAN, 15.6, Vision.DEUTAN, 13.1, Vision.TRITAN, 13.4),
            Theme.LIGHT,
            Map.of(
                Vision.NORMAL,
                16.2,
                Vision.PROTAN,
                15.6,
                Vision.DEUTAN,
                11.5,
                Vision.TRITAN,
                13.1));
    var tests = new ArrayList<DynamicTest>();
    for (Theme theme : Theme.values()) {
      for (Vision vision : Vision.values()) {
        tests.add(
            DynamicTest.dynamicTest(
                theme + " " + vision,
                () ->
                    assertEquals(
                        least.get(theme).get(vision), smallest(tokens(theme), vision), 0.06)));
      }
    }
    return tests.stream();
  }

  @ParameterizedTest
  @CsvSource({
    "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
    "50, -1.1848, -84.8006, 50, 0, -82.7485, 1.0000",
    "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
    "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
    "2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082"
  })
  void theDistanceIsThePublishedOne(
      double l1, double a1, double b1, double l2, double a2, double b2, double wanted) {
    assertEquals(
        wanted, Colours.ciede2000(new double[] {l1, a1, b1}, new double[] {l2, a2, b2}), 0.0001);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyLookHasTheSameTokens(Theme theme) {
    assertEquals(tokens(Theme.DARK).keySet(), tokens(theme).keySet());
  }

  @Test
  void highContrastIsBlackAndWhiteWithTheTiersOfTheDarkLook() {
    var high = tokens(Theme.HIGH_CONTRAST);
    var dark = tokens(Theme.DARK);
    List.of("bg", "panel", "surface").forEach(name -> assertEquals("#000000", high.get(name)));
    assertEquals("#FFFFFF", high.get("text"));
    assertEquals("#FFFFFF", high.get("border"));
    MARKS.forEach(mark -> assertEquals(dark.get(mark), high.get(mark), mark));
  }

  /// Border and fault stay a little brighter, or they would not be made out any more.
  @Test
  void dimIsTheDarkLookAtSevenTenthsOfItsLuminance() {
    var dim = tokens(Theme.DIM);
    tokens(Theme.DARK)
        .forEach((name, dark) -> {
          double share = Colours.luminance(dim.get(name)) / Colours.luminance(dark);
          double most = List.of("border", "fault").contains(name) ? 0.95 : 0.73;
          assertTrue(share > 0.67 && share < most, () -> name + " has " + share);
        });
  }

  private static double smallest(Map<String, String> tokens, Vision vision) {
    double smallest = Double.MAX_VALUE;
    for (int i = 0; i < MARKS.size(); i++) {
      for (int j = 0; j < i; j++) {
        String one = tokens.get(MARKS.get(i));
        String other = tokens.get(MARKS.get(j));
        smallest = Math.min(smallest, Colours.distance(one, other, vision));
      }
    }
    return smallest;
  }

  private static void assertContrast(String ink, String ground, double least) {
    double contrast = Colours.contrast(ink, ground);
    assertTrue(
        contrast >= least,
        () -> "%s on %s has only %.2f : 1, wants %.1f".formatted(ink, ground, contrast, least));
  }

  private static Map<String, String> tokens(Theme theme) {
    var file = Path.of("src/main/resources/app/cuelight/desk/look/tokens-" + theme.code() + ".css");
    try {
      var tokens = new TreeMap<String, String>();
      TOKEN
          .matcher(Files.readString(file))
          .results()
          .forEach(m -> tokens.put(m.group(1), m.group(2)));
      return tokens;
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
