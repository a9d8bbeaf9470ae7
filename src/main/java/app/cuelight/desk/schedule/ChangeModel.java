package app.cuelight.desk.schedule;

import app.cuelight.domain.schedule.Clash;
import app.cuelight.domain.schedule.ClockWarning;
import app.cuelight.domain.schedule.Occurrence;
import app.cuelight.domain.schedule.Repeat;
import app.cuelight.domain.schedule.Slot;
import app.cuelight.domain.schedule.SlotId;
import app.cuelight.domain.schedule.SlotState;
import app.cuelight.show.schedule.ScheduleDesk;
import app.cuelight.show.schedule.ScheduleView;
import app.cuelight.show.schedule.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is done to the chosen show: moved, stretched, doubled, taken off, put right, taken back.
///
/// A show that is moved stands at its new place at once, as a ghost, until the plan has it there. A
/// change of a series waits for somebody to say how much of it is meant. FX thread only.
final class ChangeModel {

  /// Which change of a zone’s clocks somebody has settled.
  private record Settled(ZoneId zone, Instant at) {}

  private final PlanModel plan;
  private final ScheduleDesk desk;
  private final Supplier<SlotId> names;
  private final AirModel air;
  private final HoldModel hold;
  private final Answers answers;
  private final Set<Settled> settled = new HashSet<>();
  private final ReadOnlyObjectWrapper<@Nullable Ghost> ghost = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
  private int underWay;
  private @Nullable Ghost waiting;
  private @Nullable Instant expected;

  ChangeModel(PlanModel plan, PlanBook book, Answers answers) {
    this.plan = plan;
    this.desk = book.desk();
    this.names = book.names();
    this.answers = answers;
    this.air = new AirModel(plan, desk, answers);
    this.hold = new HoldModel(desk, answers);
    ghost.addListener((_, _, now) -> hold.hold(now));
  }

  /// What became of the chosen show, and beginning or ending it by hand.
  AirModel air() {
    return air;
  }

  /// What the chosen show would clash with where it is held.
  HoldModel holding() {
    return hold;
  }

  /// The chosen show where it is held or was just put, or null.
  ReadOnlyObjectProperty<@Nullable Ghost> ghostProperty() {
    return ghost.getReadOnlyProperty();
  }

