package app.cuelight.show.people;

import java.util.Locale;

/// A query kept under a name.
///
/// @param name unique without regard to case, 1 to 60 characters
public record PeopleGroup(String name, PeopleQuery query) {

  private static final int LONGEST = 60;

  /// @throws IllegalArgumentException with a sentence for the user when the name makes no sense
  public PeopleGroup {
    name = name.strip();
    if (!isName(name)) {
      throw new IllegalArgumentException("A group has a name of 1 to 60 characters.");
    }
  }

  /// Whether this is its name, without regard to case.
  public boolean isCalled(String other) {
    return folded(name).equals(folded(other));
  }

  /// A name without regard to case.
  static String folded(String name) {
    return name.strip().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /// Whether a group may be called so.
  static boolean isName(String name) {
    String bare = name.strip();
    return !bare.isEmpty() && bare.length() <= LONGEST;
  }
}
