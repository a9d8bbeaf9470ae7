package app.cuelight.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The ground floor: pure, immutable, and itself built in floors.
final class DomainRules {

  /// Floor -> the floors it stands on. Greeting, coupon and metric are strangers to each other; the
  /// playbook brings the first two together.
  private static final Map<String, List<String>> STANDS_ON =
      Map.ofEntries(
          Map.entry("basic", List.of()),
          Map.entry("event", List.of("basic")),
          Map.entry("locale", List.of("basic")),
          Map.entry("schedule", List.of("basic", "locale")),
          Map.entry("viewer", List.of("basic", "event", "locale")),
          Map.entry("tier", List.of("basic", "event", "locale", "viewer")),
          Map.entry("greet", List.of("basic", "event", "locale", "schedule", "viewer", "tier")),
          Map.entry("coupon", List.of("basic", "event", "locale", "schedule", "viewer", "tier")),
          Map.entry("metric", List.of("basic", "event", "locale", "schedule", "viewer", "tier")),
          Map.entry("host", List.of("basic", "locale", "tier", "greet")),
          Map.entry(
              "playbook",
              List.of("basic", "event", "locale", "viewer", "tier", "greet", "coupon")));

  /// The plain JDK; ICU is judged by [LibraryRules].
  private static final String[] PLAIN = {
    "java.lang", "java.lang.annotation", "java.lang.invoke", "java.lang.runtime", "java.math",
    "java.nio.charset", "java.time..", "java.util", "java.util.function", "java.util.regex",
    "java.util.stream", "org.jspecify..", "com.ibm.icu.."
  };

  private DomainRules() {}

  static Stream<HouseRule> of(House house) {
    var floors = new TreeMap<>(STANDS_ON).entrySet().stream().map(e -> floor(house, e));
    return Stream.concat(
        floors,
        Stream.of(
            known(house), plain(house), pure(house), unsynchronized(house), unchanging(house)));
  }

  private static HouseRule floor(House house, Map.Entry<String, List<String>> entry) {
    var floor = "domain." + entry.getKey();
    var below = resideInAnyPackage(house.in(inDomain(entry.getValue())));
    return HouseRule.of(
        floor + " stands on " + entry.getValue(),
        noClasses()
            .that(resideInAPackage(house.in(floor)))
            .should()
            .dependOnClassesThat(
                resideInAPackage(house.in("domain"))
                    .and(not(below))
                    .and(not(resideInAPackage(house.in(floor))))),
        "knowledge flows upwards: move the value to the lower floor, or the rule to the higher one");
  }

  private static HouseRule known(House house) {
    return HouseRule.of(
        "every part of domain is a floor",
        classes()
            .that(resideInAPackage(house.in("domain")))
            .should()
            .resideInAnyPackage(house.in(inDomain(STANDS_ON.keySet()))),
        "a new floor is entered in this table and in src/docs/house.md, with what it stands on");
  }

  private static HouseRule plain(House house) {
    return HouseRule.of(
        "domain uses the plain JDK",
        classes()
            .that(resideInAPackage(house.in("domain")))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(PLAIN).or(resideInAPackage(house.all()))),
        "the domain neither reads nor writes nor waits: let a wing do it and hand in the value");
  }

  private static HouseRule pure(House house) {
    var clocksAndThreads =
        belongToAnyOf(
            Clock.class, Thread.class, ThreadLocal.class, Runtime.class, ProcessBuilder.class);
    return HouseRule.of(
        "domain is pure",
        noClasses()
            .that(resideInAPackage(house.in("domain")))
            .should()
            .dependOnClassesThat(clocksAndThreads)
            .orShould()
            .accessTargetWhere(Calls.to("(?!arraycopy).*", System.class)),
        "same input, same output: take the instant, the setting or the number as a parameter");
  }

  private static HouseRule unsynchronized(House house) {
    return HouseRule.of(
        "domain knows no locks",
        noMethods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(house.in("domain")))
            .should()
            .haveModifier(JavaModifier.SYNCHRONIZED),
        "an immutable value needs no lock: the show owns the threads");
  }

  private static HouseRule unchanging(House house) {
    return HouseRule.of(
        "domain fields are final",
        fields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(house.in("domain")))
            .and()
            .areNotStatic()
            .should()
            .beFinal(),
        "values never change: return a new one (a record), as Viewer.after(event) does");
  }

  private static List<String> inDomain(Collection<String> floors) {
    return floors.stream().map(floor -> "domain." + floor).toList();
  }
}
