package app.cuelight.desk.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.Step;
import app.cuelight.show.live.GreetCard;
import app.cuelight.show.live.LiveDesk;
import app.cuelight.show.live.RoomView;
import app.cuelight.show.live.RoomView.Queue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The greet queue and its verbs.
///
/// A verb always means the card that is on the screen. After it, the keys are deaf for a moment
/// ([#REPEAT]): a bouncing clicker must not greet the next one unseen. The same viewer is not dealt
/// with twice while the show has not yet answered.
final class QueueModel {

  static final Duration REPEAT = Duration.ofMillis(150);
  static final Duration ANSWER = Duration.ofSeconds(1);

  private static final Queue EMPTY = new Queue(null, List.of(), 0, 0, 0, 0, List.of(), null, 0);

  private final ReadOnlyBooleanWrapper answering = new ReadOnlyBooleanWrapper();
  private final LiveDesk desk;
  private final InstantSource time;
  private final ReadOnlyObjectWrapper<Queue> queue = new ReadOnlyObjectWrapper<>(EMPTY);
  private @Nullable Instant lastVerb;
  private @Nullable ViewerId answered;

  QueueModel(LiveDesk desk, InstantSource time) {
    this.desk = desk;
    this.time = time;
  }

  ReadOnlyObjectProperty<Queue> queueProperty() {
    return queue.getReadOnlyProperty();
  }

  /// Who is on the card, or null.
  @Nullable ViewerId person() {
    GreetCard now = current();
    return now == null ? null : now.viewer();
  }

  @Nullable GreetCard current() {
    return queue.get().current();
  }

  void show(RoomView view) {
    if (!queue.get().equals(view.queue())) {
      queue.set(view.queue());
    }
    GreetCard now = current();
    if (now == null || !now.viewer().equals(answered)) {
      answered = null;
    }
  }

  /// She on the card was greeted; while the hello to all is on it, that was said.
  void greeted() {
    if (isHelloOnCard()) {
      helloToAll();
    } else {
      dealWith(desk::greeted);
    }
  }

  void skip() {
    dealWith(desk::skip);
  }

  void snooze() {
    dealWith(desk::snooze);
  }

  void pin() {
    change(desk::pin);
  }

  void reword() {
    change(desk::reword);
  }

  void otherLanguage() {
    change(desk::otherLanguage);
  }

  void nameless() {
    change(desk::nameless);
  }

  void nextStep() {
    change(desk::nextStep);
  }

  /// The playbook's action on the card, or null when the step is none of its.
  Step.@Nullable Prompt prompt() {
    GreetCard card = current();
    Step step = card == null || isHelloOnCard() ? null : card.nextStep();
    return step == null ? null : step.prompt();
  }

  /// Whether her answer is being written down.
  ReadOnlyBooleanProperty answeringProperty() {
    return answering.getReadOnlyProperty();
  }

  /// Ticks the action on the card off; where her answer is kept, asks for it first.
  void done() {
    Step.Prompt prompt = prompt();
    if (prompt != null && prompt.asks()) {
      answering.set(true);
    } else {
      tick(true, "");
    }
  }

  /// Not now.
  void notNow() {
    tick(false, "");
  }

  /// Ticks it off with what she answered.
  void answer(String said) {
    answering.set(false);
    tick(true, said.strip());
  }

  /// Leaves her answer unwritten; the action stays.
  void leaveAnswer() {
    answering.set(false);
  }

  private void tick(boolean isDone, String answer) {
    Step.Prompt prompt = prompt();
    if (prompt != null) {
      change(viewer -> desk.tick(viewer, prompt.action(), isDone, answer));
    }
  }

  /// Puts the hello to all onto the card, or takes it as said.
  void helloToAll() {
    if (queue.get().group() != null && ready()) {
      desk.helloToAll();
    }
  }

  boolean isHelloOnCard() {
    RoomView.GroupHello hello = queue.get().group();
    return hello != null && hello.onCard();
  }

  void bringBack() {
    if (ready()) {
      answered = null;
      desk.bringBack();
    }
  }

  void bringForward(int index) {
    if (index < queue.get().next().size() && ready()) {
      desk.bringForward(index);
    }
  }

  /// Changes the card without dealing with her.
  private void change(Consumer<ViewerId> verb) {
    GreetCard card = current();
    if (card != null && !isHelloOnCard() && ready()) {
      verb.accept(card.viewer());
    }
  }

  private void dealWith(Consumer<ViewerId> verb) {
    GreetCard card = current();
    if (card == null || isHelloOnCard() || isAnswered(card) || !ready()) {
      return;
    }
    answered = card.viewer();
    verb.accept(card.viewer());
  }

  private boolean isAnswered(GreetCard card) {
    return card.viewer().equals(answered) && isWithin(ANSWER, time.instant());
  }

  private boolean ready() {
    Instant now = time.instant();
    if (isWithin(REPEAT, now)) {
      return false;
    }
    lastVerb = now;
    return true;
  }

  private boolean isWithin(Duration span, Instant now) {
    return lastVerb != null && Duration.between(lastVerb, now).compareTo(span) < 0;
  }
}
