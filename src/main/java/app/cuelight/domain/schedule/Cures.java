package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.schedule.Clash.Fix;
import app.cuelight.domain.schedule.Clash.Kind;
import app.cuelight.domain.schedule.Roster.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What would put a clash right, the smallest first: another studio, another host who is free and
/// speaks the language, then a little later or earlier or shorter.
///
/// Every one is tried on the plan before it is offered: the clash is gone and none is there that
/// was not there before. Times are moved as a series is, by the wall clock of the show.
final class Cures {

  /// Nobody moves a show further to solve a clash.
  private static final long FURTHEST = Duration.ofHours(12).toMinutes();

  /// What is tried when the nearest time is taken, in minutes after it.
  private static final long STEP = 15;

  private static final int STEPS = 12;

  /// Times are given in whole steps of so many minutes.
  private static final long GRAIN = 5;

  /// A show shorter than this is not worth it.
  private static final Duration SHORTEST = Duration.ofMinutes(30);

  /// As far as a row of nights reaches.
  private static final long AROUND = Duration.ofDays(8).toSeconds();

  /// Where so many shows crowd one another nothing is offered.
  private static final int CROWD = 64;

  private final Bookings bookings;
  private final Roster roster;
  private final Speakers speakers;

  Cures(Bookings bookings, Roster roster, Speakers speakers) {
    this.bookings = bookings;
    this.roster = roster;
    this.speakers = speakers;
  }

  /// A way out.
  ///
  /// @param cost other people and rooms cost nothing, minutes cost themselves
  private record Cure(Fix fix, long cost) {}

  List<Fix> of(Trouble trouble) {
    if (bookings.crowd(trouble.one()) > CROWD) {
      return List.of();
    }
    List<Cure> cures = new ArrayList<>(of(trouble, trouble.one(), trouble.other()));
    Booking other = trouble.other();
    if (other != null && trouble.kind() != Kind.LONG) {
      cures.addAll(of(trouble, other, trouble.one()));
    }
    cures.sort(Comparator.comparingLong(Cure::cost));
    List<Fix> fixes = new ArrayList<>();
    Set<Class<?>> kinds = new HashSet<>();
    for (Cure cure : cures) {
      if (kinds.add(cure.fix().getClass())) {
        fixes.add(cure.fix());
      }
    }
    return fixes;
  }

  private List<Cure> of(Trouble trouble, Booking show, @Nullable Booking other) {
    var trial = new Trial(trouble, show);
    List<Cure> cures = new ArrayList<>();
    switch (trouble.kind()) {
      case STUDIO -> studio(trial, cures);
      case HOST, REST, LONG, NIGHTS -> host(trial, cures);
      case ROOM, MARKET, GAP, HOLIDAY, RAMADAN -> {}
    }
    later(trial, laterBy(trouble, show, other), cures);
    earlier(trial, earlierBy(trouble, show, other), cures);
    shorter(trial, shorterBy(trouble, show, other), cures);
    return cures;
  }

  private void studio(Trial trial, List<Cure> cures) {
    for (String studio : roster.studios()) {
      Crew crew = trial.crew();
      var moved = new Crew(crew.host(), studio, crew.room(), crew.setUp(), crew.tearDown());
      if (!studio.equals(crew.studio()) && trial.works(Tried.crew(trial.show, moved))) {
        cures.add(new Cure(new Fix.MoveToStudio(trial.occurrence(), studio), 0));
        return;
      }
    }
  }

  private void host(Trial trial, List<Cure> cures) {
    List<Host> others = new ArrayList<>(roster.hosts());
    others.sort(Comparator.comparing((Host host) -> host.languages().isEmpty()));
    for (Host host : others) {
      Crew crew = trial.crew();
      var given = new Crew(host.name(), crew.studio(), crew.room(), crew.setUp(), crew.tearDown());
      if (!host.name().equals(crew.host())
          && speakers.replaces(host, trial.occurrence().slot().markets())
          && trial.works(Tried.crew(trial.show, given))) {
        cures.add(new Cure(new Fix.GiveToHost(trial.occurrence(), host.name()), 1));
        return;
      }
    }
  }

  private static void later(Trial trial, long seconds, List<Cure> cures) {
    shift(trial, grains(seconds), 1, cures);
  }

  private static void earlier(Trial trial, long seconds, List<Cure> cures) {
    shift(trial, grains(seconds), -1, cures);
  }

  private static void shift(Trial trial, long nearest, int sign, List<Cure> cures) {
    if (nearest <= 0) {
      return;
    }
    // Out of a gap one goes by the smallest steps: it is never wide.
    long step = trial.trouble.kind() == Kind.GAP ? GRAIN : STEP;
    for (int i = 0; i <= STEPS; i++) {
      long minutes = nearest + i * step;
      Duration by = Duration.ofMinutes(sign * minutes);
      if (minutes > FURTHEST) {
        return;
      }
      Occurrence moved = Tried.shifted(trial.show, by);
      if (moved != null && trial.works(moved)) {
        cures.add(new Cure(new Fix.Shift(trial.occurrence(), by), 1 + minutes));
        return;
      }
    }
  }

