package app.cuelight.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.stream.Stream;

/// The feed: one small package per platform, none aware of another.
final class FeedRules {

  private FeedRules() {}

  static Stream<HouseRule> of(House house) {
    return Stream.of(
        HouseRule.of(
            "platforms are strangers",
            slices()
                .matching(house.root() + ".feed.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(house.in("feed.contract", "feed.receiver", "feed.poller"))),
            "platforms come and go: what two of them need lives in feed.contract, feed.receiver or"
                + " feed.poller, which know no platform"));
  }
}
