package app.cuelight.store;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import app.cuelight.show.port.Bulk;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Folds the orders of the next people on a thread beside the writer's while those before them are
/// written: each customer from nothing, since what orders make of somebody can be
/// [merged][Viewer#merge] with whatever else is known of her, in any order.
///
/// One thread asks.
final class FoldAhead {

  private final Bulk bulk;
  private @Nullable Future<List<Folded>> ahead;

  /// What the orders of one customer come to.
  ///
  /// @param last the order that is the cause of what changes
  record Folded(Person person, Viewer viewer, Arrival last) {}

  FoldAhead(Bulk bulk) {
    this.bulk = bulk;
    fetch();
  }

  /// The next people, folded; null after the last.
  @Nullable List<Folded> next() {
    Future<List<Folded>> some = ahead;
    return some == null ? null : Bulk.done(some);
  }

  /// Has the people after those folded as soon as the thread beside has time.
  void fetch() {
    List<Arrival> people = bulk.people();
    ahead = people == null ? null : bulk.beside(() -> fold(people));
  }

  private static List<Folded> fold(List<Arrival> orders) {
    List<Folded> folded = new ArrayList<>();
    Viewer viewer = null;
    Arrival last = null;
    Identity whose = null;
    for (Arrival order : orders) {
      Person person = ViewerFold.subject(order.event());
      if (person == null) {
        continue;
      }
      if (viewer == null || last == null || !person.identity().equals(whose)) {
        if (viewer != null && last != null && whose != null) {
          folded.add(folded(whose, viewer, last));
        }
        whose = person.identity();
        viewer = Viewer.of(person);
      }
      viewer = ViewerFold.after(viewer, person, order);
      last = order;
    }
    if (viewer != null && last != null && whose != null) {
      folded.add(folded(whose, viewer, last));
    }
    return folded;
  }

  private static Folded folded(Identity own, Viewer viewer, Arrival last) {
    List<Identity> further = new ArrayList<>(viewer.identities());
    further.remove(own);
    return new Folded(new Person(own, further, Profile.EMPTY), viewer, last);
  }

  /// Gets them at hand and adds what was folded to what was known of them.
  static void take(List<Folded> people, ViewerBook book) throws SQLException {
    @Nullable Person[] persons = people.stream().map(Folded::person).toArray(Person[]::new);
    ViewerBook.@Nullable Sought[] sought = book.fetch(persons);
    for (int i = 0; i < persons.length; i++) {
      ViewerBook.Sought subject = sought[i];
      if (subject != null) {
        ViewerRow row = book.find(subject);
        row.viewer = row.viewer.merge(people.get(i).viewer());
        row.causedBy = people.get(i).last();
      }
    }
  }
}
