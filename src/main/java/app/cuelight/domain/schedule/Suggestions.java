package app.cuelight.domain.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.Places;
import app.cuelight.domain.schedule.Roster.Host;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// When to be live next (`facts/segmentation.md` §8.8): the times that reach the most people who
/// are not reached anyway, one after the other, each with a host who is free, rested and
/// understood.
///
/// Times are full hours on the clock of the first market. A market that sleeps (00:30 to 06:30),
/// that has a show then already or does not understand the host is not counted; a time that is left
/// with no market is none. Nobody has two shows a day. Every fourth suggestion is made in order to
/// learn: the time that might be the best of those that fewer than four shows speak for.
public final class Suggestions {

  /// How many are given.
  public static final int MOST = 8;

  private static final int EXPLORE_EVERY = 4;
  private static final int KNOWN_FROM = 4;

  /// More hours than these are not looked at: half a year.
  private static final int MOST_HOURS = 4_400;

  /// The standard normal quantile of an 80 % interval.
  private static final double EIGHTY = 1.2816;

  /// How far hours of which nothing is known may lie apart, as a standard deviation of the
  /// logarithm: our own assumption; the evening curve of [Region] spans about as much.
  private static final double APART = 0.5;

  private final Audience audience;
  private final Roster roster;
  private final Speakers speakers;
  private final int most;

  public Suggestions(Audience audience, Roster roster, Places places) {
    this(audience, roster, places, MOST);
  }

  Suggestions(Audience audience, Roster roster, Places places, int most) {
    this.audience = audience;
    this.roster = roster;
    this.speakers = new Speakers(places);
    this.most = most;
  }

  /// What is looked for.
  ///
  /// @param host a name of the roster, or empty for any
  /// @param markets with their clocks, the most important first
  public record Sought(
      Instant from, Instant until, Duration length, String host, List<Market> markets) {

    public Sought {
      markets = List.copyOf(markets);
    }
  }

  /// The best free times beside a plan.
  ///
  /// @param shows the plan
  public FreeSlot.Answer of(Sought sought, List<Occurrence> shows) {
    Map<String, Region> regions = regions(sought.markets());
    var rates = new Rates(audience, regions);
    Backtest backtest = Backtest.of(rates, audience.airings().size());
    List<Region> ordered = new ArrayList<>();
    sought
        .markets()
        .forEach(market -> {
          Region region = regions.get(market.country());
          if (region != null && !ordered.contains(region)) {
            ordered.add(region);
          }
        });
    List<FreeSlot> slots = new Search(sought, shows, ordered, rates, backtest.spread()).best();
    return new FreeSlot.Answer(slots, backtest.hourMatters(), audience.airings().size());
  }

  private Map<String, Region> regions(List<Market> markets) {
    Map<String, Region> regions = new TreeMap<>();
    for (Market market : markets) {
      ZoneId zone = market.zone();
      if (zone != null) {
        regions.computeIfAbsent(
            market.country(),
            country -> Region.of(country, zone, audience, roster.prime().get(country)));
      }
    }
    return regions;
  }

  /// A region and the bin of its clock at some time.
  ///
  /// @param factor by which more than expected may come, with 90 % certainty
  private record Seen(Region region, int bin, double factor) {}

  /// A time somebody could be live at.
  ///
  /// @param host null where the roster has none, and while nobody was asked
  /// @param seen the regions that see and understand it
  private record Option(
      Instant start, @Nullable Host host, List<Seen> seen, double gain, double high) {}

  /// One answer in the making.
  private final class Search {

    private final Sought sought;
    private final List<Region> regions;
    private final Rates rates;
    private final double spread;
    private final Diary diary;
    private final Reach planned;
    private final List<Instant> hours;
    private final List<List<Seen>> awake;

    /// Hosts by where they are understood.
    private final Map<Set<String>, List<Host>> teams = new LinkedHashMap<>();

    Search(
        Sought sought, List<Occurrence> shows, List<Region> regions, Rates rates, double spread) {
      this.sought = sought;
      this.regions = regions;
      this.rates = rates;
      this.spread = spread;
      this.diary = new Diary(shows, sought.from(), sought.until(), roster);
      Duration looked = Duration.between(audience.since(), audience.until());
      this.planned = Reach.nobody(rates, looked).with(diary.seen(regions));
      this.hours = hours();
      this.awake = hours.stream().map(this::awake).toList();
      for (Host host : hosts()) {
        Set<String> countries = new HashSet<>();
        for (Region region : regions) {
          if (host.name().isEmpty() || speakers.speaks(host, region.country())) {
            countries.add(region.country());
          }
        }
        teams.computeIfAbsent(countries, _ -> new ArrayList<>()).add(host);
      }
    }

    List<FreeSlot> best() {
      List<FreeSlot> found = new ArrayList<>();
      Reach reach = planned;
      double top = 0;
      while (found.size() < most) {
        boolean explores = found.size() % EXPLORE_EVERY == EXPLORE_EVERY - 1;
        Option next = explores ? next(reach, true) : null;
        boolean isExploring = next != null;
        next = next == null ? next(reach, false) : next;
        if (next == null) {
          return found;
        }
        top = found.isEmpty() ? next.gain() : top;
        found.add(slot(next, top, isExploring));
        List<String> countries = countries(next.seen());
        reach = reach.with(List.of(new Reach.Show(next.start(), countries)));
        diary.add(next.start(), next.start().plus(sought.length()), next.host(), countries);
      }
      return found;
    }