  /// What waits for an answer, or null.
  ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
    return question.getReadOnlyProperty();
  }

  static boolean isSeries(Slot slot) {
    return slot.repeat().rule() != null || !slot.repeat().extra().isEmpty();
  }

  /// Moves the chosen show on its own clock.
  void move(Duration by) {
    Ghost from = held();
    if (from != null) {
      settle(from.moved(by));
    }
  }

  /// Makes the chosen show longer, or shorter where it is negative.
  void stretch(Duration by) {
    Ghost from = held();
    if (from != null) {
      settle(from.stretched(by));
    }
  }

  private @Nullable Ghost held() {
    Ghost now = ghost.get();
    Occurrence show = plan.chosenProperty().get();
    return now != null ? now : show == null ? null : Ghost.of(show);
  }

  /// Holds a show somewhere, without letting go.
  void hold(Ghost where) {
    if (!where.equals(ghost.get())) {
      question.set(null);
      ghost.set(where);
    }
  }

  /// Lets go of what is held.
  void drop() {
    Ghost now = ghost.get();
    if (now != null) {
      settle(now);
    }
  }

  /// Lets everything be as it was.
  void leave() {
    waiting = null;
    question.set(null);
    ghost.set(null);
  }

  private void settle(Ghost where) {
    if (!where.isElsewhere()) {
      leave();
      return;
    }
    ghost.set(where);
    if (underWay > 0) {
      // A step beyond one that the plan has not heard of goes out when it has.
      waiting = where;
      return;
    }
    Occurrence show = where.show();
    boolean stretched = !where.length().equals(Ghost.of(show).length());
    Function<Scope, CompletableFuture<Long>> verb =
        scope ->
            stretched
                ? desk.edit(show.slot().id(), show.original(), scope, seen -> at(seen, where))
                : desk.move(show.slot().id(), show.original(), scope, where.shift());
    ask(show, new Question(stretched ? "plan.ask.stretch" : "plan.ask.move", verb));
  }

  private static Slot at(Slot seen, Ghost where) {
    return new Slot(
        seen.id(),
        seen.title(),
        seen.anchor(),
        seen.start().plus(where.shift()),
        where.length(),
        seen.repeat(),
        seen.crew(),
        seen.markets(),
        seen.state(),
        seen.sequence(),
        seen.notes());
  }

  /// Takes the chosen show off the plan.
  void remove() {
    Occurrence show = plan.chosenProperty().get();
    if (show != null) {
      ask(
          show,
          new Question(
              "plan.ask.remove", scope -> desk.remove(show.slot().id(), show.original(), scope)));
    }
  }

  /// Does a change at once where there is one show only; else asks how much of the series is meant.
  void ask(Occurrence show, Question asked) {
    if (isSeries(show.slot())) {
      question.set(asked);
    } else {
      run(() -> asked.verb().apply(Scope.ALL));
    }
  }

  /// Answers what waits.
  void answer(Scope scope) {
    Question now = question.get();
    if (now != null) {
      question.set(null);
      run(() -> now.verb().apply(scope));
    }
  }

  /// What is expected is known before the plan can tell that it changed.
  private void run(Supplier<CompletableFuture<Long>> verb) {
    Ghost now = ghost.get();
    expected = now == null ? expected : now.start();
    underWay++;
    answers.hear(
        verb.get(),
        _ -> {
          underWay--;
          plan.tell(null);
          if (now != null) {
            follow(now);
          }
          plan.ask();
        },
        problem -> {
          underWay--;
          leave();
          plan.tell(problem);
        });
  }

  /// What was moved to another day stays in sight.
  private void follow(Ghost moved) {
    if (plan.modeProperty().get() != PlanModel.Mode.LIST) {
      plan.follow(moved.start());
    }
  }

  /// A newer plan has come: what is not under way any more is in it.
  void seen(ScheduleView view) {
    hold.seen(view);
    if (underWay > 0 || question.get() != null) {
      return;
    }
    Ghost further = waiting;
    waiting = null;
    ghost.set(null);
    Occurrence now = plan.chosenProperty().get();
    if (further != null && now != null) {
      settle(new Ghost(now, further.wall(), further.length()));
    }
  }

  /// Where the show that was changed last begins from now on, or null.
  @Nullable Instant expected() {
    return expected;
  }

  /// Plans the chosen show once more, a day later, as a draft.
  void duplicate() {
    Occurrence show = plan.chosenProperty().get();
    if (show == null) {
      return;
    }
    Slot slot = show.slot();
    var copy =
        new Slot(
            names.get(),
            slot.title(),
            slot.anchor(),
            show.wall().plusDays(1),
            slot.length(),
            Repeat.ONCE,
            slot.crew(),
            slot.markets(),
            SlotState.DRAFT,
            0,
            slot.notes());
    run(() -> desk.put(copy));
    plan.tell(Told.yes(words -> words.say("plan.duplicated")));
  }

  void undo() {
    leave();
    answers.hear(
        desk.undo(),
        done -> {
          plan.tell(done ? null : Told.no(words -> words.say("plan.nothingToUndo")));
          plan.ask();
        },
        plan::tell);
  }

  /// Does what a clash offers.
  void fix(Clash.Fix fix) {
    run(() -> desk.fix(fix));
  }

  /// Lets a series go on by its own clock: the warning has been seen.
  void keepTheirs(ClockWarning warning) {
    settled.add(new Settled(warning.zone(), warning.at()));
    plan.tell(Told.yes(words -> words.say("plan.clocks.kept")));
    plan.ask();
  }

  /// Lets a series go by another clock from the change on.
  void keepOurs(ClockWarning.Effect effect) {
    Occurrence next = effect.next();
    run(() -> desk.anchor(next.slot().id(), next.original(), Scope.LATER, effect.clock()));
  }

  boolean isSettled(ClockWarning warning) {
    return settled.contains(new Settled(warning.zone(), warning.at()));
  }

  /// The times of the chosen show on every clock, or empty.
  String times() {
    Occurrence show = plan.chosenProperty().get();
    ScheduleView now = plan.viewProperty().get();
    return show == null || now == null ? "" : desk.times(show, now.roster());
  }
}
