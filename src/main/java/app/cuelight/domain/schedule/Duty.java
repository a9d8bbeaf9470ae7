package app.cuelight.domain.schedule;

import app.cuelight.domain.schedule.Clash.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is too much for one host: too little rest, too long on air, too many nights (`look.md` §6).
///
/// Shows that follow one another within [#BREAK] are one stretch of work; a rest lies between two
/// stretches and is measured from clearing up to setting up.
final class Duty {

  /// What a host needs between two stretches of work.
  static final Duration REST = Duration.ofHours(11);

  /// The longest anybody is on air at a stretch.
  static final Duration ON_AIR = Duration.ofHours(4);

  /// A shorter pause is none.
  static final Duration BREAK = Duration.ofMinutes(30);

  /// So many nights within [#WEEK] days are too many.
  private static final int NIGHTS = 3;

  private static final int WEEK = 7;

  private Duty() {}

  /// @param shows of one host, by the time from which they take her
  static List<Trouble> of(String host, List<Booking> shows) {
    List<Trouble> found = new ArrayList<>();
    stretches(host, shows, found);
    nights(host, shows, found);
    return found;
  }

  private static void stretches(String host, List<Booking> shows, List<Trouble> found) {
    Booking first = null;
    Booking last = null;
    long onAir = 0;
    for (Booking show : shows) {
      if (first == null || last == null || show.start() - last.end() > BREAK.toSeconds()) {
        if (last != null) {
          rest(host, last, show, found);
        }
        first = show;
        onAir = 0;
      }
      long since = last == null ? show.start() : Math.max(show.start(), last.end());
      onAir += Math.max(0, show.end() - since);
      if (onAir > ON_AIR.toSeconds()) {
        Booking began = first.equals(show) ? null : first;
        found.add(new Trouble(Kind.LONG, show, began, first.start(), show.end(), host));
      }
      last = last == null || show.busyUntil() >= last.busyUntil() ? show : last;
    }
  }

  private static void rest(String host, Booking before, Booking after, List<Trouble> found) {
    long rest = after.busyFrom() - before.busyUntil();
    if (rest >= 0 && rest < REST.toSeconds()) {
      long from = before.busyUntil();
      found.add(new Trouble(Kind.REST, after, before, from, after.busyFrom(), host));
    }
  }

  private static void nights(String host, List<Booking> shows, List<Trouble> found) {
    List<Long> days = new ArrayList<>();
    List<Booking> whose = new ArrayList<>();
    for (Booking show : shows) {
      for (long day : show.nights()) {
        if (days.isEmpty() || day > days.getLast()) {
          days.add(day);
          whose.add(show);
        }
      }
    }
    for (int i = NIGHTS - 1; i < days.size(); i++) {
      int began = i - NIGHTS + 1;
      if (days.get(i) - days.get(began) < WEEK) {
        Booking one = whose.get(i);
        Booking other = whose.get(began);
        found.add(new Trouble(Kind.NIGHTS, one, other, other.busyFrom(), one.busyUntil(), host));
      }
    }
  }
}
