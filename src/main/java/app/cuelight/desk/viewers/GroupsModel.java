package app.cuelight.desk.viewers;

import app.cuelight.show.people.PeopleGroup;
import app.cuelight.show.people.PeopleGroups;
import app.cuelight.show.people.PeopleQuery;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The groups kept, the name being written for another, and the one taken out last.
///
/// A group is removed at once and can be had back; there is no question first.
final class GroupsModel {

  /// The longest name.
  static final int LONGEST = 60;

  /// What there is to say about a name.
  enum Fault {
    NONE,
    EMPTY,
    LONG,
    /// There is such a group; keeping takes its place.
    TAKEN
  }

  private final PeopleGroups groups;
  private final Newest newest;
  private final ReadOnlyObjectWrapper<List<PeopleGroup>> all =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<@Nullable PeopleGroup> removed =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable PeopleGroup> renaming =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper naming = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();

  GroupsModel(PeopleGroups groups, Executor away, Executor screen) {
    this.groups = groups;
    this.newest = new Newest(away, screen);
  }

  ReadOnlyObjectProperty<List<PeopleGroup>> allProperty() {
    return all.getReadOnlyProperty();
  }

  /// The group taken out last, as long as it can be had back.
  ReadOnlyObjectProperty<@Nullable PeopleGroup> removedProperty() {
    return removed.getReadOnlyProperty();
  }

  /// The group that gets another name, or null when a new one is made.
  ReadOnlyObjectProperty<@Nullable PeopleGroup> renamingProperty() {
    return renaming.getReadOnlyProperty();
  }

  /// Whether a name is being written.
  ReadOnlyBooleanProperty namingProperty() {
    return naming.getReadOnlyProperty();
  }

  /// Whether the groups could not be read or kept the last time.
  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  void refresh() {
    act(() -> {});
  }

  /// Begins a name for the query that is shown.
  void begin() {
    renaming.set(null);
    naming.set(true);
  }

  /// Begins another name for a group.
  void rename(PeopleGroup group) {
    renaming.set(group);
    naming.set(true);
  }

  /// Leaves the name; false when none was being written.
  boolean leave() {
    boolean was = naming.get();
    naming.set(false);
    renaming.set(null);
    return was;
  }

  /// What is wrong with a name.
  Fault lint(String name) {
    String wished = name.strip();
    if (wished.isEmpty()) {
      return Fault.EMPTY;
    }
    if (wished.length() > LONGEST) {
      return Fault.LONG;
    }
    PeopleGroup own = renaming.get();
    boolean taken =
        all.get().stream()
            .filter(group -> own == null || !group.name().equals(own.name()))
            .anyMatch(group -> same(group.name(), wished));
    return taken ? Fault.TAKEN : Fault.NONE;
  }

  /// Keeps the group under a name; a name that cannot be one is not kept.
  ///
  /// @param query the one that is shown
  void keep(String name, PeopleQuery query) {
    Fault fault = lint(name);
    if (fault == Fault.EMPTY || fault == Fault.LONG) {
      return;
    }
    PeopleGroup before = renaming.get();
    PeopleGroup group = new PeopleGroup(name, before == null ? query : before.query());
    leave();
    removed.set(null);
    act(() -> {
      groups.keep(group);
      if (before != null && !same(before.name(), group.name())) {
        groups.remove(before.name());
      }
    });
  }

  void remove(PeopleGroup group) {
    removed.set(group);
    act(() -> groups.remove(group.name()));
  }

  /// Has the group back that was taken out last.
  void takeBack() {
    PeopleGroup group = removed.get();
    if (group != null) {
      removed.set(null);
      act(() -> groups.keep(group));
    }
  }

  /// Verbs are always done, in order; only of their answers the newest counts.
  private void act(Runnable verb) {
    newest.order(
        () -> {
          verb.run();
          return groups.all();
        },
        now -> {
          all.set(now);
          failed.set(false);
        },
        () -> failed.set(true));
  }

  private static boolean same(String one, String other) {
    return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
