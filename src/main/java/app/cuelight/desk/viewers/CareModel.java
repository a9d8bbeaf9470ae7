package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Later;
import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.playbook.ActionDesk.Ticked;
import app.cuelight.show.playbook.CareDesk;
import app.cuelight.show.playbook.CareDesk.CareLine;
import app.cuelight.show.playbook.CareDesk.Sent;
import app.cuelight.show.playbook.CareList.Care;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Whom to write to off air, and what is done for them.
///
/// Everything done waits four seconds in which it can be taken back; beginning something else ends
/// the wait. What came of it stays in its row until the list is made again.
final class CareModel {

  /// How long a message or a tick can be taken back.
  static final Duration TAKE_BACK = Duration.ofSeconds(4);

  /// A longer list is not worked off in a day.
  static final int MOST = 200;

  /// What there is to see.
  enum Phase {
    LOADING,
    SHOWN,
    EMPTY,
    FAILED
  }

  /// What is done for somebody.
  enum Deed {
    SEND,
    DONE,
    DISMISS
  }

  /// What waits.
  ///
  /// @param text the message, or the reason
  record Waiting(CareLine line, Deed deed, String text) {}

  /// How it stands with one row.
  sealed interface State {

    /// Nothing was done.
    record Open() implements State {}

    /// It leaves in a moment, unless taken back.
    record Soon(Deed deed) implements State {}

    /// It is being done.
    record Busy() implements State {}

    /// The message left, or would have.
    record Left(boolean practice) implements State {}

    /// It is dealt with, as the sentence says.
    record Settled(Bilingual sentence) implements State {}

    /// It may not be sent.
    record Refused(Verdict.Refused why) implements State {}

    /// It came to nothing; the sentence is null when the cache gave no answer.
    record Failed(@Nullable Bilingual sentence) implements State {}
  }

  private final CareDesk desk;
  private final Executor away;
  private final Executor screen;
  private final Later later;
  private final Newest reading;
  private final Consumer<ViewerId> look;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
  private final ReadOnlyObjectWrapper<List<CareLine>> lines =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable ViewerId> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Map<ViewerId, State>> states =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<@Nullable Waiting> waiting = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Function<PersonWords, String>> told =
      new ReadOnlyObjectWrapper<>();
  private final Map<ViewerId, String> written = new HashMap<>();

  /// @param look shows somebody's page
  CareModel(PeopleBook book, Executor screen, Later later, Consumer<ViewerId> look) {
    this.desk = book.care();
    this.away = book.away();
    this.screen = screen;
    this.later = later;
    this.look = look;
    this.reading = new Newest(book.away(), screen);
  }

  /// Whether the list is shown instead of everybody.
  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<CareLine>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable ViewerId> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// How it stands with those of whom something was begun.
  ReadOnlyObjectProperty<Map<ViewerId, State>> statesProperty() {
    return states.getReadOnlyProperty();
  }

  /// What can still be taken back, or null.
  ReadOnlyObjectProperty<@Nullable Waiting> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// What came of writing the list, or null.
  ReadOnlyObjectProperty<@Nullable Function<PersonWords, String>> toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// Shows the list, or everybody again; it is made when it is first seen.
  void open(boolean now) {
    open.set(now);
    if (now && phase.get() != Phase.SHOWN) {
      refresh();
    }
  }

  /// Makes the list again.
  void refresh() {
    phase.set(Phase.LOADING);
    reading.ask(
        () -> desk.list(MOST),
        found -> {
          states.set(Map.of());
          lines.set(List.copyOf(found));
          phase.set(found.isEmpty() ? Phase.EMPTY : Phase.SHOWN);
          if (chosenLine() == null) {
            chosen.set(found.isEmpty() ? null : id(found.getFirst()));
          }
        },
        () -> phase.set(Phase.FAILED));
  }

  @Nullable CareLine chosenLine() {
    ViewerId id = chosen.get();
    return lines.get().stream().filter(line -> id(line).equals(id)).findFirst().orElse(null);
  }

  void choose(ViewerId viewer) {
    chosen.set(viewer);
    look.accept(viewer);
  }

  /// Chooses the row further down.
  void step(int places) {
    List<CareLine> all = lines.get();
    if (!all.isEmpty()) {
      CareLine line = chosenLine();
      int at = line == null ? -1 : all.indexOf(line);
      choose(id(all.get(Math.clamp(at + (long) places, 0, all.size() - 1))));
    }
  }

  /// The message as it is written now: what was written over the draft, else the draft.
  String text(CareLine line) {
    String draft = line.care().draft();
    return written.getOrDefault(id(line), draft == null ? "" : draft);
  }

  void write(CareLine line, String text) {
    written.put(id(line), text);
  }

