package app.cuelight.desk.connect;

import app.cuelight.show.host.PageDesk;
import app.cuelight.show.host.PageDesk.State;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The browser page's switch. Its desk touches the disk, so it is only asked away from the screen.
public final class PageModel {

  private final PageDesk desk;
  private final Executor away;
  private final Executor screen;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State(false, false, List.of()));

  /// @param away where settings are read and written, in order
  /// @param screen the FX thread
  public PageModel(PageDesk desk, Executor away, Executor screen) {
    this.desk = desk;
    this.away = away;
    this.screen = screen;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Looks how it stands.
  void refresh() {
    ask(desk::state);
  }

  /// Opens the page, or shuts it.
  void open(boolean wanted) {
    ask(() -> wanted ? desk.open(null, null) : desk.shut());
  }

  /// Gives the page another address; who has the old one sees it no more.
  void renew() {
    ask(desk::renew);
  }

  private void ask(Supplier<State> verb) {
    away.execute(() -> {
      State now = verb.get();
      screen.execute(() -> state.set(now));
    });
  }
}
