package app.cuelight.desk.viewers;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.show.people.PeopleFinder;
import app.cuelight.show.people.PeoplePage;
import app.cuelight.show.people.PeoplePage.PageKey;
import app.cuelight.show.people.PeopleQuery;
import app.cuelight.show.people.PersonRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of a list that may be a million long: at most three pages of it are held, and others
/// are fetched when the eye comes near them.
///
/// Only the keys at which pages begin are kept for the way back.
final class PagesModel {

  static final int PAGE = 100;
  static final int MOST = 3;
  private static final int NEAR = 25;

  private final PeopleFinder finder;
  private final Newest newest;
  private final ObservableList<PersonRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper firstRow = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper stuck = new ReadOnlyBooleanWrapper();
  private final List<@Nullable PageKey> starts = new ArrayList<>();
  private final List<List<PersonRow>> held = new ArrayList<>();
  private PeopleQuery query = PeopleQuery.EVERYBODY;
  private int firstPage;
  private boolean fetching;

  PagesModel(PeopleFinder finder, Newest newest) {
    this.finder = finder;
    this.newest = newest;
  }

  /// The rows held, last seen first.
  ObservableList<PersonRow> rows() {
    return rows;
  }

  /// How many rows of the whole list lie before the held ones; changes before the rows do.
  ReadOnlyIntegerProperty firstRowProperty() {
    return firstRow.getReadOnlyProperty();
  }

  /// Whether further rows could not be read.
  ReadOnlyBooleanProperty stuckProperty() {
    return stuck.getReadOnlyProperty();
  }

  /// Begins a list with its first page.
  void begin(PeopleQuery asked, PeoplePage page) {
    newest.drop();
    query = asked;
    fetching = false;
    stuck.set(false);
    starts.clear();
    held.clear();
    starts.add(null);
    firstPage = 0;
    held.add(page.rows());
    follow(page);
    publish();
  }

  void clear() {
    begin(PeopleQuery.EVERYBODY, new PeoplePage(List.of(), 0, 0, Duration.ZERO, null));
  }

  /// Says which of the held rows are seen; fetches what lies near.
  void seen(int first, int last) {
    if (fetching || rows.isEmpty()) {
      return;
    }
    int after = firstPage + held.size();
    if (last >= rows.size() - NEAR && after < starts.size()) {
      fetch(after, true);
    } else if (first < NEAR && firstPage > 0) {
      fetch(firstPage - 1, false);
    }
  }

  /// Shows a person as she is now where she stands.
  void replace(ViewerId viewer, PersonRow now) {
    int at = indexOf(viewer);
    if (at >= 0 && !rows.get(at).equals(now)) {
      held.replaceAll(
          page -> page.stream().map(row -> row.viewer().id().equals(viewer) ? now : row).toList());
      rows.set(at, now);
    }
  }

  int indexOf(@Nullable ViewerId viewer) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).viewer().id().equals(viewer)) {
        return i;
      }
    }
    return -1;
  }

  private void fetch(int page, boolean atEnd) {
    fetching = true;
    PageKey start = starts.get(page);
    newest.ask(
        () -> finder.find(query, start, PAGE),
        found -> take(found, atEnd),
        () -> {
          fetching = false;
          stuck.set(true);
        });
  }

  private void take(PeoplePage page, boolean atEnd) {
    fetching = false;
    stuck.set(false);
    if (atEnd) {
      held.addLast(page.rows());
      follow(page);
      if (held.size() > MOST) {
        held.removeFirst();
        firstPage++;
      }
    } else {
      held.addFirst(page.rows());
      firstPage--;
      if (held.size() > MOST) {
        held.removeLast();
      }
    }
    publish();
  }

  /// Notes where the page after the last one held begins.
  private void follow(PeoplePage page) {
    PageKey next = page.next();
    if (next != null && starts.size() == firstPage + held.size()) {
      starts.add(next);
    }
  }

  private void publish() {
    firstRow.set(firstPage * PAGE);
    rows.setAll(held.stream().flatMap(List::stream).toList());
  }
}
