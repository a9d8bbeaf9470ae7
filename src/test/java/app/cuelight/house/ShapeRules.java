package app.cuelight.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// The shape of every class and package, whatever its room.
final class ShapeRules {

  private static final int MOST_PARAMETERS = 6;

  private ShapeRules() {}

  static Stream<HouseRule> of(House house) {
    return Stream.of(
        acyclic("rooms", house.root() + ".(*).."),
        acyclic("floors", house.root() + ".(*).(*).."),
        acyclic("packages", house.root() + ".(**)"),
        finalStatics(),
        unchangingStatics(),
        speakingClasses(),
        speakingPackages(),
        nullMarked(),
        fewParameters());
  }

  private static HouseRule acyclic(String what, String pattern) {
    return HouseRule.of(
        what + " form no cycle",
        slices().matching(pattern).should().beFreeOfCycles(),
        "what knows each other is one thing: join the two, or pull what both need below them");
  }

  private static HouseRule finalStatics() {
    return HouseRule.of(
        "static fields are final",
        fields().that().areStatic().should().beFinal(),
        "what all tests share, no test can trust: make it a field of an object built in launch");
  }

  private static HouseRule unchangingStatics() {
    return HouseRule.of(
        "static fields do not change inside",
        noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(
                resideInAPackage("java.util.concurrent.atomic")
                    .or(assignableTo(ConcurrentMap.class))
                    .or(assignableTo(AbstractCollection.class))
                    .or(assignableTo(AbstractMap.class))
                    .or(assignableTo(ThreadLocal.class))),
        "a static collection is a global variable: use List.of or Map.of, or make it a field of an"
            + " object built in launch");
  }

  private static HouseRule speakingClasses() {
    return HouseRule.of(
        "class names speak",
        noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?"),
        "name it for what it is in the trade; an only implementation is named for how it does it");
  }

  private static HouseRule speakingPackages() {
    return HouseRule.of(
        "package names speak",
        noClasses()
            .should()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..misc.."),
        "a package is a room with a purpose: put the class where its words are spoken");
  }

  private static HouseRule nullMarked() {
    return HouseRule.of(
        "packages are null-marked",
        classes().should(resideInANullMarkedPackage()),
        "add a package-info.java with @NullMarked and one sentence on what the package is for");
  }

  private static HouseRule fewParameters() {
    return HouseRule.of(
        "constructors take at most " + MOST_PARAMETERS + " parameters",
        constructors()
            .that()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .and()
            .areDeclaredInClassesThat()
            .areNotAnonymousClasses()
            .should(takeFewParameters()),
        "more means a missing object: find the record that some of the parameters form");
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a @NullMarked package") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                item,
                item.getPackage().isAnnotatedWith(NullMarked.class),
                item.getPackageName() + " has no @NullMarked package-info"));
      }
    };
  }

  private static ArchCondition<JavaConstructor> takeFewParameters() {
    return new ArchCondition<>("take at most %d parameters", MOST_PARAMETERS) {
      @Override
      public void check(JavaConstructor item, ConditionEvents events) {
        var written = item.getRawParameterTypes().size() - unwritten(item.getOwner());
        events.add(
            new SimpleConditionEvent(
                item,
                written <= MOST_PARAMETERS,
                "%s takes %d parameters".formatted(item.getFullName(), written)));
      }
    };
  }

  /// Parameters that the compiler adds: name and number of an enum constant, the outer object.
  private static int unwritten(JavaClass owner) {
    if (owner.isEnum()) {
      return 2;
    }
    return owner.isInnerClass() && !owner.getModifiers().contains(JavaModifier.STATIC) ? 1 : 0;
  }
}
