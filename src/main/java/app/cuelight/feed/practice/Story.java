package app.cuelight.feed.practice;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.Role;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.event.ShowEvent.StreamState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The show, moment by moment. Asked at the same instants, the same seed tells the same story. The
/// story does not wait for anybody: who asks faster hears it faster. For one thread.
final class Story {

  private static final int TELLER = 5;
  private static final int FIRST_GUESTS = 12;
  private static final int MOST_FIRST_GUESTS = 60;
  private static final int FIRST_WORDS = 4;

  /// The room settles where as many come as go: at about nine tenths of the audience.
  private static final double COMING = 60;

  private static final double GOING = 6;
  private static final double ACTING = 34;

  private final Audience audience;
  private final Goods goods = Goods.read();
  private final RandomGenerator random;
  private final Seats seats;
  private final Marks marks;
  private final Doors doors;
  private final Acts acts;
  private final int firstGuests;

  Story(PracticePlan plan, Audience audience, Seats seats, Instant opened) {
    this.audience = audience;
    this.seats = seats;
    this.random = audience.chance(0, TELLER);
    this.marks = new Marks(opened);
    this.doors = new Doors(plan, audience, marks);
    this.acts = new Acts(audience, goods, Talk.read(), random);
    this.firstGuests =
        Math.min(plan.viewers(), Math.clamp(plan.viewers() / 20, FIRST_GUESTS, MOST_FIRST_GUESTS));
  }

  Doors doors() {
    return doors;
  }

  /// The show goes live, somebody of every kind is there, and the first words are said.
  Scene opening(Instant now) {
    List<Scene> scenes = new ArrayList<>();
    scenes.add(curtain(now));
    for (int i = 0; i < firstGuests; i++) {
      scenes.add(comes(seats.comeFresh(now.toEpochMilli()), now, true));
    }
    for (int i = 0; i < firstGuests && i < FIRST_WORDS; i++) {
      Attendee who = audience.at(i);
      seats.speak(i);
      scenes.add(Scene.of(marks.told(now, acts.comment(who, marks.next()))));
    }
    return Scene.together(scenes);
  }

  private Scene curtain(Instant now) {
    var host = new Identity(Venue.SHOP, Venue.UID, Long.toString(doors.host()));
    var profile =
        new Profile("Lin", null, null, null, null, null, null, null, Set.of(Role.HOST), null);
    var person = new Person(Identity.own(Venue.SHOP, "host"), List.of(host), profile);
    return new Scene(
        List.of(
            marks.told(now, new ShowEvent.ViewerUpdated(person)),
            marks.told(
                now,
                new ShowEvent.StreamStateChanged(Venue.ROOM, StreamState.LIVE, goods.title()))),
        doors.opening(now),
        List.of(marks.told(now, acts.show())));
  }

  /// The next moment.
  Scene next(Instant now) {
    double filled = seats.filled();
    double coming = seats.hasFresh() || seats.hasAway() ? COMING * (1 - filled) : 0;
    double going = GOING * filled;
    double draw = random.nextDouble() * (coming + going + ACTING);
    if (draw < coming) {
      boolean fresh = seats.hasFresh() && (!seats.hasAway() || Draw.percent(85, random));
      long at = now.toEpochMilli();
      return comes(fresh ? seats.comeFresh(at) : seats.comeAgain(at, random), now, fresh);
    }
    if (draw < coming + going) {
      Seats.Gone gone = seats.go(random);
      return doors.goes(audience.at(gone.index()), gone, now, random);
    }
    return act(now);
  }

  private Scene comes(int index, Instant now, boolean fresh) {
    Attendee attendee = audience.at(index);
    return doors.comes(attendee, now, fresh ? Past.of(attendee, audience, goods, now) : List.of());
  }

  private Scene act(Instant now) {
    if (Draw.percent(1, random)) {
      return Scene.of(marks.told(now, acts.showNext()));
    }
    int index = seats.anybody(random);
    if (index < 0 || !audience.isKnown(index)) {
      return Scene.of(marks.told(now, acts.applause()));
    }
    seats.speak(index);
    String id = marks.next();
    return Scene.of(marks.told(now, acts.by(audience.at(index), id, now)));
  }
}
