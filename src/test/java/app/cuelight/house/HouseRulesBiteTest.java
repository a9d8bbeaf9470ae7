package app.cuelight.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every wall stops somebody: the evil twin of the house runs into each of them.
class HouseRulesBiteTest {

  private static final House TWIN = new House("app.cuelight.eviltwin");
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(TWIN.root());

  static List<HouseRule> rules() {
    return TWIN.rules();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void bites(HouseRule rule) {
    assertTrue(
        rule.bites(CLASSES),
        () -> "Nobody in " + TWIN.root() + " breaks \"" + rule + "\": add a class that does.");
  }

  @Test
  void everyRuleHasItsOwnName() {
    var names = rules().stream().map(HouseRule::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size(), () -> "Names repeat in " + names);
  }
}