  State state(CareLine line) {
    return states.get().getOrDefault(id(line), new State.Open());
  }

  /// Whether anything can be done for her here and now.
  boolean isOpen(CareLine line) {
    return switch (state(line)) {
      case State.Open _ -> true;
      case State.Refused _ -> true;
      case State.Failed _ -> true;
      case State.Soon _ -> false;
      case State.Busy _ -> false;
      case State.Left _ -> false;
      case State.Settled _ -> false;
    };
  }

  /// Sends the message of the chosen one.
  void send() {
    CareLine line = chosenLine();
    if (line != null && isOpen(line) && line.refused() == null && !text(line).isBlank()) {
      await(new Waiting(line, Deed.SEND, text(line).strip()));
    }
  }

  /// The chosen one was seen to by other means.
  void done() {
    CareLine line = chosenLine();
    if (line != null && isOpen(line)) {
      await(new Waiting(line, Deed.DONE, ""));
    }
  }

  /// Nothing is to be done for the chosen one, for a reason; without one nothing happens.
  void dismiss(String reason) {
    CareLine line = chosenLine();
    if (line != null && isOpen(line) && !reason.isBlank()) {
      await(new Waiting(line, Deed.DISMISS, reason.strip()));
    }
  }

  /// Takes back what waits; false when nothing does.
  boolean takeBack() {
    Waiting was = waiting.get();
    if (was == null) {
      return false;
    }
    waiting.set(null);
    set(id(was.line()), null);
    choose(id(was.line()));
    return true;
  }

  /// Writes the list, the messages as they are written now.
  void export(Path file) {
    List<CareLine> now = lines.get().stream().map(this::asWritten).toList();
    away.execute(() -> {
      Function<PersonWords, String> sentence;
      try {
        long people = desk.export(now, file);
        sentence = words -> words.kit().words().count("care.written", people, file.getFileName());
      } catch (RuntimeException e) {
        sentence = words -> words.kit().words().say("viewers.export.failed", file.getFileName());
      }
      Function<PersonWords, String> said = sentence;
      screen.execute(() -> told.set(said));
    });
  }

  private CareLine asWritten(CareLine line) {
    var care = line.care();
    String text = text(line);
    var same =
        new Care(care.viewer(), care.standing(), care.action(), text.isBlank() ? null : text);
    return new CareLine(same, line.way(), line.refused());
  }

  private void await(Waiting act) {
    finish();
    told.set(null);
    waiting.set(act);
    set(id(act.line()), new State.Soon(act.deed()));
    next(act.line());
    later.after(
        TAKE_BACK,
        () -> {
          if (act.equals(waiting.get())) {
            finish();
          }
        });
  }

  /// The next one of whom something can be done.
  private void next(CareLine after) {
    List<CareLine> all = lines.get();
    all.stream()
        .skip(all.indexOf(after) + 1L)
        .filter(this::isOpen)
        .findFirst()
        .ifPresent(line -> choose(id(line)));
  }

  /// Does what waits.
  private void finish() {
    Waiting act = waiting.get();
    waiting.set(null);
    if (act == null) {
      return;
    }
    ViewerId viewer = id(act.line());
    var action = act.line().care().action().id();
    set(viewer, new State.Busy());
    switch (act.deed()) {
      case SEND -> order(viewer, () -> state(desk.send(viewer, action, act.text())));
      case DONE -> order(viewer, () -> ticked(desk.tick(viewer, action, true, "")));
      case DISMISS -> order(viewer, () -> ticked(desk.tick(viewer, action, false, act.text())));
    }
  }

  private static State ticked(Ticked ticked) {
    return new State.Settled(ticked.sentence());
  }

  private static State state(Sent sent) {
    return switch (sent) {
      case Sent.Left(String _, boolean practice) -> new State.Left(practice);
      case Sent.Refused(Verdict.Refused why) -> new State.Refused(why);
      case Sent.Settled(Bilingual sentence) -> new State.Settled(sentence);
      case Sent.Failed(Bilingual sentence) -> new State.Failed(sentence);
      case Sent.Unknown(Bilingual sentence) -> new State.Settled(sentence);
    };
  }

  private void order(ViewerId viewer, Supplier<State> verb) {
    new Newest(away, screen)
        .order(verb, state -> set(viewer, state), () -> set(viewer, new State.Failed(null)));
  }

  private void set(ViewerId viewer, @Nullable State state) {
    var all = new HashMap<>(states.get());
    if (state == null) {
      all.remove(viewer);
    } else {
      all.put(viewer, state);
    }
    states.set(Map.copyOf(all));
  }

  static ViewerId id(CareLine line) {
    return line.care().viewer().id();
  }
}