  private static void shorter(Trial trial, long seconds, List<Cure> cures) {
    Duration length = trial.occurrence().slot().length();
    Duration to = length.minusMinutes(grains(seconds));
    if (seconds <= 0 || to.compareTo(SHORTEST) < 0 || to.multipliedBy(2).compareTo(length) < 0) {
      return;
    }
    if (trial.works(Tried.shortened(trial.show, to))) {
      long lost = length.minus(to).toMinutes();
      cures.add(new Cure(new Fix.Shorten(trial.occurrence(), to), 1 + lost));
    }
  }

  private static long grains(long seconds) {
    return seconds <= 0 ? 0 : Math.ceilDiv(seconds, GRAIN * 60) * GRAIN;
  }

  private static long rest(Kind kind) {
    return kind == Kind.REST || kind == Kind.LONG ? Duty.REST.toSeconds() : 0;
  }

  /// How much later a show has to be, in seconds; 0 where that is no way out.
  private long laterBy(Trouble trouble, Booking show, @Nullable Booking other) {
    return switch (trouble.kind()) {
      case GAP -> GRAIN * 60;
      case NIGHTS -> out(show, true);
      case HOST, STUDIO, ROOM, MARKET, REST, LONG ->
          other == null
              ? 0
              : other.until(trouble.kind()) + rest(trouble.kind()) - show.from(trouble.kind());
      case HOLIDAY, RAMADAN -> 0;
    };
  }

  private long earlierBy(Trouble trouble, Booking show, @Nullable Booking other) {
    return switch (trouble.kind()) {
      case GAP -> GRAIN * 60;
      case NIGHTS -> out(show, false);
      case HOST, STUDIO, ROOM, MARKET, REST ->
          other == null
              ? 0
              : show.until(trouble.kind()) + rest(trouble.kind()) - other.from(trouble.kind());
      case LONG, HOLIDAY, RAMADAN -> 0;
    };
  }

  private static long shorterBy(Trouble trouble, Booking show, @Nullable Booking other) {
    return switch (trouble.kind()) {
      case LONG -> Math.max(0, overtime(trouble));
      case HOST, STUDIO, ROOM, MARKET, REST ->
          other == null || other.start() <= show.start()
              ? 0
              : show.until(trouble.kind()) + rest(trouble.kind()) - other.from(trouble.kind());
      case NIGHTS, GAP, HOLIDAY, RAMADAN -> 0;
    };
  }

  /// Of one show what it is longer than allowed; what the pauses of a stretch come to is tried out.
  private static long overtime(Trouble trouble) {
    return trouble.until() - trouble.from() - Duty.ON_AIR.toSeconds();
  }

  /// How far it is to the end of a night's work, or before its beginning.
  private long out(Booking show, boolean later) {
    String name = show.host();
    var zone =
        roster.hosts().stream()
            .filter(host -> host.name().equals(name))
            .map(Host::zone)
            .findFirst()
            .orElse(roster.studioZone());
    if (later) {
      LocalDateTime begins = LocalClock.at(Instant.ofEpochSecond(show.busyFrom()), zone);
      LocalDateTime morning = begins.toLocalDate().atTime(Booking.MORNING);
      LocalDateTime next = begins.isBefore(morning) ? morning : morning.plusDays(1);
      return Duration.between(begins, next).toSeconds();
    }
    LocalDateTime ends = LocalClock.at(Instant.ofEpochSecond(show.busyUntil()), zone);
    return Duration.between(ends.toLocalDate().atStartOfDay(), ends).toSeconds();
  }

  /// One show of one clash, tried otherwise.
  private final class Trial {

    private final Trouble trouble;
    private final Booking show;

    Trial(Trouble trouble, Booking show) {
      this.trouble = trouble;
      this.show = show;
    }

    Occurrence occurrence() {
      return show.show();
    }

    Crew crew() {
      return occurrence().slot().crew();
    }

    /// Whether the clash is gone and no other is new.
    boolean works(Occurrence changed) {
      Booking tried = bookings.booking(show.no(), changed);
      Set<Trouble.Name> now = names(bookings.overlaps(tried));
      if (now.contains(trouble.name()) || !names(bookings.overlaps(show)).containsAll(now)) {
        return false;
      }
      long from = Math.min(show.busyFrom(), tried.busyFrom()) - AROUND;
      long until = Math.max(show.busyUntil(), tried.busyUntil()) + AROUND;
      Set<Trouble.Name> was = names(bookings.duty(tried.host(), from, until, show, show));
      Set<Trouble.Name> is = names(bookings.duty(tried.host(), from, until, show, tried));
      return !is.contains(trouble.name()) && was.containsAll(is);
    }

    private Set<Trouble.Name> names(List<Trouble> troubles) {
      Set<Trouble.Name> names = new HashSet<>();
      troubles.forEach(found -> names.add(found.name()));
      return names;
    }
  }
}
