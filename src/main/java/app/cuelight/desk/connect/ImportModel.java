package app.cuelight.desk.connect;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.history.FileRefused;
import app.cuelight.show.history.HistoryDesk;
import app.cuelight.show.history.OrderChoices;
import app.cuelight.show.history.OrderPreview;
import app.cuelight.show.history.OrdersImported;
import app.cuelight.show.live.RoomView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A file of orders or rates on its way in: looked at, told about, taken in, reported.
///
/// Files are read away from the screen; of several answers only the newest question's counts. How
/// far an import is comes to the screen at most once a frame: the next word waits until the last
/// was shown.
public final class ImportModel {

  /// The connection of orders that are no source's.
  static final String NOBODYS = "import";

  private static final double SOME = 0.02;

  private final HistoryDesk desk;
  private final FileAsk files;
  private final Executor away;
  private final Executor screen;
  private final LongSupplier nanos;
  private final ReadOnlyObjectWrapper<ImportState> state =
      new ReadOnlyObjectWrapper<>(new ImportState.Nothing(List.of()));
  private final AtomicReference<@Nullable Far> far = new AtomicReference<>();
  private final ReadOnlyBooleanWrapper practice = new ReadOnlyBooleanWrapper();
  private List<String> sources = List.of();
  private boolean isShowingAll;
  private volatile boolean isStopping;
  private long asked;

  /// How far the import's thread is.
  private record Far(double done, long rows, long nanos) {}

  /// @param screen the FX thread
  /// @param nanos a running count
  public ImportModel(HistoryBook book, Executor screen, LongSupplier nanos) {
    this.desk = book.desk();
    this.files = book.files();
    this.away = book.away();
    this.screen = screen;
    this.nanos = nanos;
  }

  ReadOnlyObjectProperty<ImportState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  FileAsk files() {
    return files;
  }

  /// Whether this is the practice show, whose cache begins empty every time.
  ReadOnlyBooleanProperty practiceProperty() {
    return practice.getReadOnlyProperty();
  }

  /// The connections of the show, whose customers an order may be of.
  List<String> sources() {
    return sources;
  }

  /// Whether columns that are not read are shown.
  boolean isShowingAll() {
    return isShowingAll;
  }

  void showAll(boolean all) {
    isShowingAll = all;
  }

  /// Takes a published view in.
  void show(RoomView view) {
    practice.set(view.show().practice());
    sources = view.sources().stream().map(RoomView.Source::name).toList();
  }

  /// Leaves whatever is shown and looks for imports that were cut short; a running one goes on.
  void leave() {
    if (state.get() instanceof ImportState.Running) {
      return;
    }
    state.set(new ImportState.Nothing(List.of()));
    ask(
        desk::stopped,
        stopped -> state.set(new ImportState.Nothing(stopped)),
        why -> state.set(new ImportState.Nothing(List.of())));
  }

  /// Looks at a file of orders.
  void look(Path file) {
    if (state.get() instanceof ImportState.Running) {
      return;
    }
    state.set(new ImportState.Looking(file));
    OrderChoices choices = OrderChoices.of(new ConnectionName(NOBODYS));
    ask(
        () -> desk.orders().preview(file, choices),
        seen -> state.set(new ImportState.Preview(file, seen, choices, false, null)),
        why -> state.set(new ImportState.Failed(file, why)));
  }

  /// Says what a column is; null leaves it unread.
  void map(String heading, @Nullable String field) {
    choose(old -> {
      Map<String, String> columns = new HashMap<>(old.columns());
      columns.values().removeIf(known -> known.equals(field));
      columns.put(heading, field == null ? "ignore" : field);
      return with(old, columns, old.currency(), old.zone(), old.dayFirst(), old.decimal());
    });
  }

  /// Says whose customers these are.
  void connection(String name) {
    choose(old ->
        new OrderChoices(
            new ConnectionName(name),
            old.columns(),
            old.currency(),
            old.zone(),
            old.dayFirst(),
            old.decimal(),
            old.encoding()));
  }

  void currency(String code) {
    choose(old -> with(old, old.columns(), code, old.zone(), old.dayFirst(), old.decimal()));
  }

