package app.cuelight.desk.connect;

import app.cuelight.domain.playbook.Action;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.playbook.Playbook;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.playbook.PlaybookDesk;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The playbook by tier, the action being written, and what was there before each change.
///
/// The desk of the playbook reads and writes a file, so it is only asked away from the screen.
public final class PlaybookModel {

  private static final System.Logger LOG = System.getLogger(PlaybookModel.class.getName());

  /// Further back nobody remembers what was meant.
  private static final int MOST_BACK = 20;

  /// What is asked of the desk; only a change can be taken back.
  private enum Sort {
    READ,
    CHANGE,
    BACK
  }

  private final PlaybookBook book;
  private final PlaybookDesk desk;
  private final Executor screen;
  private final Deque<Playbook> before = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Tier> tier = new ReadOnlyObjectWrapper<>(Tier.VIP);
  private final ReadOnlyObjectWrapper<Playbook> playbook =
      new ReadOnlyObjectWrapper<>(Playbook.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable ActionDraft> draft = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();

  /// @param screen the FX thread
  public PlaybookModel(PlaybookBook book, Executor screen) {
    this.book = book;
    this.desk = book.desk();
    this.screen = screen;
  }

  /// Whose actions are shown.
  ReadOnlyObjectProperty<Tier> tierProperty() {
    return tier.getReadOnlyProperty();
  }

  /// The whole playbook.
  ReadOnlyObjectProperty<Playbook> playbookProperty() {
    return playbook.getReadOnlyProperty();
  }

  /// The action being written, or null.
  ReadOnlyObjectProperty<@Nullable ActionDraft> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  /// Whether a change of this window can be taken back.
  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// Whether the last change could not be kept.
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  /// The actions of the chosen tier, in the order they are suggested.
  List<Action> actions() {
    return playbook.get().actions().stream().filter(action -> action.tier() == tier.get()).toList();
  }

  void choose(Tier wished) {
    tier.set(wished);
    leave();
  }

  /// Reads the playbook again.
  void refresh() {
    ask(desk::now, Sort.READ);
  }

  /// Begins a new action of the chosen tier.
  void begin() {
    draft.set(ActionDraft.fresh(tier.get()));
  }

  void edit(Action action) {
    draft.set(ActionDraft.of(action));
  }

  void write(UnaryOperator<ActionDraft> change) {
    ActionDraft now = draft.get();
    if (now != null) {
      draft.set(change.apply(now));
    }
  }

  /// Leaves without keeping; false when nothing was written.
  boolean leave() {
    boolean was = draft.get() != null;
    draft.set(null);
    return was;
  }

  /// Keeps what is written, when all of it can be.
  void keep() {
    ActionDraft now = draft.get();
    if (now != null && now.faults().isEmpty()) {
      ActionId free = PlaybookDesk.freeId(playbook.get(), now.tier(), now.kind());
      Action action = now.action(free);
      draft.set(null);
      ask(() -> desk.keep(action), Sort.CHANGE);
    }
  }

  /// Lets an action be suggested, or not.
  void turn(Action action, boolean on) {
    ask(() -> desk.keep(action.turned(on)), Sort.CHANGE);
  }

  void remove(Action action) {
    leave();
    ask(() -> desk.remove(action.id()), Sort.CHANGE);
  }

  void move(Action action, boolean up) {
    ask(() -> desk.move(action.id(), up), Sort.CHANGE);
  }

  /// Goes back to the playbook that comes with the program.
  void usual() {
    leave();
    ask(desk::usual, Sort.CHANGE);
  }

  /// Takes the last change back; false when there is none.
  boolean undo() {
    Playbook was = before.pollFirst();
    undoable.set(!before.isEmpty());
    if (was != null) {
      leave();
      ask(() -> desk.put(was), Sort.BACK);
    }
    return was != null;
  }

  private void ask(Supplier<Playbook> verb, Sort sort) {
    Playbook was = playbook.get();
    book.away()
        .execute(() -> {
          try {
            Playbook now = verb.get();
            if (sort != Sort.READ && !now.equals(was)) {
              book.changed().run();
            }
            screen.execute(() -> heard(was, now, sort));
          } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The playbook could not be read or kept.", e);
            screen.execute(() -> failed.set(true));
          }
        });
  }

  private void heard(Playbook was, Playbook now, Sort sort) {
    failed.set(false);
    if (sort == Sort.CHANGE && !now.equals(was)) {
      before.addFirst(was);
      if (before.size() > MOST_BACK) {
        before.removeLast();
      }
      undoable.set(true);
    }
    playbook.set(now);
  }
}
