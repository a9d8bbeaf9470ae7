package app.cuelight.desk.viewers;

import app.cuelight.desk.kit.Later;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.show.people.PeopleGroup;
import app.cuelight.show.people.PersonPage;
import app.cuelight.show.people.PersonRow;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The Viewers screen without its nodes.
public final class ViewersModel {

  private static final long TICK_SECONDS = 10;

  /// A list that moved more often could not be read.
  private static final Duration RENEWAL = Duration.ofSeconds(1);

  private final SearchModel search;
  private final GroupsModel groups;
  private final PersonModel person;
  private final ListExportModel export;
  private final CareModel care;
  private final Consumer<ViewerId> forward;
  private final ReadOnlyObjectWrapper<Instant> now = new ReadOnlyObjectWrapper<>(Instant.EPOCH);
  private Instant renewed = Instant.EPOCH;
  private boolean open;

  /// @param forward brings somebody who is here forward on the Live screen
  /// @param screen the FX thread
  public ViewersModel(PeopleBook book, Consumer<ViewerId> forward, Executor screen, Later later) {
    this.search = new SearchModel(book, screen, later);
    this.groups = new GroupsModel(book.groups(), book.away(), screen);
    this.person = new PersonModel(book, screen, later, watcher());
    this.export = new ListExportModel(book, screen);
    this.care = new CareModel(book, screen, later, person::open);
    this.forward = forward;
  }

  /// The screen is open: shows what is true now, and from now on what changes.
  public void look() {
    open = true;
    groups.refresh();
    search.look();
  }

  /// The screen is no longer seen: nothing need be kept fresh.
  public void rest() {
    open = false;
  }

  /// Opens a person's page.
  public void open(ViewerId viewer) {
    search.choose(viewer);
    person.open(viewer);
  }

  /// Lets ages go on, and once a second what is shown be what is true; most calls change nothing.
  public void tick(Instant time) {
    Instant whole = Instant.ofEpochSecond(time.getEpochSecond() / TICK_SECONDS * TICK_SECONDS);
    boolean isLater = !whole.equals(now.get());
    if (isLater) {
      now.set(whole);
    }
    if (open && Math.abs(Duration.between(renewed, time).toMillis()) >= RENEWAL.toMillis()) {
      renewed = time;
      search.renew(isLater);
    }
  }

  SearchModel search() {
    return search;
  }

  GroupsModel groups() {
    return groups;
  }

  PersonModel person() {
    return person;
  }

  ListExportModel export() {
    return export;
  }

  CareModel care() {
    return care;
  }

  /// The time, in steps of ten seconds.
  ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /// Looks for a group.
  void choose(PeopleGroup group) {
    search.become(group.query());
  }

  /// Chooses the row further down, and shows her page when one is open.
  void step(int places) {
    search.step(places);
    if (person.phaseProperty().get() != PersonModel.Phase.NOBODY) {
      openChosen();
    }
  }

  /// Opens the page of the chosen row.
  void openChosen() {
    ViewerId chosen = search.chosenProperty().get();
    if (chosen != null) {
      person.open(chosen);
    }
  }

  /// Brings the open person forward on the Live screen.
  void bringForward() {
    PersonModel.Shown shown = person.shownProperty().get();
    if (shown != null && shown.page().here()) {
      forward.accept(shown.viewer().id());
    }
  }

  /// Leaves one thing, the newest first; false when there is nothing to leave.
  boolean leave() {
    if (care.takeBack() || person.takeBack() || person.leave() || groups.leave()) {
      return true;
    }
    boolean was = person.close() || search.chosenProperty().get() != null;
    search.choose(null);
    return was;
  }

  private PersonWatcher watcher() {
    return new PersonWatcher() {
      @Override
      public void isNow(PersonPage page) {
        search
            .pages()
            .replace(
                page.viewer().id(), new PersonRow(page.viewer(), page.standing(), page.here()));
      }

      @Override
      public void areOthers(ViewerId before, ViewerId now) {
        if (before.equals(search.chosenProperty().get())) {
          search.choose(now);
        }
        search.look();
      }
    };
  }
}
