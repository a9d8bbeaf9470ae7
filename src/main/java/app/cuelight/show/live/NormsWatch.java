package app.cuelight.show.live;

import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.show.norms.Judging;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Journal.Ground;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Has what is usual in the shop measured again: when orders came, every night, and when the shop
/// turned a dial that asks for it. On a thread of its own; of itself so seldom that it takes at
/// most a hundredth of the time.
final class NormsWatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(NormsWatch.class.getName());
  private static final Duration NIGHTLY = Duration.ofDays(1);
  private static final int SHARE_OF_TIME = 100;

  private final LiveWiring wiring;
  private final GreetVerbs.Writing pen;
  private final BiConsumer<List<Change>, Instant> listener;
  private final AtomicBoolean ordersCame = new AtomicBoolean();
  private final AtomicBoolean isMeasuring = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().name("cuelight-norms").daemon().unstarted(task));
  private final InTurn turns;
  private volatile Instant notBefore = Instant.MIN;

  /// @param listener told who stands elsewhere by the new norms
  NormsWatch(
      LiveWiring wiring, GreetVerbs.Writing pen, BiConsumer<List<Change>, Instant> listener) {
    this.wiring = wiring;
    this.pen = pen;
    this.turns = new InTurn(pen, thread::isShutdown);
    this.listener = listener;
  }

  void committed(Committed committed) {
    if (committed.entries().stream().anyMatch(NormsWatch::isFreshOrder)) {
      ordersCame.set(true);
    }
  }

  private static boolean isFreshOrder(Committed.Entry entry) {
    return entry.fresh() && entry.arrival().event() instanceof ShowEvent.OrderChanged;
  }

  /// What was measured last holds until it is measured again.
  void recall() {
    ShopNorms kept = wiring.shelf().norms();
    wiring
        .standings()
        .measure(
            kept == null
                ? new ShopNorms(wiring.shelf().medianOrders()).by(wiring.standings().wished())
                : kept);
  }

  /// Sees to dials that were turned; returns at once.
  void heed() {
    if (wiring.standings().isTurned()) {
      measure();
    }
  }

  /// Measures if it is time; returns at once.
  void measure() {
    Instant now = wiring.clock().instant();
    Instant last = wiring.standings().norms().measuredAt();
    boolean isNight = isBack(last, now) || Duration.between(last, now).compareTo(NIGHTLY) >= 0;
    boolean isDue =
        isNight || wiring.standings().isTurned() || ordersCame.get() && !now.isBefore(notBefore);
    if (isDue && isMeasuring.compareAndSet(false, true)) {
      measure(null);
    }
  }

  /// Measures as soon as the thread is free and judges everybody again, whatever is found: the past
  /// or the rates are others. Returns at once.
  ///
  /// @param because the cause moves are kept with
  void measureAgain(Ground because) {
    measure(because);
  }

  private void measure(@Nullable Ground news) {
    ordersCame.set(false);
    execute(() -> round(news));
  }

  private void execute(Runnable round) {
    try {
      thread.execute(() -> guarded(round));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "The show ends; nothing more is measured.", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void round(@Nullable Ground news) {
    try {
      if (wiring.standings().isTurned()) {
        turn();
      } else {
        survey(news);
      }
    } finally {
      isMeasuring.set(false);
    }
  }

  private static void guarded(Runnable round) {
    try {
      round.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "What is usual in the shop could not be measured this time.", e);
    }
  }

  /// @param news why everybody is to be judged again whatever is found; null when only a finding
  ///   may
  private void survey(@Nullable Ground news) {
    Instant from = wiring.clock().instant();
    ShopNorms before = wiring.standings().norms();
    ShopNorms measured = wiring.standings().survey(new Judging(wiring.shelf())::inTurn, from);
    wiring.standings().measure(measured);
    Instant to = wiring.clock().instant();
    notBefore = to.plus(Duration.between(from, to).multipliedBy(SHARE_OF_TIME));
    boolean isSame = measured.saysAs(before) && !isBack(before.measuredAt(), from);
    keep(measured, news != null || isSame ? news : Ground.NORMS);
  }

  /// The clock was ahead and was set back: people were judged as of a day that has not come.
  private static boolean isBack(Instant last, Instant now) {
    return now.isBefore(last);
  }

  /// Judges everybody by the dials as they stand now. The norms, which name the dials, are kept
  /// when that is done: who is stopped in between begins again.
  private void turn() {
    ShopNorms turned =
        wiring.standings().turned(new Judging(wiring.shelf())::inTurn, wiring.clock().instant());
    wiring.standings().measure(turned);
    judgeAgain(
        Ground.SETTINGS,
        () ->
            pen.write(
                journal -> {
                  journal.keep(wiring.standings().norms());
                  return true;
                },
                _ -> LOG.log(Level.INFO, "Everybody is judged by the dials as they stand now.")));
  }

  /// Keeps the norms and judges everybody by them, piece by piece, so that events pass in between.
  private void keep(ShopNorms measured, @Nullable Ground because) {
    pen.write(
        journal -> {
          journal.keep(measured);
          return because != null;
        },
        _ -> {
          if (because != null) {
            judgeAgain(because, () -> {});
          }
        });
  }

  /// Readers find whom it moves, the writer judges those, events in between; then comes what is to
  /// be done when all is written.
  private void judgeAgain(Ground because, Runnable then) {
    execute(() -> {
      Instant now = wiring.clock().instant();
      new Judging(wiring.shelf())
          .moved(
              now,
              wiring.standings().at(now),
              found ->
                  turns.write(
                      found,
                      (journal, some) ->
                          journal.reviewThese(some, now, because, wiring.standings().at(now)),
                      changes -> listener.accept(changes, now)));
      pen.write(_ -> Boolean.TRUE, _ -> then.run());
    });
  }
}
