package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Clash.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All shows that need one thing: a host, a studio, a room, or a market's attention.
///
/// @param kind what it is when two of them want it at once
/// @param name of the thing
/// @param shows by the time from which they take it
record Lane(Kind kind, String name, List<Booking> shows) {

  /// No show takes anything for longer: a day on air, half a day each for setting up and clearing.
  private static final long LONGEST = Duration.ofDays(2).toSeconds();

  /// So many at once are looked at; a plan with more of them at one time is no plan.
  private static final int AT_ONCE = 16;

  static Lane of(Kind kind, String name, List<Booking> shows) {
    List<Booking> sorted = new ArrayList<>(shows);
    sorted.sort(inOrder(kind));
    return new Lane(kind, name, sorted);
  }

  /// By the time from which they take it; the same whatever order a plan is given in.
  static Comparator<Booking> inOrder(Kind kind) {
    return Comparator.comparingLong((Booking show) -> show.from(kind))
        .thenComparingLong(Booking::start)
        .thenComparing(show -> show.show().slot().id().value())
        .thenComparing(show -> show.show().original());
  }

  /// Each show that begins while another still goes on, with the one that goes on longest.
  void overlaps(List<Trouble> found) {
    List<Booking> running = new ArrayList<>();
    for (Booking show : shows) {
      long from = show.from(kind);
      running.removeIf(other -> other.until(kind) <= from);
      Booking longest = null;
      for (Booking other : running) {
        boolean isLonger = longest == null || other.until(kind) > longest.until(kind);
        if (isLonger && want(show, other)) {
          longest = other;
        }
      }
      if (longest != null) {
        found.add(trouble(show, longest));
      }
      running.add(show);
      if (running.size() > AT_ONCE) {
        running.remove(running.stream().min(Comparator.comparingLong(o -> o.until(kind))).get());
      }
    }
  }

  /// With whom a show would share it.
  void overlaps(Booking show, List<Trouble> found) {
    for (Booking other : within(show.from(kind), show.until(kind))) {
      if (other.no() != show.no()
          && other.until(kind) > show.from(kind)
          && other.from(kind) < show.until(kind)
          && want(show, other)) {
        found.add(trouble(show, other));
      }
    }
  }

  /// The shows that may take it at some time between two instants, and a few more.
  List<Booking> within(long from, long until) {
    return shows.subList(firstFrom(from - LONGEST), firstFrom(until));
  }

  private Trouble trouble(Booking show, Booking other) {
    long from = Math.max(show.from(kind), other.from(kind));
    long until = Math.min(show.until(kind), other.until(kind));
    return new Trouble(kind, show, other, from, until, name);
  }

  /// A market that is a whole country clashes with each of its clocks; two clocks of a country do
  /// not clash with each other.
  private boolean want(Booking show, Booking other) {
    if (kind != Kind.MARKET) {
      return true;
    }
    for (Market one : show.show().slot().markets()) {
      for (Market two : other.show().slot().markets()) {
        if (one.country().equals(name) && two.country().equals(name) && isSame(one, two)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSame(Market one, Market two) {
    return one.zone() == null || two.zone() == null || one.zone().equals(two.zone());
  }

  private int firstFrom(long time) {
    int low = 0;
    int high = shows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shows.get(middle).from(kind) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The name of what a show needs of a kind, or null.
  static @Nullable String needed(Kind kind, Occurrence show) {
    Crew crew = show.slot().crew();
    return switch (kind) {
      case HOST -> crew.host();
      case STUDIO -> crew.studio();
      case ROOM -> crew.room();
      case REST, LONG, NIGHTS, MARKET, GAP, HOLIDAY, RAMADAN -> null;
    };
  }
}
