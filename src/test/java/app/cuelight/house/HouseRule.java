package app.cuelight.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/// One wall of the house, with the cure for whoever runs into it.
///
/// Rooms arrive one after the other, so a wall around an empty place stands too.
record HouseRule(String name, ArchRule wall) {

  static HouseRule of(String name, ArchRule wall, String cure) {
    return new HouseRule(name, wall.because(cure).allowEmptyShould(true));
  }

  void check(JavaClasses classes) {
    wall.check(classes);
  }

  boolean bites(JavaClasses classes) {
    return wall.evaluate(classes).hasViolation();
  }

  @Override
  public String toString() {
    return name;
  }
}
