package app.cuelight.show.people;

import app.cuelight.show.port.GroupStore;
import app.cuelight.show.port.GroupStore.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The groups of a workspace, each kept as it would be typed, so that whoever opens the file can
/// read it. Safe for any thread.
public final class KeptGroups implements PeopleGroups {

  private final GroupStore store;

  public KeptGroups(GroupStore store) {
    this.store = store;
  }

  /// One whose name makes no sense any more is passed over.
  @Override
  public List<PeopleGroup> all() {
    List<PeopleGroup> groups = new ArrayList<>();
    for (Named named : store.all()) {
      if (PeopleGroup.isName(named.name())) {
        groups.add(new PeopleGroup(named.name(), QueryWords.parse(named.query()).query()));
      }
    }
    groups.sort(Comparator.comparing(group -> PeopleGroup.folded(group.name())));
    return List.copyOf(groups);
  }

  @Override
  public void keep(PeopleGroup group) {
    store.change(all -> {
      List<Named> next = without(all, group.name());
      next.add(new Named(group.name(), QueryWords.text(group.query())));
      return next;
    });
  }

  @Override
  public void remove(String name) {
    store.change(all -> without(all, name));
  }

  private static List<Named> without(List<Named> all, String name) {
    List<Named> rest = new ArrayList<>(all);
    rest.removeIf(other -> PeopleGroup.folded(other.name()).equals(PeopleGroup.folded(name)));
    return rest;
  }
}