    private List<Instant> hours() {
      List<Instant> hours = new ArrayList<>();
      if (regions.isEmpty()) {
        return hours;
      }
      int offset = LocalClock.offset(sought.from(), regions.getFirst().zone()).getTotalSeconds();
      long first = Math.ceilDiv(sought.from().getEpochSecond() + offset, 3600L) * 3600 - offset;
      Instant last = sought.until().minus(sought.length());
      for (Instant at = Instant.ofEpochSecond(first);
          !at.isAfter(last) && hours.size() < MOST_HOURS;
          at = at.plusSeconds(3600)) {
        hours.add(at);
      }
      return hours;
    }

    private List<Seen> awake(Instant start) {
      Instant end = start.plus(sought.length());
      return regions.stream()
          .filter(region -> !region.isQuiet(start, end))
          .filter(region -> !diary.isTaken(region, start, end))
          .map(region -> seen(region, region.bin(start)))
          .toList();
    }

    private Seen seen(Region region, int bin) {
      return new Seen(region, bin, Math.exp(EIGHTY * doubt(rates.evidence(region, bin))));
    }

    private @Nullable Option next(Reach reach, boolean exploring) {
      Option best = null;
      for (int i = 0; i < hours.size(); i++) {
        for (Map.Entry<Set<String>, List<Host>> team : teams.entrySet()) {
          Option option = option(reach, hours.get(i), team.getKey(), awake.get(i));
          if (option.gain() > 0
              && (best == null || by(option, exploring) > by(best, exploring))
              && (!exploring || isLittleKnown(option))) {
            Option taken = given(option, team.getValue());
            best = taken == null ? best : taken;
          }
        }
      }
      return best;
    }

    /// With the first host who is free, if markets and hosts are.
    private @Nullable Option given(Option option, List<Host> team) {
      Instant start = option.start();
      Instant end = start.plus(sought.length());
      for (Seen at : option.seen()) {
        if (diary.isTaken(at.region(), start, end)) {
          return null;
        }
      }
      for (Host host : team) {
        if (diary.isFree(host, start, end)) {
          Host named = host.name().isEmpty() ? null : host;
          return new Option(start, named, option.seen(), option.gain(), option.high());
        }
      }
      return null;
    }

    private static double by(Option option, boolean exploring) {
      return exploring ? option.high() : option.gain();
    }

    private List<Host> hosts() {
      List<Host> hosts =
          roster.hosts().stream()
              .filter(host -> sought.host().isEmpty() || host.name().equals(sought.host()))
              .toList();
      // Nobody is a host too, of whom only is known that she has one show a day.
      return hosts.isEmpty() && sought.host().isEmpty()
          ? List.of(new Host("", roster.studioZone(), Set.of()))
          : hosts;
    }

    private Option option(Reach reach, Instant start, Set<String> understands, List<Seen> awake) {
      List<Seen> seen = new ArrayList<>(awake.size());
      double gain = 0;
      double high = 0;
      for (Seen at : awake) {
        String country = at.region().country();
        if (understands.contains(country)) {
          double more = reach.gain(country, at.bin());
          seen.add(at);
          gain += more;
          high += more * at.factor();
        }
      }
      return new Option(start, null, seen, gain, high);
    }

    private boolean isLittleKnown(Option option) {
      return shows(option.seen()) < KNOWN_FROM;
    }

    /// Of the logarithm: what differs from show to show, and what is not known of the hour.
    private double doubt(double evidence) {
      double unknown = APART * APART * Rates.KAPPA / (Rates.KAPPA + evidence);
      return Math.sqrt(spread * spread + unknown);
    }

    /// How many shows began within an hour of it on the same kind of day, where most of them are.
    private int shows(List<Seen> seen) {
      int shows = 0;
      for (Seen at : seen) {
        int bin = at.bin();
        int here = 0;
        for (int was : at.region().bins()) {
          boolean isNear = HourOfWeek.hoursApart(was, bin) <= 1;
          here += isNear && was / HourOfWeek.HOURS == bin / HourOfWeek.HOURS ? 1 : 0;
        }
        shows = Math.max(shows, here);
      }
      return shows;
    }

    private FreeSlot slot(Option option, double top, boolean exploring) {
      Seen main = option.seen().getFirst();
      double reached = 0;
      double people = 0;
      double most = -1;
      for (Seen at : option.seen()) {
        double here = planned.reached(at.region().country(), at.bin());
        reached += here;
        people += people(at.region());
        main = here > most ? at : main;
        most = Math.max(most, here);
      }
      double factor = main.factor();
      Host host = option.host();
      return new FreeSlot(
          option.start(),
          new Market(main.region().country(), main.region().zone()),
          top > 0 ? (int) Math.round(Math.min(100, 100 * option.gain() / top)) : 0,
          reached,
          planned.already(countries(option.seen()), option.start()),
          reached / factor,
          Math.min(people, reached * factor),
          shows(option.seen()),
          exploring,
          host == null ? null : host.name());
    }

    private int people(Region region) {
      return rates.groups().stream()
          .filter(group -> group.country().equals(region.country()))
          .mapToInt(Audience.Group::people)
          .sum();
    }

    private static List<String> countries(List<Seen> seen) {
      return seen.stream().map(at -> at.region().country()).distinct().toList();
    }
  }
}
