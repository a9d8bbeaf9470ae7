package app.cuelight.launch;

import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Reminder;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.schedule.Planner;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks every second which planned show is on air, or is about to be, and tells when that changes
/// and when a show begins soon. The plan itself is read again once a minute and when it changed.
final class PlanWatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PlanWatch.class.getName());
  private static final long EVERY_MILLIS = 1_000;
  private static final Duration READ_EVERY = Duration.ofMinutes(1);

  /// A show takes a day at most, and within a day of its time it may be begun by hand.
  private static final Duration AROUND = Duration.ofHours(25);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("cuelight-plan").daemon().unstarted(task));

  private final Planner planner;
  private final Supplier<RoomView.ShowLine> live;
  private final Consumer<@Nullable Occurrence> planned;
  private final Consumer<Reminder> soon;
  private final InstantSource clock;
  private volatile boolean isStale = true;
  private List<Occurrence> shows = List.of();
  private List<ByHand> said = List.of();
  private Instant read = Instant.EPOCH;
  private @Nullable Occurrence told;

  /// Until when reminders were told.
  private Instant reminded;

  /// @param live the running show as it stands
  /// @param planned told of another planned show than before, or of none, on a thread of its own
  /// @param soon told once of each show that begins soon, on the same thread
  PlanWatch(
      Planner planner,
      Supplier<RoomView.ShowLine> live,
      Consumer<@Nullable Occurrence> planned,
      Consumer<Reminder> soon,
      InstantSource clock) {
    this.planner = planner;
    this.live = live;
    this.planned = planned;
    this.soon = soon;
    this.reminded = clock.instant();
    this.clock = clock;
  }

  /// Looks once at once, so that a show begins as it is planned, and every second from then on.
  PlanWatch start() {
    planner.onChange(() -> isStale = true);
    look();
    var _ =
        thread.scheduleWithFixedDelay(
            this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return this;
  }

  @Override
  public void close() {
    thread.close();
  }

  /// For the thread of its own, and once before that.
  void look() {
    try {
      Instant now = clock.instant();
      if (isStale || Duration.between(read, now).abs().compareTo(READ_EVERY) >= 0) {
        isStale = false;
        shows = planner.shows(now.minus(AROUND), now.plus(AROUND)).join().occurrences();
        said = planner.byHand().join();
        read = now;
      }
      Occurrence show = current(now);
      if (show == null ? told != null : !show.equals(told)) {
        told = show;
        planned.accept(show);
      }
      List<Reminder> due = Reminder.due(shows, reminded, now);
      reminded = now.isAfter(reminded) ? now : reminded;
      due.forEach(soon);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The plan could not be looked at; the show stays as it is.", e);
      isStale = true;
    }
  }

  /// The show somebody said is on air, else the one that is, else the one that would be if it went
  /// live now.
  private @Nullable Occurrence current(Instant now) {
    RoomView.ShowLine line = live.get();
    Instant since =
        switch (line.state()) {
          case LIVE, RECONNECTING -> line.startedAt();
          case WAITING, ENDED -> null;
        };
    Occurrence byHand = ByHand.now(said, shows, since != null, now);
    if (byHand != null) {
      return byHand;
    }
    List<Occurrence> open =
        shows.stream()
            .filter(show -> said.stream().noneMatch(it -> it.isOf(show) && it.ended() != null))
            .toList();
    return Fulfilment.whose(new Broadcast(null, since == null ? now : since, null), open);
  }
}
