package app.cuelight.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Files;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import javafx.application.Platform;

/// The console: one thread that never waits, panels that are strangers, models without nodes.
final class DeskRules {

  private DeskRules() {}

  static Stream<HouseRule> of(House house) {
    return Stream.of(
        oneDoor(house),
        neverWaits(house),
        modelsWithoutNodes(house),
        viewsWithoutServices(house),
        strangers(house));
  }

  private static HouseRule oneDoor(House house) {
    return HouseRule.of(
        "one door to the FX thread",
        noClasses()
            .that(not(belongTo(house.root() + ".desk.kit.FxThread")))
            .should()
            .accessTargetWhere(Calls.to("runLater", Platform.class)),
        "one runLater per event is the classic freeze: go through desk.kit.FxThread, or publish a"
            + " value and let the frame pump fetch it");
  }

  private static HouseRule neverWaits(House house) {
    var waiting =
        Calls.to("get|join", Future.class)
            .or(Calls.to("put|take", BlockingQueue.class))
            .or(Calls.to("lock|lockInterruptibly", Lock.class))
            .or(Calls.to("acquire|await", CountDownLatch.class, Semaphore.class))
            .or(Calls.to("sleep|join", Thread.class))
            .or(Calls.to("wait", Object.class))
            .or(Calls.to(".*", Files.class));
    return HouseRule.of(
        "the FX thread never waits",
        noClasses().that(resideInAPackage(house.in("desk"))).should().accessTargetWhere(waiting),
        "while the desk waits the host sees a frozen screen: ask the show and be told by a listener");
  }

  private static HouseRule modelsWithoutNodes(House house) {
    return HouseRule.of(
        "models hold no nodes",
        noClasses()
            .that(resideInAPackage(house.in("desk")).and(simpleNameEndingWith("Model")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..")),
        "a model is tested without a toolkit: keep properties and verbs, move nodes to the view");
  }

  private static HouseRule viewsWithoutServices(House house) {
    var service = resideInAPackage(house.in("show")).and(not(value()));
    return HouseRule.of(
        "views know no services",
        noClasses()
            .that(resideInAPackage(house.in("desk")).and(simpleNameEndingWith("View")))
            .should()
            .dependOnClassesThat(service),
        "a view binds to its own model and to values of the show: let the model call the service");
  }

  private static HouseRule strangers(House house) {
    return HouseRule.of(
        "panels are strangers",
        slices()
            .matching(house.root() + ".desk.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage(house.in("desk.kit", "desk.text")))
            .ignoreDependency(resideInAPackage(house.in("desk.shell")), alwaysTrue()),
        "only desk.shell sees the panels: share a control through desk.kit, a fact through the show");
  }

  private static DescribedPredicate<JavaClass> belongTo(String name) {
    return describe(
        "belong to " + name, c -> c.getName().equals(name) || c.getName().startsWith(name + "$"));
  }

  /// Records, enums and sealed families carry facts; everything else in the show does something.
  private static DescribedPredicate<JavaClass> value() {
    return describe("values", c -> c.isRecord() || c.isEnum() || c.reflect().isSealed());
  }
}
