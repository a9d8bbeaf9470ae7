package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.schedule.Roster.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Who and what is taken when, the plan and what was suggested since. One thread's.
final class Diary {

  /// What began earlier is over, and so is the rest after it, or the week of nights.
  private static final Duration AROUND = Duration.ofDays(8);

  /// So many nights within a week are one too many.
  private static final int NIGHTS = 3;

  private static final int WEEK = 7;

  private final List<Occurrence> planned = new ArrayList<>();
  private final Map<String, List<Taken>> hosts = new HashMap<>();
  private final Map<String, List<Taken>> countries = new HashMap<>();
  private final Instant from;
  private final Instant until;

  private record Taken(Instant from, Instant until, Instant start, @Nullable ZoneId market) {}

  Diary(List<Occurrence> shows, Instant from, Instant until, Roster roster) {
    this.from = from;
    this.until = until;
    for (Occurrence show : shows) {
      boolean isNear =
          show.end().isAfter(from.minus(AROUND)) && show.start().isBefore(until.plus(AROUND));
      if (isNear && show.slot().state() != SlotState.CANCELLED) {
        planned.add(show);
        enter(show, roster);
      }
    }
  }

  private void enter(Occurrence show, Roster roster) {
    String host = show.slot().crew().host();
    if (host != null) {
      take(hosts, host, show.busyFrom(), show.busyUntil(), show.start(), null);
    }
    for (Market market : markets(show, roster)) {
      take(countries, market.country(), show.start(), show.end(), show.start(), market.zone());
    }
  }

  /// A show that is for nobody in particular is for everybody on the board.
  private static List<Market> markets(Occurrence show, Roster roster) {
    return show.slot().markets().isEmpty() ? roster.ribbons() : show.slot().markets();
  }

  private static void take(
      Map<String, List<Taken>> by,
      String name,
      Instant from,
      Instant until,
      Instant start,
      @Nullable ZoneId market) {
    by.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Taken(from, until, start, market));
  }

  /// Enters what was suggested.
  void add(Instant start, Instant end, @Nullable Host host, Collection<String> seen) {
    take(hosts, host == null ? "" : host.name(), start, end, start, null);
    seen.forEach(country -> take(countries, country, start, end, start, null));
  }

  /// The planned shows of the time looked at, as these regions see them.
  List<Reach.Show> seen(List<Region> regions) {
    List<Reach.Show> seen = new ArrayList<>();
    for (Occurrence show : planned) {
      if (!show.start().isBefore(from) && show.start().isBefore(until)) {
        List<Market> markets = show.slot().markets();
        seen.add(
            new Reach.Show(
                show.start(),
                regions.stream()
                    .map(Region::country)
                    .filter(country ->
                        markets.isEmpty()
                            || markets.stream().anyMatch(m -> m.country().equals(country)))
                    .toList()));
      }
    }
    return seen;
  }

  /// Whether a market has a show at that time already.
  boolean isTaken(Region region, Instant start, Instant end) {
    for (Taken taken : countries.getOrDefault(region.country(), List.of())) {
      boolean isSame = taken.market == null || taken.market.equals(region.zone());
      if (isSame && taken.from.isBefore(end) && taken.until.isAfter(start)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a host is free, rested, has no other show that day and not too many nights.
  boolean isFree(Host host, Instant start, Instant end) {
    Duration rest = host.name().isEmpty() ? Duration.ZERO : Duty.REST;
    LocalDate day = LocalClock.at(start, host.zone()).toLocalDate();
    List<Taken> hers = hosts.getOrDefault(host.name(), List.of());
    for (Taken taken : hers) {
      boolean isTooNear =
          taken.from.minus(rest).isBefore(end) && taken.until.plus(rest).isAfter(start);
      boolean isThatDay = LocalClock.at(taken.start, host.zone()).toLocalDate().equals(day);
      if (isTooNear || isThatDay) {
        return false;
      }
    }
    return host.name().isEmpty() || isBearable(host, hers, start, end);
  }

  private static boolean isBearable(Host host, List<Taken> hers, Instant start, Instant end) {
    List<Long> own = Booking.nights(start, end, host.zone());
    if (own.isEmpty()) {
      return true;
    }
    var nights = new TreeSet<Long>(own);
    for (Taken taken : hers) {
      if (Duration.between(taken.start, start).abs().compareTo(AROUND) < 0) {
        nights.addAll(Booking.nights(taken.from, taken.until, host.zone()));
      }
    }
    for (long night : own) {
      for (long first = night - WEEK + 1; first <= night; first++) {
        if (nights.subSet(first, first + WEEK).size() >= NIGHTS) {
          return false;
        }
      }
    }
    return true;
  }
}
