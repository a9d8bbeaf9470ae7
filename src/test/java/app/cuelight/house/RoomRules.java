package app.cuelight.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which room may look into which: the roof sees all, the four wings never see each other.
final class RoomRules {

  /// Room -> what it may import beside itself. The roof, `launch`, may import everything.
  private static final Map<String, List<String>> MAY_IMPORT =
      Map.of(
          "domain", List.of(),
          "show", List.of("domain"),
          "store", List.of("domain", "show.port"),
          "feed", List.of("domain", "show.port"),
          "desk", List.of("domain", "show"),
          "terminal", List.of("domain", "show"));

  private RoomRules() {}

  static Stream<HouseRule> of(House house) {
    var walls = new TreeMap<>(MAY_IMPORT).entrySet().stream().map(e -> wall(house, e));
    return Stream.concat(Stream.of(known(house), noPortInDesk(house)), walls);
  }

  private static HouseRule wall(House house, Map.Entry<String, List<String>> entry) {
    var room = entry.getKey();
    var visible =
        resideInAnyPackage(house.in(entry.getValue())).or(resideInAPackage(house.in(room)));
    return HouseRule.of(
        room + " imports only " + entry.getValue(),
        noClasses()
            .that(resideInAPackage(house.in(room)))
            .should()
            .dependOnClassesThat(resideInAPackage(house.all()).and(not(visible))),
        "rooms meet in the domain and through the ports of the show: move the shared value down, or"
            + " declare an interface in show.port, implement it in the wing and hand it in from"
            + " launch");
  }

  private static HouseRule known(House house) {
    return HouseRule.of(
        "there are seven rooms",
        classes()
            .that(resideInAPackage(house.all()))
            .should()
            .resideInAnyPackage(
                Stream.concat(Stream.of("launch"), MAY_IMPORT.keySet().stream())
                    .map(house::in)
                    .toArray(String[]::new)),
        "every class lives in one of the rooms of src/docs/house.md: put it into the room whose words"
            + " it speaks");
  }

  private static HouseRule noPortInDesk(House house) {
    return HouseRule.of(
        "desk does not touch ports",
        noClasses()
            .that(resideInAPackage(house.in("desk")))
            .should()
            .dependOnClassesThat(resideInAPackage(house.in("show.port"))),
        "ports are for those who implement them: call the use case of the show that owns the port");
  }
}