  void zone(ZoneId zone) {
    choose(old -> with(old, old.columns(), old.currency(), zone, old.dayFirst(), old.decimal()));
  }

  void dayFirst(boolean first) {
    choose(old -> with(old, old.columns(), old.currency(), old.zone(), first, old.decimal()));
  }

  void decimal(char sign) {
    choose(old -> with(old, old.columns(), old.currency(), old.zone(), old.dayFirst(), sign));
  }

  private static OrderChoices with(
      OrderChoices old,
      Map<String, String> columns,
      @Nullable String currency,
      @Nullable ZoneId zone,
      @Nullable Boolean dayFirst,
      @Nullable Character decimal) {
    return new OrderChoices(
        old.connection(), columns, currency, zone, dayFirst, decimal, old.encoding());
  }

  private void choose(UnaryOperator<OrderChoices> change) {
    if (!(state.get() instanceof ImportState.Preview before)) {
      return;
    }
    OrderChoices choices = change.apply(before.choices());
    if (choices.equals(before.choices())) {
      return;
    }
    Path file = before.file();
    OrderPreview last = before.seen();
    state.set(new ImportState.Preview(file, last, choices, true, null));
    ask(
        () -> desk.orders().preview(file, choices),
        seen -> state.set(new ImportState.Preview(file, seen, choices, false, null)),
        why -> state.set(new ImportState.Preview(file, last, choices, false, why)));
  }

  /// Takes the file in as it is understood now.
  void run() {
    if (!(state.get() instanceof ImportState.Preview ready) || !ready.isReady()) {
      return;
    }
    Path file = ready.file();
    OrderChoices choices = ready.choices();
    isStopping = false;
    long from = nanos.getAsLong();
    state.set(new ImportState.Running(file, 0, 0, null, false));
    ask(
        () ->
            desk.orders()
                .run(
                    file,
                    choices,
                    (bytes, total, rows) -> {
                      tell(file, new Far(share(bytes, total), rows, nanos.getAsLong() - from));
                      return !isStopping;
                    }),
        (OrdersImported done) -> state.set(new ImportState.Done(file, done)),
        why -> state.set(new ImportState.Failed(file, why)));
  }

  /// Asks the import to stop; what is in stays in.
  void cancel() {
    if (state.get() instanceof ImportState.Running running) {
      isStopping = true;
      state.set(
          new ImportState.Running(running.file(), running.done(), running.rows(), null, true));
    }
  }

  /// Takes exchange rates in.
  void rates(Path file) {
    if (state.get() instanceof ImportState.Running) {
      return;
    }
    state.set(new ImportState.Looking(file));
    ask(
        () -> desk.rates().run(file, null),
        done -> state.set(new ImportState.RatesDone(file, done)),
        why -> state.set(new ImportState.Failed(file, why)));
  }

  private static double share(long bytes, long total) {
    return total == 0 ? 1 : Math.clamp((double) bytes / total, 0, 1);
  }

  /// On the import's thread.
  private void tell(Path file, Far now) {
    if (far.getAndSet(now) == null) {
      screen.execute(() -> shown(file));
    }
  }

  private void shown(Path file) {
    Far now = far.getAndSet(null);
    if (now != null && state.get() instanceof ImportState.Running running) {
      Duration left =
          now.done < SOME || running.isStopping()
              ? null
              : Duration.ofNanos(Math.round(now.nanos * (1 - now.done) / now.done));
      state.set(new ImportState.Running(file, now.done, now.rows, left, running.isStopping()));
    }
  }

  private static Bilingual why(RuntimeException fault) {
    if (fault instanceof FileRefused refused) {
      return refused.why();
    }
    String sentence = fault.getMessage() == null ? "" : fault.getMessage();
    return new Bilingual(sentence, sentence);
  }

  private <T> void ask(Supplier<T> verb, Consumer<T> then, Consumer<Bilingual> otherwise) {
    asked++;
    long mine = asked;
    away.execute(() -> {
      Runnable answer;
      try {
        T done = verb.get();
        answer = () -> then.accept(done);
      } catch (RuntimeException e) {
        answer = () -> otherwise.accept(why(e));
      }
      Runnable said = answer;
      screen.execute(() -> {
        if (mine == asked) {
          said.run();
        }
      });
    });
  }
}
