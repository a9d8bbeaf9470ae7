package app.cuelight.desk.viewers;

import app.cuelight.show.people.PeopleQuery;
import app.cuelight.show.people.QueryWords;
import app.cuelight.show.people.QueryWords.Completion;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the words in the search field may become, and which of that is chosen. Offered while
/// somebody types, until one is taken or all are waved away; whatever is offered is only a mark, so
/// that names are typed on as ever.
final class CompletionsModel {

  static final int MOST = 6;

  private final SearchModel search;
  private final ReadOnlyObjectWrapper<List<Completion>> offered =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);

  CompletionsModel(SearchModel search) {
    this.search = search;
  }

  ReadOnlyObjectProperty<List<Completion>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /// Which of them, or -1 for none.
  ReadOnlyIntegerProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  boolean isOpen() {
    return !offered.get().isEmpty();
  }

  /// Something was typed: offers what it may become, but nothing that is looked for already.
  void typed(String text) {
    var already = search.queryProperty().get().marks();
    chosen.set(-1);
    offered.set(
        QueryWords.completions(text, MOST + already.size()).stream()
            .filter(one -> !already.contains(one.mark()))
            .limit(MOST)
            .toList());
  }

  /// Chooses the one so many places further down; none before the first.
  ///
  /// @return false when there is none further down
  boolean step(int places) {
    int wanted = chosen.get() + places;
    if (!isOpen() || wanted >= offered.get().size()) {
      return false;
    }
    chosen.set(Math.max(-1, wanted));
    return true;
  }

  /// Takes the chosen one, or the first: its mark becomes a chip, its words leave the field.
  boolean take() {
    return isOpen() && take(Math.max(0, chosen.get()));
  }

  boolean take(int which) {
    Completion taken = offered.get().get(which);
    close();
    search.type(taken.before());
    PeopleQuery now = search.queryProperty().get();
    search.become(now.marks().contains(taken.mark()) ? now : now.toggled(taken.mark()));
    return true;
  }

  /// Offers nothing more until something else is typed; false when nothing was offered.
  boolean close() {
    boolean was = isOpen();
    chosen.set(-1);
    offered.set(List.of());
    return was;
  }
}
