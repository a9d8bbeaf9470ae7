package app.cuelight.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every wall that `src/docs/house.md` draws stands.
class HouseRulesTest {

  private static final House HOUSE = new House("app.cuelight");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE.root());

  static List<HouseRule> rules() {
    return HOUSE.rules();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holds(HouseRule rule) {
    rule.check(CLASSES);
  }
}
