package app.cuelight.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.ibm.icu.util.ULocale;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What differs from run to run comes from the roof: the time, chance, and where the machine
/// stands.
final class HandedInRules {

  private HandedInRules() {}

  static Stream<HouseRule> of(House house) {
    return Stream.of(
        onlyLaunch(
            house,
            "time is handed in",
            Calls.into("java.time", "now")
                .and(not(Calls.taking(Clock.class)))
                .or(Calls.to("system.*|tick.*", Clock.class, InstantSource.class))
                .or(Calls.to("currentTimeMillis|nanoTime", System.class))
                .or(Calls.to("getInstance", Calendar.class))
                .or(fresh(Date.class)),
            "a test must be able to set the clock: take the Instant, an InstantSource or a source of"
                + " nanoseconds as a parameter"),
        onlyLaunch(
            house,
            "chance is handed in",
            Calls.to("random", Math.class)
                .or(Calls.to("randomUUID", UUID.class))
                .or(Calls.to("current", ThreadLocalRandom.class))
                .or(Calls.to("getDefault|of", RandomGenerator.class))
                .or(Calls.to("shuffle", Collections.class).and(Calls.taking(List.class)))
                .or(fresh(Random.class, SplittableRandom.class, SecureRandom.class)),
            "a test must be able to repeat the draw: take a RandomGenerator or a source of ids as a"
                + " parameter"),
        onlyLaunch(
            house,
            "zone and language are handed in",
            Calls.to("systemDefault", ZoneId.class)
                .or(Calls.to("getDefault", Locale.class, TimeZone.class, ULocale.class))
                .or(Calls.to("defaultCharset", Charset.class)),
            "the host's machine does not stand where the viewers are: take the zone or locale as a"
                + " parameter"));
  }

  private static HouseRule onlyLaunch(
      House house, String name, DescribedPredicate<JavaAccess<?>> calls, String cure) {
    return HouseRule.of(
        name,
        noClasses()
            .that(not(resideInAPackage(house.in("launch"))))
            .should()
            .accessTargetWhere(calls),
        cure);
  }

  private static DescribedPredicate<JavaAccess<?>> fresh(Class<?>... owners) {
    return Calls.to("<init>", owners).and(Calls.taking());
  }
}
