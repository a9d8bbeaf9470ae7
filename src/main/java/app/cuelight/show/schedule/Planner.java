package app.cuelight.show.schedule;

import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.FreeSlot;
import app.cuelight.domain.schedule.Fulfilment;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Roster;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.domain.schedule.Trial;
import app.cuelight.show.port.Recurrence;
import app.cuelight.show.port.ScheduleBooks;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keeps a plan: one thread of its own does what is asked, in turn, and looks every second whether
/// somebody else changed the books. Closing it leaves the books open.
public final class Planner implements ScheduleDesk, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Planner.class.getName());
  private static final long LOOK_MILLIS = 1_000;

  /// What is on air by hand was planned for about now.
  private static final Duration NEAR = Duration.ofDays(1);

  private final ScheduleBooks books;
  private final String operator;
  private final InstantSource clock;
  private final Unrolling unrolling;
  private final Edits edits;
  private final Views views;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService turn =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("planner").daemon().factory());

  /// What the planner's own thread has told of.
  private long told = -1;

  private boolean failed;

  /// @param operator who changes the plan here; can take back only his own changes
  /// @param ids new names of slots, of which no two are the same anywhere
  public Planner(
      ScheduleBooks books,
      Recurrence recurrence,
      PlanSense sense,
      String operator,
      InstantSource clock,
      Supplier<String> ids) {
    this.books = books;
    this.operator = operator;
    this.clock = clock;
    this.unrolling = new Unrolling(recurrence);
    this.edits = new Edits(unrolling, ids);
    this.views = new Views(books, unrolling, sense);
    var _ = turn.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public CompletableFuture<ScheduleView> view(Instant from, Instant until) {
    return ask(() -> views.of(from, until, clock.instant()));
  }

  @Override
  public CompletableFuture<Trial> trial(Instant from, Instant until) {
    return ask(() -> views.trial(from, until));
  }

  /// The slots and shows of some time, with nothing said about them: quicker than [#view], for who
  /// needs no more.
  public CompletableFuture<ScheduleView> shows(Instant from, Instant until) {
    return ask(() -> views.bare(from, until, clock.instant()));
  }

  @Override
  public CompletableFuture<List<Fulfilment>> fulfilments(List<Occurrence> shows) {
    return ask(() -> views.fulfilments(shows, clock.instant()));
  }

  @Override
  public AutoCloseable onChange(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  @Override
  public CompletableFuture<Long> put(Slot slot) {
    return put(List.of(slot), "put");
  }

  /// Adds many slots, or replaces those of their ids as a whole, in one step.
  ///
  /// @param what one word for it, such as `import`
  public CompletableFuture<Long> put(List<Slot> many, String what) {
    return change(what, slots -> edits.put(slots, many));
  }

  @Override
  public CompletableFuture<Long> edit(
      SlotId slot, LocalDateTime original, Scope scope, UnaryOperator<Slot> change) {
    return change("edit", slots -> edits.edit(slots, slot, original, scope, change));
  }

  @Override
  public CompletableFuture<Long> move(
      SlotId slot, LocalDateTime original, Scope scope, Duration by) {
    return change(
        "move",
        slots ->
            edits.edit(
                slots,
                slot,
                original,
                scope,
                show -> Slots.with(show, show.id(), show.start().plus(by), show.repeat())));
  }

  @Override
  public CompletableFuture<Long> remove(SlotId slot, LocalDateTime original, Scope scope) {
    return change("remove", slots -> edits.remove(slots, slot, original, scope));
  }

  @Override
  public CompletableFuture<Long> anchor(
      SlotId slot, LocalDateTime original, Scope scope, ZoneId zone) {
    return change("anchor", slots -> edits.anchor(slots, slot, original, scope, zone));
  }

  @Override
  public CompletableFuture<Long> fix(Clash.Fix fix) {
    return change("fix", slots -> edits.fix(slots, fix));
  }

  @Override
  public CompletableFuture<Boolean> undo() {
    return ask(() -> {
      boolean undone = books.undo(operator, clock.instant()).isPresent();
      look();
      return undone;
    });
  }

  /// Newer zone rules have moved shows, and that is well: their notes go.
  ///
  /// @param zone the anchor of the shows
  public CompletableFuture<Long> accept(ZoneId zone) {
    return ask(() -> {
      Set<SlotId> slots =
          books.get().slots().stream()
              .filter(slot -> slot.anchor().equals(zone))
              .map(Slot::id)
              .collect(Collectors.toSet());
      books.accept(slots, clock.instant());
      look();
      return books.get().revision();
    });
  }

  @Override
  public CompletableFuture<Occurrence> begin(SlotId slot, @Nullable LocalDateTime original) {
    return ask(() -> {
      Instant now = clock.instant();
      Occurrence show = near(slot, original, now);
      books.begin(slot, show.original(), now);
      look();
      return show;
    });
  }

  @Override
  public CompletableFuture<Occurrence> end(SlotId slot, LocalDateTime original) {
    return ask(() -> {
      Instant now = clock.instant();
      Occurrence show = near(slot, original, now);
      end(show, now);
      return show;
    });
  }

  private void end(Occurrence show, Instant now) {
    if (books.byHand().stream().noneMatch(word -> word.isOf(show) && word.ended() == null)) {
      // It is on air by what its platform said; the word is about that one, too.
      books.begin(show.slot().id(), show.original(), now);
    }
    books.end(now);
    look();
  }

  private Occurrence near(SlotId slot, @Nullable LocalDateTime original, Instant now) {
    return nearby(now).stream()
        .filter(it -> it.slot().id().equals(slot))
        .filter(it -> original == null || it.original().equals(original))
        .min(Comparator.comparing(it -> Duration.between(it.start(), now).abs()))
        .orElseThrow(() ->
            Refused.of(
                "There is no show of %s within a day of now; move it there first, or name"
                    + " another.",
                "%s 在前后一天内没有场次；请先把它移过来，或指明另一场。", slot));
  }

  private List<Occurrence> nearby(Instant now) {
    return views.bare(now.minus(NEAR), now.plus(NEAR), now).occurrences().stream()
        .filter(it -> it.slot().state() != SlotState.CANCELLED)
        .toList();
  }

  /// The planned show that is on air is over, begun by hand or not; completes with false when none
  /// is.
  public CompletableFuture<Boolean> end() {
    return ask(() -> {
      Instant now = clock.instant();
      boolean isEnded = books.end(now);
      if (!isEnded) {
        Optional<Occurrence> onAir =
            views.fulfilments(nearby(now), now).stream()
                .filter(it -> it.live() != null && it.ended() == null)
                .max(Comparator.comparing(it -> it.show().start()))
                .map(Fulfilment::show);
        onAir.ifPresent(show -> end(show, now));
        isEnded = onAir.isPresent();
      }
      look();
      return isEnded;
    });
  }

  /// Which shows somebody said are on air, or were, the latest last.
  public CompletableFuture<List<ByHand>> byHand() {
    return ask(books::byHand);
  }

  @Override
  public CompletableFuture<FreeSlot.Answer> suggest(
      Instant from, Instant until, Duration length, String host, List<String> countries) {
    return ask(() -> views.suggest(new PlanSense.Wish(from, until, length, host, countries)));
  }

  /// A new name for a slot.
  public SlotId newId() {
    return edits.newId();
  }

  /// The first show of a slot; empty where none takes place.
  public Optional<Occurrence> first(Slot slot) {
    return unrolling.first(slot);
  }

  /// The starts that are taken off a series which does not have them.
  public List<LocalDateTime> unmatched(Slot slot) {
    return unrolling.unmatched(slot);
  }

  /// A show of a slot, by the wall time its series gives it.
  public Occurrence show(Slot slot, LocalDateTime original) {
    return Unrolling.show(slot, original);
  }

  @Override
  public String times(Occurrence show, Roster roster) {
    return TimesText.of(show, roster);
  }

  @Override
  public CompletableFuture<Roster> roster(UnaryOperator<Roster> change) {
    return ask(() -> {
      Roster roster = books.changeRoster(change);
      look();
      return roster;
    });
  }

  private CompletableFuture<Long> change(String what, UnaryOperator<List<Slot>> change) {
    return ask(() -> {
      long revision = books.change(operator, what, clock.instant(), change).revision();
      look();
      return revision;
    });
  }

  private <T> CompletableFuture<T> ask(Supplier<T> question) {
    var answer = new CompletableFuture<T>();
    try {
      turn.execute(() -> {
        try {
          answer.complete(question.get());
        } catch (RuntimeException e) {
          answer.completeExceptionally(e);
        }
      });
    } catch (RejectedExecutionException e) {
      answer.completeExceptionally(
          new IllegalStateException("The plan is closed; nothing was changed.", e));
    }
    return answer;
  }

  /// Tells of changes, whoever made them.
  private void look() {
    try {
      long revision = books.get().revision();
      boolean isNews = revision != told && told >= 0;
      told = revision;
      failed = false;
      if (isNews) {
        listeners.forEach(Runnable::run);
      }
    } catch (RuntimeException e) {
      if (!failed) {
        LOG.log(Level.WARNING, "The plan of shows could not be looked at; it is tried again.", e);
      }
      failed = true;
    }
  }

  @Override
  public void close() {
    turn.shutdown();
    try {
      if (!turn.awaitTermination(5, TimeUnit.SECONDS)) {
        turn.shutdownNow();
      }
    } catch (InterruptedException e) {
      turn.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
