package app.cuelight.launch;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Decoded events of a large room, for benchmarks that begin behind the receiver.
final class Crowd {

  private static final RoomKey ROOM = new RoomKey(Evening.SHOP, "main");
  private static final List<String> LOCALES =
      List.of("en-US", "es-MX", "pt-BR", "th-TH", "ko-KR", "ar-SA");
  private static final List<String> COUNTRIES = List.of("US", "MX", "BR", "TH", "KR", "SA");

  private final int size;
  private final Random random;
  private int newest;
  private long events;
  private Duration ago = Duration.ZERO;

  Crowd(int size, long seed) {
    this.size = size;
    this.newest = size;
    this.events = (long) size << 20;
    this.random = new Random(seed);
  }

  /// The same crowd, so long ago.
  Crowd before(Duration ago) {
    this.ago = ago;
    return this;
  }

  /// People number `from` and on come in.
  List<Arrival> joins(int from, int count) {
    List<Arrival> arrivals = new ArrayList<>(count);
    for (int i = from; i < from + count; i++) {
      arrivals.add(arrival(join(person(i))));
    }
    return arrivals;
  }

  /// People nobody has seen before come in.
  List<Arrival> newcomers(int count) {
    newest += count;
    return joins(newest - count, count);
  }

  /// Things people of the crowd do: most come and go or like, some write, few fill their basket.
  List<Arrival> acts(int count) {
    List<Arrival> arrivals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      arrivals.add(arrival(act(person(random.nextInt(size)))));
    }
    return arrivals;
  }

  private ShowEvent act(Person person) {
    int kind = random.nextInt(100);
    if (kind < 30) {
      return join(person);
    }
    if (kind < 45) {
      return new ShowEvent.ViewerLeft(ROOM, person, 60L, ShowEvent.LeaveReason.LEFT, null);
    }
    if (kind < 90) {
      return new ShowEvent.Liked(ROOM, person, 1 + random.nextInt(9));
    }
    return new ShowEvent.Commented(ROOM, person, null, "how much is shipping?", null, null);
  }

  private static ShowEvent join(Person person) {
    return new ShowEvent.ViewerJoined(
        ROOM, person, ShowEvent.Basis.EXACT, ShowEvent.Client.IOS, null);
  }

  private static Person person(int number) {
    int market = number % LOCALES.size();
    Profile profile =
        new Profile(
            "Viewer " + (char) ('A' + number % 26) + number % 97,
            null,
            null,
            LOCALES.get(market),
            COUNTRIES.get(market),
            null,
            null,
            null,
            null,
            null);
    return new Person(Identity.own(Evening.SHOP, "u" + number), List.of(), profile);
  }

  private Arrival arrival(ShowEvent event) {
    Instant now = Instant.now().minus(ago);
    events++;
    return new Arrival(
        new RawEvent(
            EventKey.of(Evening.SHOP, "crowd-" + events), "contract", "load", now, now, "{}"),
        event);
  }
}
