package app.cuelight.store;

import app.cuelight.domain.schedule.Audience;
import app.cuelight.domain.schedule.Audience.Activity;
import app.cuelight.domain.schedule.Audience.Airing;
import app.cuelight.domain.schedule.Audience.Group;
import app.cuelight.domain.schedule.Counts;
import app.cuelight.domain.tier.LifeCycle;
import app.cuelight.domain.tier.Spend;
import app.cuelight.show.port.Census.Marks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who came when, while it is counted. One thread's.
final class AttendanceCount {

  private static final long HOUR = 3_600_000;

  /// A visit that seems longer is somebody who left a window open.
  private static final int LONGEST = 12;

  private final Instant since;
  private final Instant until;
  private final List<Airing> airings;
  private final long[] starts;
  private final long[] ends;
  private final int hours;
  private final Map<Key, Counted> groups = new HashMap<>();
  private final Map<String, Deeds> deeds = new HashMap<>();

  private @Nullable Counted group;
  private @Nullable Deeds there;
  private int lastAiring;
  private boolean isSeen;

  private record Key(String country, Spend spend, LifeCycle lifeCycle) {}

  /// What is counted of a group.
  private static final class Counted {
    private final int[] came;
    private int people;
    private int orders;

    Counted(int airings) {
      came = new int[airings];
    }
  }

  /// What is counted of a country.
  private static final class Deeds {
    private final int[] present;
    private final int[] bought;
    private int viewers;

    Deeds(int hours) {
      present = new int[hours];
      bought = new int[hours];
    }
  }

  /// @param since a full hour
  AttendanceCount(Instant since, Instant until, List<Airing> airings) {
    this.since = since;
    this.until = until;
    this.airings = airings;
    this.starts = airings.stream().mapToLong(airing -> airing.start().toEpochMilli()).toArray();
    this.ends = airings.stream().mapToLong(airing -> airing.end().toEpochMilli()).toArray();
    this.hours = Math.toIntExact(Math.ceilDiv(Duration.between(since, until).toMillis(), HOUR));
  }

  long since() {
    return since.toEpochMilli();
  }

  long until() {
    return until.toEpochMilli();
  }

  /// Turns to the next viewer.
  void begin(long traits) {
    Marks marks = Traits.read(traits, null, Long.MIN_VALUE);
    String country = marks.country();
    lastAiring = -1;
    isSeen = false;
    if (country == null || marks.crew()) {
      group = null;
      there = null;
      return;
    }
    var key = new Key(country, marks.spend(), marks.lifeCycle());
    group = groups.computeIfAbsent(key, _ -> new Counted(starts.length));
    there = deeds.computeIfAbsent(country, _ -> new Deeds(hours));
    group.people++;
  }

  /// A visit of hers; they come by time.
  void visit(long first, long last, long comments) {
    if (group == null || there == null || last < since() || first >= until()) {
      return;
    }
    for (int i = Math.max(lastAiring + 1, firstEndingAfter(first)); i < starts.length; i++) {
      if (starts[i] > last) {
        break;
      }
      group.came[i]++;
      lastAiring = i;
    }
    int from = hour(first);
    int to = Math.min(Math.min(hour(last), hours - 1), from + LONGEST);
    for (int hour = Math.max(0, from); hour <= to; hour++) {
      there.present[hour]++;
    }
    if (comments > 0 && from >= 0 && from < hours) {
      there.present[from]++;
    }
    there.viewers += isSeen ? 0 : 1;
    isSeen = true;
  }

  /// A paid order of hers within the time.
  void order(long at) {
    if (group != null && there != null) {
      group.orders++;
      there.bought[hour(at)]++;
    }
  }

  private int hour(long at) {
    return (int) Math.floorDiv(at - since(), HOUR);
  }

  private int firstEndingAfter(long time) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// All that was counted.
  Audience audience() {
    List<Group> all = new ArrayList<>();
    groups.forEach((key, counted) -> {
      String segment = key.spend + " " + key.lifeCycle;
      all.add(
          new Group(key.country, segment, counted.people, counted.orders, Counts.of(counted.came)));
    });
    all.sort(Comparator.comparing(Group::country).thenComparing(Group::segment));
    Map<String, Activity> activity = new HashMap<>();
    deeds.forEach((country, done) -> {
      Counts present = Counts.of(done.present);
      activity.put(country, new Activity(present, Counts.of(done.bought), done.viewers));
    });
    return new Audience(since, until, airings, all, activity);
  }
}
