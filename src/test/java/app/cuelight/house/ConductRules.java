package app.cuelight.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/// Who may start threads, and who may speak to standard output.
final class ConductRules {

  private ConductRules() {}

  static Stream<HouseRule> of(House house) {
    return Stream.of(threads(house), output(house), stackTraces());
  }

  private static HouseRule threads(House house) {
    var started =
        Calls.to("<init>|ofVirtual|ofPlatform|startVirtualThread", Thread.class)
            .or(Calls.to(".*", Executors.class, ForkJoinPool.class, Timer.class))
            .or(Calls.to(".*Async", CompletableFuture.class))
            .or(Calls.into("javafx.concurrent", ".*"));
    return HouseRule.of(
        "threads start in show and feed",
        noClasses()
            .that(not(resideInAnyPackage(house.in("show", "feed", "launch"))))
            .should()
            .accessTargetWhere(started),
        "every thread has a name and an owner who ends it: give the work to the show");
  }

  private static HouseRule output(House house) {
    return HouseRule.of(
        "only the terminal prints",
        noClasses()
            .that(not(resideInAnyPackage(house.in("terminal", "launch"))))
            .should()
            .accessTargetWhere(Calls.to("out|err|in", System.class)),
        "standard output is the terminal's: return the value, or log with System.Logger");
  }

  private static HouseRule stackTraces() {
    return HouseRule.of(
        "stack traces are logged",
        noClasses().should().accessTargetWhere(Calls.to("printStackTrace", Throwable.class)),
        "a failure is logged once, where it is finally handled: hand it to System.Logger");
  }
}
