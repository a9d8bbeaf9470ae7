package app.cuelight.desk.viewers;

import app.cuelight.show.people.PeopleCsv;
import app.cuelight.show.people.PeopleQuery;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Writes the list into a file, away from the screen.
final class ListExportModel {

  /// How it goes.
  sealed interface State {

    /// Nothing was written yet.
    record Idle() implements State {}

    /// It is being written.
    record Writing() implements State {}

    /// It is written.
    record Written(long people, Path file) implements State {}

    /// It could not be written.
    record Failed(Path file) implements State {}
  }

  private final PeopleCsv csv;
  private final Newest newest;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());

  ListExportModel(PeopleBook book, Executor screen) {
    this.csv = new PeopleCsv(book.finder());
    this.newest = new Newest(book.away(), screen);
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Writes everybody a query finds.
  void write(PeopleQuery query, Path file) {
    state.set(new State.Writing());
    newest.order(
        () -> csv.write(query, file),
        people -> state.set(new State.Written(people, file)),
        () -> state.set(new State.Failed(file)));
  }

  /// Says no more about it.
  void settle() {
    if (!(state.get() instanceof State.Writing)) {
      state.set(new State.Idle());
    }
  }
}
