package app.cuelight.desk.live;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Key;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.live.CommentRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// What can be done on the Live screen, with its keys.
///
/// Presenter clickers send Page Down and Page Up. What a key means to the list depends on whether
/// the comments are shown.
final class LiveActs {

  private static final String LIVE = "nav.live";

  private final LiveModel model;
  private final Map<String, Act> acts = new LinkedHashMap<>();

  LiveActs(LiveModel model) {
    this.model = model;
    theOneOnTheCard(model.queue());
    theOnesWhoComeNext(model.queue());
    theLists();
    whatIsSaid();
  }

  /// An act by its name.
  Act of(String id) {
    return Objects.requireNonNull(acts.get(id), id);
  }

  List<Act> all() {
    return List.copyOf(acts.values());
  }

  private void theOneOnTheCard(QueueModel queue) {
    BooleanSupplier card = () -> queue.current() != null && !queue.isHelloOnCard();
    BooleanSupplier any = () -> queue.current() != null || queue.isHelloOnCard();
    Key next = Key.of("PgDn", KeyCode.PAGE_DOWN);
    Key back = Key.of("PgUp", KeyCode.PAGE_UP);
    add("greeted", queue::greeted, any, next, Key.of("cap.space", KeyCode.SPACE));
    add("back", queue::bringBack, () -> true, back, Key.of("cap.back", KeyCode.BACK_SPACE));
    add("skip", queue::skip, card, Key.of("→", KeyCode.RIGHT, KeyCode.KP_RIGHT));
    add("pin", queue::pin, card, Key.of(KeyCode.P));
    add("snooze", queue::snooze, card, Key.of(KeyCode.S));
    add("reword", queue::reword, card, Key.of(KeyCode.W));
    add("language", queue::otherLanguage, card, Key.of(KeyCode.T));
    add("nameless", queue::nameless, card, Key.of(KeyCode.N));
    add("step", queue::nextStep, card, Key.of(KeyCode.L));
    BooleanSupplier prompt = () -> queue.prompt() != null;
    add("tick", queue::done, prompt, Key.of(KeyCode.D));
    add("notNow", queue::notNow, prompt, Key.of(KeyCode.X));
    add("notes", this::openNotes, () -> !model.notes().isOpen(), Key.of(KeyCode.F2));
  }

  private void theOnesWhoComeNext(QueueModel queue) {
    BooleanSupplier group = () -> queue.queueProperty().get().group() != null;
    add("group", queue::helloToAll, group, Key.of(KeyCode.G));
    forward("first", 0, Key.of("1", KeyCode.DIGIT1, KeyCode.NUMPAD1));
    forward("second", 1, Key.of("2", KeyCode.DIGIT2, KeyCode.NUMPAD2));
    forward("third", 2, Key.of("3", KeyCode.DIGIT3, KeyCode.NUMPAD3));
  }

  private void forward(String which, int place, Key key) {
    QueueModel queue = model.queue();
    BooleanSupplier waits = () -> queue.queueProperty().get().next().size() > place;
    add("forward." + which, () -> queue.bringForward(place), waits, key);
  }

  private void theLists() {
    add("up", () -> step(-1), () -> true, Key.of("↑", KeyCode.UP, KeyCode.KP_UP));
    add("down", () -> step(1), () -> true, Key.of("↓", KeyCode.DOWN, KeyCode.KP_DOWN));
    add("leave", this::leave, this::isChosen, Key.of(KeyCode.ESCAPE));
    add("hold", model.rows()::toggleHold, () -> true, Key.of(KeyCode.F8));
    add("talk", () -> model.showTalk(!model.isTalkShown()), () -> true, Key.of(KeyCode.C));
  }

  private void whatIsSaid() {
    add("jump", this::jump, () -> comment() != null, Key.of(KeyCode.ENTER));
    add("answered", () -> model.comments().answer(), () -> comment() != null, Key.of(KeyCode.A));
    add(
        "toHost",
        this::toHost,
        () -> !model.asked().askedProperty().get().isEmpty(),
        Key.of(KeyCode.H));
    add("onAir", model.onAir()::edit, () -> true, Key.of(KeyCode.O));
    OneThingModel thing = model.oneThing();
    add("dismiss", thing::dismiss, thing::canDismiss, Key.of(KeyCode.Z));
  }

  private void add(String id, Runnable run, BooleanSupplier enabled, Key... keys) {
    acts.put(id, new Act(id, LIVE, "keys." + id, List.of(keys), run, enabled));
  }

  private @Nullable CommentRow comment() {
    return model.isTalkShown() ? model.comments().chosen() : null;
  }

  private void step(int places) {
    if (model.isTalkShown()) {
      model.comments().step(places);
    } else {
      model.rows().step(places);
    }
  }

  private boolean isChosen() {
    return model.isTalkShown()
        ? model.comments().chosenProperty().get() != null
        : model.rows().chosenProperty().get() != null;
  }

  private void leave() {
    if (model.isTalkShown()) {
      model.comments().leave();
    } else {
      model.rows().leave();
    }
  }

  private void jump() {
    CommentRow comment = comment();
    if (comment != null) {
      model.jump(comment);
    }
  }

  private void toHost() {
    CommentRow comment = comment();
    OneThing thing = model.oneThing().thingProperty().get();
    QuestionTopic asked = thing instanceof OneThing.Unanswered many ? many.topic() : null;
    model.asked().putOnHost(comment == null ? asked : comment.topic());
  }

  private void openNotes() {
    model.openNotes(comment());
  }
}
