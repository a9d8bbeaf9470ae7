package app.cuelight.launch;

import app.cuelight.domain.schedule.Agenda;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Reminder;
import app.cuelight.show.schedule.Planner;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
  private final Ears ears;
  private final InstantSource clock;
  private volatile boolean isStale = true;
  private Agenda agenda = Agenda.NONE;
  private Instant read = Instant.EPOCH;
  private @Nullable Occurrence told;

  /// Until when reminders were told.
  private Instant reminded;

  /// Who works by the plan; told on the thread of the watch.
  interface Ears {

    /// What is on air, and was within the last day.
    Agenda.Aired aired();

    /// What is planned around now was read, and is another than before.
    void agenda(Agenda now);

    /// Another planned show is on, or about to be, than before; or none.
    void planned(@Nullable Occurrence show);

    /// A show begins soon; told once.
    void soon(Reminder reminder);
  }

  PlanWatch(Planner planner, Ears ears, InstantSource clock) {
    this.planner = planner;
    this.ears = ears;
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
        read(now);
        read = now;
      }
      Occurrence show = agenda.now(ears.aired(), now);
      if (show == null ? told != null : !show.equals(told)) {
        told = show;
        ears.planned(show);
      }
      List<Reminder> due = Reminder.due(agenda.shows(), reminded, now);
      reminded = now.isAfter(reminded) ? now : reminded;
      due.forEach(ears::soon);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The plan could not be looked at; the show stays as it is.", e);
      isStale = true;
    }
  }

  private void read(Instant now) {
    List<Occurrence> shows =
        planner.shows(now.minus(AROUND), now.plus(AROUND)).join().occurrences();
    Agenda latest = new Agenda(shows, planner.byHand().join());
    if (!latest.equals(agenda)) {
      agenda = latest;
      ears.agenda(latest);
    }
  }
}
