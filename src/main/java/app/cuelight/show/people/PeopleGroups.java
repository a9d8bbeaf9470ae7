package app.cuelight.show.people;

import java.util.List;

/// The groups a workspace keeps. Reads and writes files: never for the FX thread.
public interface PeopleGroups {

  /// All groups by name.
  List<PeopleGroup> all();

  /// Keeps a group, in place of one of the same name.
  void keep(PeopleGroup group);

  /// Lets go of a group.
  void remove(String name);
}
