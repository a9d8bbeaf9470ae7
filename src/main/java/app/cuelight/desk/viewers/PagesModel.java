package app.cuelight.desk.viewers;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.viewer.Viewer;
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
  private int shift;
  private int eyeFirst;
  private int eyeLast;
  private boolean begun;
  private boolean fetching;

  /// Which part of a list is held.
  ///
  /// @param start where it begins, null for the beginning of the list
  record Held(PeopleQuery query, @Nullable PageKey start, int pages) {}

  PagesModel(PeopleFinder finder, Newest newest) {
    this.finder = finder;
    this.newest = newest;
  }

  /// The rows held, last seen first.
  ObservableList<PersonRow> rows() {
    return rows;
  }

  /// How many places further down the newest change of the rows brought what was there before.
  int shift() {
    return shift;
  }

  /// Whether the newest change of the rows began another list.
  boolean isBegun() {
    return begun;
  }

  /// How many rows of the whole list lie before the held ones.
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
    eyeFirst = 0;
    eyeLast = 0;
    held.add(page.rows());
    follow(page);
    begun = true;
    publish(0);
  }

  void clear() {
    begin(PeopleQuery.EVERYBODY, new PeoplePage(List.of(), 0, 0, Duration.ZERO, null));
  }

  /// What is to be read again when something changed; null while other rows are on their way, the
  /// very first ones too.
  @Nullable Held held() {
    return fetching || starts.isEmpty()
        ? null
        : new Held(query, starts.get(firstPage), held.size());
  }

  /// Puts what was read again in the place of what was held. At the top of the list those who came
  /// meanwhile appear there. Elsewhere the first row under the eye that is still there stays where
  /// it is; where none of them is, all rows stay as they are.
  void renew(Held before, List<PeoplePage> pages) {
    if (!before.equals(held())) {
      return;
    }
    List<PersonRow> now = pages.stream().flatMap(page -> page.rows().stream()).toList();
    boolean atTop = firstPage == 0 && eyeFirst == 0;
    Integer moved = atTop ? Integer.valueOf(0) : moved(now);
    if (moved == null) {
      return;
    }
    held.clear();
    starts.subList(firstPage + 1, starts.size()).clear();
    for (PeoplePage page : pages) {
      held.add(page.rows());
      follow(page);
    }
    if (ids(now).equals(ids(rows))) {
      for (int i = 0; i < now.size(); i++) {
        if (!now.get(i).equals(rows.get(i))) {
          rows.set(i, now.get(i));
        }
      }
    } else {
      publish(moved);
    }
  }

  /// Only who was not seen since stands still among the others.
  private @Nullable Integer moved(List<PersonRow> now) {
    List<ViewerId> ids = ids(now);
    for (int at = eyeFirst; at <= eyeLast && at < rows.size(); at++) {
      Viewer viewer = rows.get(at).viewer();
      int there = ids.indexOf(viewer.id());
      if (there >= 0 && now.get(there).viewer().lastSeen() == viewer.lastSeen()) {
        return there - at;
      }
    }
    return null;
  }

  private static List<ViewerId> ids(List<PersonRow> rows) {
    return rows.stream().map(row -> row.viewer().id()).toList();
  }

  /// Says which of the held rows the eye sees; fetches what lies near.
  void seen(int first, int last) {
    eyeFirst = first;
    eyeLast = last;
    near(first, last);
  }

  /// Fetches what lies near some of the held rows.
  void near(int first, int last) {
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
    int before = firstPage;
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
    publish((before - firstPage) * PAGE);
  }

  /// Notes where the page after the last one held begins.
  private void follow(PeoplePage page) {
    PageKey next = page.next();
    if (next != null && starts.size() == firstPage + held.size()) {
      starts.add(next);
    }
  }

  /// @param places how much further down it brings what was there before
  private void publish(int places) {
    shift = places;
    firstRow.set(firstPage * PAGE);
    rows.setAll(held.stream().flatMap(List::stream).toList());
    begun = false;
    shift = 0;
  }
}
