package app.cuelight.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/// What a clock shows somewhere is asked in one place, which knows newer rules than the JDK.
final class ClockRules {

  private ClockRules() {}

  static Stream<HouseRule> of(House house) {
    DescribedPredicate<JavaAccess<?>> calls =
        Calls.to("atZone", Instant.class, LocalDateTime.class)
            .or(Calls.to("atStartOfDay", LocalDate.class).and(Calls.taking(ZoneId.class)))
            .or(
                Calls.to(
                        "ofInstant",
                        LocalDateTime.class,
                        LocalDate.class,
                        LocalTime.class,
                        OffsetDateTime.class)
                    .and(Calls.taking(Instant.class, ZoneId.class)))
            .or(Calls.to("getRules", ZoneId.class))
            .or(Calls.to("withZone", DateTimeFormatter.class))
            .or(Calls.to(".*", ZonedDateTime.class, TimeZone.class, Calendar.class))
            .or(Calls.to("getTimeZone", java.util.TimeZone.class))
            .or(Calls.into("java.time.zone", ".*"));
    return Stream.of(
        HouseRule.of(
            "zone rules are asked in domain.locale",
            noClasses()
                .that(not(resideInAnyPackage(house.in("domain.locale"))))
                .should()
                .accessTargetWhere(calls),
            "the JDK's zone rules are older than ICU's and an hour off in places: ask LocalClock"),
        HouseRule.of(
            "wall times have no zone of the JDK",
            noClasses()
                .that(not(resideInAPackage(house.in("domain.locale"))))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ZonedDateTime.class),
            "keep a LocalDateTime and its ZoneId, or an Instant; LocalClock turns one into the"
                + " other"));
  }
}
