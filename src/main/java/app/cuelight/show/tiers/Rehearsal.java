package app.cuelight.show.tiers;

import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.tier.Why;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.live.Standings;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Shelf;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Judges everybody twice, by the dials as they stand and as somebody wants them, and tells the
/// difference. Reads the cache once, or twice when the shop is to be measured again; writes
/// nothing.
///
/// Safe for any thread; takes as long as reading the cache does.
public final class Rehearsal {

  /// How many examples are kept.
  public static final int EXAMPLES = 20;

  private static final int STEP = 1_000;

  private static final Comparator<Effect.Example> BY_ID =
      Comparator.comparing(example -> example.viewer().value());

  private final Shelf shelf;
  private final Standings standings;

  public Rehearsal(Shelf shelf, Standings standings) {
    this.shelf = shelf;
    this.standings = standings;
  }

  /// What these settings would do as of an instant.
  ///
  /// @throws CancellationException when the progress says to stop, or the thread is interrupted
  public Effect of(TierSettings settings, Instant now, Progress progress) {
    ShopNorms usual = standings.norms();
    boolean isMeasured = !settings.measuresAs(usual.settings());
    long people = shelf.viewerCount();
    var steps = new Steps(progress, isMeasured ? 2 * people : people);
    var everybody = new Judging(shelf);
    ShopNorms turned =
        standings.turned(settings, reader -> everybody.inTurn(steps.then(reader)), now);
    var count = new Count(standings.at(now, usual), standings.at(now, turned));
    everybody.each(steps.then(count::add));
    steps.end();
    return count.effect();
  }

  /// Counts people and tells every thousandth. Safe for any thread.
  private static final class Steps {
    private final Progress progress;
    private final long all;
    private final AtomicLong done = new AtomicLong();
    private long told;

    Steps(Progress progress, long all) {
      this.progress = progress;
      this.all = all;
    }

    Consumer<Viewer> then(Consumer<Viewer> reader) {
      return viewer -> {
        next(done.getAndIncrement());
        reader.accept(viewer);
      };
    }

    private void next(long before) {
      if (before % STEP == 0 && (!goesOn(before) || Thread.currentThread().isInterrupted())) {
        throw new CancellationException("The rehearsal was ended.");
      }
    }

    /// Threads come here in another order than they counted.
    private synchronized boolean goesOn(long before) {
      told = Math.max(told, before);
      return progress.at(told, Math.max(told, all));
    }

    /// Everybody was looked at; too late to end it.
    void end() {
      goesOn(Math.max(all, done.get()));
    }
  }

  /// Compares one viewer after the other. Safe for any thread: judging is done outside of the lock.
  private static final class Count {
    private final Judge before;
    private final Judge after;
    private final Map<Tier, Map<Tier, Long>> moves = new EnumMap<>(Tier.class);

    /// Those with the first names: the same however the work was divided.
    private final TreeSet<Effect.Example> examples = new TreeSet<>(BY_ID);

    private long viewers;
    private long tiers;
    private long lifeCycles;
    private long spends;
    private long engagements;
    private long advocates;

    Count(Judge before, Judge after) {
      this.before = before;
      this.after = after;
    }

    void add(Viewer viewer) {
      if (viewer.facts().isCrew()) {
        return;
      }
      Standing is = before.judge(viewer);
      Standing then = after.judge(viewer);
      count(viewer, is, then);
    }

    private synchronized void count(Viewer viewer, Standing is, Standing then) {
      viewers++;
      lifeCycles += is.lifeCycle() == then.lifeCycle() ? 0 : 1;
      spends += is.spend() == then.spend() ? 0 : 1;
      engagements += is.engagement() == then.engagement() ? 0 : 1;
      advocates += is.advocate() == then.advocate() ? 0 : 1;
      if (is.tier() != then.tier()) {
        move(viewer, is, then);
      }
    }

    private void move(Viewer viewer, Standing is, Standing then) {
      tiers++;
      moves
          .computeIfAbsent(is.tier(), _ -> new EnumMap<>(Tier.class))
          .merge(then.tier(), 1L, Long::sum);
      examples.add(
          new Effect.Example(
              viewer.id(), name(viewer), is.tier(), then.tier(), Why.of(is), Why.of(then)));
      if (examples.size() > EXAMPLES) {
        examples.pollLast();
      }
    }

    private static String name(Viewer viewer) {
      String name = viewer.facts().get(Fact.NAME);
      String handle = viewer.facts().get(Fact.HANDLE);
      return name != null ? name : handle != null ? handle : viewer.id().value();
    }

    Effect effect() {
      return new Effect(
          viewers, tiers, lifeCycles, spends, engagements, advocates, moves, List.copyOf(examples));
    }
  }
}
