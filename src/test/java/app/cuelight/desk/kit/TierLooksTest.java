package app.cuelight.desk.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.tier.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// No tier is told by colour alone.
class TierLooksTest {

  @Test
  void everyTierHasAShapeOfItsOwn() {
    assertEquals(
        Tier.values().length, Arrays.stream(Tier.values()).map(TierShape::of).distinct().count());
    assertEquals(
        Tier.values().length,
        Arrays.stream(Tier.values()).map(t -> TierShape.of(t).path()).distinct().count());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTierHasAWordOfItsOwn(Language language) {
    var words = new Words(language);
    Set<String> said =
        Arrays.stream(Tier.values())
            .map(tier -> words.say(TierShape.word(tier)))
            .collect(Collectors.toSet());
    assertEquals(Tier.values().length, said.size());
    assertTrue(said.stream().noneMatch(word -> word.startsWith("tier.")));
  }

  @Test
  void everyTierHasAColourInTheSheets() throws IOException {
    var sheet = Files.readString(Path.of("src/main/resources/app/cuelight/desk/look/controls.css"));
    for (Tier tier : Tier.values()) {
      var rule = ":" + tier.code() + " { -cl-tier: -cl-" + tier.code() + "; }";
      assertTrue(sheet.contains(rule), () -> "controls.css lacks " + rule);
    }
    assertEquals(Set.of(Tier.values()), Set.copyOf(Tiers.IN_ORDER));
  }
}
