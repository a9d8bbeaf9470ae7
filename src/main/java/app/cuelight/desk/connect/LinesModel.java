package app.cuelight.desk.connect;

import app.cuelight.domain.greet.Finding;
import app.cuelight.domain.greet.LineKey;
import app.cuelight.domain.greet.OwnLine;
import app.cuelight.show.phrases.LineDesk;
import app.cuelight.show.phrases.LineDesk.Entry;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The lines of one language and purpose, and the one being written.
///
/// The desk of lines reads and writes a file, so it is only asked away from the screen; of several
/// answers the newest question's counts. What is written is linted as it is typed, and a line with
/// an error is not kept.
public final class LinesModel {

  private final LineBook book;
  private final LineDesk desk;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<String> locale = new ReadOnlyObjectWrapper<>("en-US");
  private final ReadOnlyObjectWrapper<LineKey> key = new ReadOnlyObjectWrapper<>(LineKey.NEW);
  private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable OwnLine> draft = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Finding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private long asked;

  /// @param screen the FX thread
  public LinesModel(LineBook book, Executor screen) {
    this.book = book;
    this.desk = book.desk();
    this.screen = screen;
  }

  List<String> locales() {
    return book.locales();
  }

  ReadOnlyObjectProperty<String> localeProperty() {
    return locale.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<LineKey> keyProperty() {
    return key.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
    return entries.getReadOnlyProperty();
  }

  /// The line being written, or null.
  ReadOnlyObjectProperty<@Nullable OwnLine> draftProperty() {
    return draft.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  void choose(String wished) {
    locale.set(wished);
    leave();
    refresh();
  }

  void choose(LineKey wished) {
    key.set(wished);
    leave();
    refresh();
  }

  /// Fetches the lines again.
  void refresh() {
    String of = locale.get();
    LineKey purpose = key.get();
    ask(() -> desk.lines(of, purpose), entries::set);
  }

  /// Begins to change a wording; a bundled one is kept as changed under its own id.
  void edit(Entry entry) {
    draft.set(entry.wording());
    findings.set(entry.findings());
  }

  /// Begins a new line.
  void begin() {
    String of = locale.get();
    LineKey purpose = key.get();
    act(
        () -> desk.freeId(of, purpose),
        id -> {
          draft.set(new OwnLine(of, purpose, id, "", "", "", "", null, true));
          findings.set(List.of());
        });
  }

  /// Takes what was typed; the linter answers soon.
  void write(OwnLine typed) {
    draft.set(typed);
    if (typed.inNative().isBlank()) {
      findings.set(List.of());
    } else {
      ask(() -> desk.lint(typed), findings::set);
    }
  }

  /// Keeps the draft when nothing is wrong with it; else says what is.
  void keep() {
    OwnLine line = draft.get();
    if (line == null || line.inNative().isBlank()) {
      return;
    }
    act(
        () -> changed(desk.keep(line)),
        kept -> {
          findings.set(kept.findings());
          if (kept.kept()) {
            leave();
            refresh();
          }
        });
  }

  /// Keeps a line from being said, or lets it be said again.
  void enable(Entry entry, boolean said) {
    act(() -> changed(desk.keep(entry.wording().enabled(said))), _ -> refresh());
  }

  /// Takes an own line out, or a change of a bundled one back.
  void remove(Entry entry) {
    act(
        () -> changed(desk.remove(entry.line())),
        _ -> {
          leave();
          refresh();
        });
  }

  /// Leaves the line that is being written.
  void leave() {
    draft.set(null);
    findings.set(List.of());
  }

  /// Asks; of several answers only the newest question's counts.
  private <T> void ask(Supplier<T> question, Consumer<T> answer) {
    asked++;
    long mine = asked;
    act(
        question,
        said -> {
          if (mine == asked) {
            answer.accept(said);
          }
        });
  }

  private <T> T changed(T done) {
    book.changed().run();
    return done;
  }

  private <T> void act(Supplier<T> verb, Consumer<T> then) {
    book.away()
        .execute(() -> {
          T done = verb.get();
          screen.execute(() -> then.accept(done));
        });
  }
}
