package app.cuelight.show.people;

/// A query kept under a name.
///
/// @param name unique without regard to case, 1 to 60 characters
public record PeopleGroup(String name, PeopleQuery query) {

  private static final int LONGEST = 60;

  /// @throws IllegalArgumentException with a sentence for the user when the name makes no sense
  public PeopleGroup {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new IllegalArgumentException("A group has a name of 1 to 60 characters.");
    }
  }
}
