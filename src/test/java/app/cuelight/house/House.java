package app.cuelight.house;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A tree of packages that is, or pretends to be, built to the plan of `src/docs/house.md`.
///
/// The rules take it as a parameter so that they can be tried on an evil twin of the real house.
record House(String root) {

  /// Every wall there is.
  List<HouseRule> rules() {
    return Stream.of(
            RoomRules.of(this),
            DomainRules.of(this),
            DeskRules.of(this),
            FeedRules.of(this),
            LibraryRules.of(this),
            HandedInRules.of(this),
            ClockRules.of(this),
            ConductRules.of(this),
            ShapeRules.of(this))
        .flatMap(rules -> rules)
        .toList();
  }

  /// The pattern of all packages of the house.
  String all() {
    return root + "..";
  }

  /// The pattern of a room and everything inside it: `desk`, `desk.kit`.
  String in(String room) {
    return root + "." + room + "..";
  }

  /// The patterns of several rooms.
  String[] in(Collection<String> rooms) {
    return rooms.stream().map(this::in).toArray(String[]::new);
  }

  /// The patterns of several rooms.
  String[] in(String... rooms) {
    return in(Arrays.asList(rooms));
  }
}
