package app.cuelight.feed.practice;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Person;

/// One person of the audience.
///
/// @param index her place in the audience, from 0
/// @param id how the shop knows her
/// @param uid how Agora knows her
record Attendee(int index, String id, long uid, Habit habit, Culture culture) {

  /// Whether the shop can tell who she is.
  boolean isKnown() {
    return habit != Habit.PASSER_BY;
  }

  /// Her as the shop names her when everything else was said already.
  Person named() {
    return Person.of(Identity.own(Venue.SHOP, id));
  }
}
