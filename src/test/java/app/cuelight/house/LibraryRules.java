package app.cuelight.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.stream.Stream;

/// Every library, and every part of the JDK that touches the world, has its room.
final class LibraryRules {

  /// What it is, its packages, and the rooms that may use it.
  private record Library(String name, List<String> packages, List<String> rooms) {}

  private static final List<Library> LIBRARIES =
      List.of(
          new Library(
              "SQL", List.of("java.sql..", "javax.sql..", "org.sqlite.."), List.of("store")),
          new Library(
              "HTTP",
              List.of(
                  "java.net.http..", "com.sun.net.httpserver..", "okhttp3..", "okio..", "kotlin.."),
              List.of("feed")),
          new Library(
              "JSON", List.of("com.fasterxml.jackson.."), List.of("feed", "store.settings")),
          new Library("ICU", List.of("com.ibm.icu.."), List.of("domain.locale", "domain.schedule")),
          new Library("JavaFX", List.of("javafx..", "org.controlsfx.."), List.of("desk", "launch")),
          new Library("the command line", List.of("picocli.."), List.of("terminal", "launch")),
          new Library("the key store", List.of("com.github.javakeyring.."), List.of("store")),
          new Library("ciphers", List.of("javax.crypto.."), List.of("feed", "store")),
          new Library("CSV", List.of("de.siegmar.fastcsv.."), List.of("feed", "store", "terminal")),
          new Library("iCalendar", List.of("net.fortuna.ical4j.."), List.of("feed.calendar")),
          new Library("Agora's tokens", List.of("io.agora.."), List.of("feed.agora")),
          new Library("public holidays", List.of("de.focus_shift.."), List.of("feed.holidays")),
          new Library("QR codes", List.of("com.google.zxing.."), List.of("show.host")),
          new Library("AWT", List.of("java.awt..", "javax.swing.."), List.of()),
          new Library("java.util.logging", List.of("java.util.logging.."), List.of("launch")));

  private LibraryRules() {}

  static Stream<HouseRule> of(House house) {
    return Stream.concat(
        Stream.of(known(house)), LIBRARIES.stream().map(library -> wall(house, library)));
  }

  private static HouseRule wall(House house, Library library) {
    return HouseRule.of(
        library.name() + " only in " + library.rooms(),
        noClasses()
            .that(not(resideInAnyPackage(house.in(library.rooms()))))
            .should()
            .dependOnClassesThat(resideInAnyPackage(library.packages().toArray(String[]::new))),
        "a library stays replaceable while one room knows it: ask that room through a port, in words"
            + " of the domain");
  }

  private static HouseRule known(House house) {
    var names =
        Stream.concat(
                Stream.of("java..", "javax..", "org.jspecify.."),
                LIBRARIES.stream().flatMap(library -> library.packages().stream()))
            .toArray(String[]::new);
    return HouseRule.of(
        "every library has a room",
        classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(names).or(resideInAPackage(house.all()))),
        "a new library is entered in this table with its room, or is not needed");
  }
}
