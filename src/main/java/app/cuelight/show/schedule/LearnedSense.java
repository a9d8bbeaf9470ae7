package app.cuelight.show.schedule;

import app.cuelight.domain.locale.LocalClock;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.locale.Places;
import app.cuelight.domain.schedule.Audience;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.Clashes;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.ClockWarnings;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Heat;
import app.cuelight.domain.schedule.Heats;
import app.cuelight.domain.schedule.Holidays;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Suggestions;
import app.cuelight.domain.schedule.Suggestions.Sought;
import app.cuelight.show.port.Attendance;
import app.cuelight.show.port.HolidayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the house knows about a plan: its rules, the holidays, and what was learned from who came.
///
/// The cache is read once an hour at most, on a thread of its own. Whoever asks for the best times
/// waits for it; a board does without its heat until it is there.
public final class LearnedSense implements PlanSense {

  /// How long ago people came still says when they come.
  public static final Duration LOOKED = Duration.ofDays(56);

  private static final Duration FRESH = Duration.ofHours(1);

  /// How long a board waits for its heat.
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Attendance attendance;
  private final HolidayCalendar holidays;
  private final Places places;
  private final Function<String, @Nullable ZoneId> clocks;
  private final InstantSource clock;
  private @Nullable Look reading;
  private volatile @Nullable Audience latest;
  private volatile @Nullable Warmth warmth;

  /// @param clocks the one clock of a country by its ISO 3166-1 alpha-2 code, or null; asked where
  ///   neither the show nor the board says whose clock is meant
  public LearnedSense(
      Attendance attendance,
      HolidayCalendar holidays,
      Places places,
      Function<String, @Nullable ZoneId> clocks,
      InstantSource clock) {
    this.attendance = attendance;
    this.holidays = holidays;
    this.places = places;
    this.clocks = clocks;
    this.clock = clock;
  }

  @Override
  public List<Clash> clashes(List<Occurrence> shows, Roster roster) {
    return new Clashes(roster, holidays(shows), places).of(shows);
  }

  private Holidays holidays(List<Occurrence> shows) {
    Set<String> countries = new TreeSet<>();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Occurrence show : shows) {
      show.slot().markets().forEach(market -> countries.add(market.country()));
      // One day more to each side, as other clocks may have another year.
      first = Math.min(first, year(show.start().minus(Duration.ofDays(1))));
      last = Math.max(last, year(show.end().plus(Duration.ofDays(1))));
    }
    return countries.isEmpty() ? Holidays.NONE : holidays.of(countries, first, last);
  }

  private static int year(Instant at) {
    return LocalClock.at(at, ZoneOffset.UTC).getYear();
  }

  @Override
  public List<ClockWarning> clocks(
      List<Occurrence> shows, Roster roster, Instant from, Instant until) {
    return new ClockWarnings(roster).of(shows, from, until);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // what is read again is another audience
  public Map<Market, Heat> heat(Roster roster, Instant now) {
    Audience all = quickly(now);
    List<Market> ribbons = roster.ribbons();
    Warmth known = warmth;
    if (known == null || known.audience() != all || !known.ribbons().equals(ribbons)) {
      Map<Market, Heat> heat = new HashMap<>();
      ribbons.forEach(market -> heat.put(market, heat(market, all)));
      known = new Warmth(all, ribbons, Map.copyOf(heat));
      warmth = known;
    }
    return known.heat();
  }

  private Heat heat(Market market, @Nullable Audience all) {
    ZoneId zone = timed(market).zone();
    String country = market.country();
    return zone == null || all == null
        ? Heat.unknown(country)
        : Heats.of(country, zone, all, all.activity().get(country));
  }

  /// The heat of the ribbons, as long as neither they nor the audience change.
  private record Warmth(
      @Nullable Audience audience, List<Market> ribbons, Map<Market, Heat> heat) {}

  @Override
  public FreeSlot.Answer suggest(Wish wish, List<Occurrence> shows, Roster roster) {
    var sought =
        new Sought(
            wish.from(),
            wish.until(),
            wish.length(),
            wish.host(),
            markets(wish.countries(), roster));
    return new Suggestions(patiently(clock.instant()), roster, places).of(sought, shows);
  }

  @Override
  public List<Fulfilment> fulfilments(List<Occurrence> shows, List<ByHand> said, Instant now) {
    if (shows.isEmpty()) {
      return List.of();
    }
    Instant first = shows.getFirst().start().minus(Fulfilment.EARLY);
    List<Broadcast> broadcasts =
        first.isAfter(now) ? List.of() : attendance.broadcasts(first, now.plusMillis(1));
    return Fulfilment.of(shows, broadcasts, said, now);
  }

  /// The ribbons of the board, or those of some countries; a country that is not on the board goes
  /// by its own clock.
  private List<Market> markets(Collection<String> countries, Roster roster) {
    List<Market> markets = new ArrayList<>();
    for (Market ribbon : roster.ribbons()) {
      if (countries.isEmpty() || countries.contains(ribbon.country())) {
        markets.add(timed(ribbon));
      }
    }
    for (String country : countries) {
      if (markets.stream().noneMatch(market -> market.country().equals(country))) {
        markets.add(timed(Market.of(country)));
      }
    }
    return markets;
  }

  private Market timed(Market market) {
    return market.zone() == null
        ? new Market(market.country(), clocks.apply(market.country()))
        : market;
  }

  /// Begins to read, so that nobody has to wait later.
  public void prepare() {
    look(clock.instant());
  }

  private Audience patiently(Instant now) {
    try {
      return look(now).answer().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException trouble) {
        throw trouble;
      }
      throw e;
    }
  }

  /// What is known by now: a board is not kept waiting for its heat.
  private @Nullable Audience quickly(Instant now) {
    try {
      Audience answer = look(now).answer().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      latest = answer;
      return answer;
    } catch (TimeoutException | ExecutionException e) {
      return latest;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return latest;
    }
  }

  /// What was read last, or is being read.
  private synchronized Look look(Instant now) {
    Look known = reading;
    boolean isFresh = known != null && Duration.between(known.at(), now).abs().compareTo(FRESH) < 0;
    if (known == null || !isFresh || known.answer().isCompletedExceptionally()) {
      var answer = new CompletableFuture<Audience>();
      known = new Look(now, answer);
      reading = known;
      Thread.ofVirtual().name("audience").start(() -> read(now, answer));
    }
    return known;
  }

  private void read(Instant now, CompletableFuture<Audience> answer) {
    try {
      answer.complete(attendance.audience(now.minus(LOOKED), now));
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }

  private record Look(Instant at, CompletableFuture<Audience> answer) {}
}
