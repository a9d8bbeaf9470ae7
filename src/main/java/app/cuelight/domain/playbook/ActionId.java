package app.cuelight.domain.playbook;

/// Names an action for good, so that what was done is known by it: 1 to 40 characters of `a-z`,
/// `0-9` and `-`.
public record ActionId(String value) implements Comparable<ActionId> {

  private static final int LONGEST = 40;

  public ActionId {
    boolean isName =
        !value.isEmpty()
            && value.length() <= LONGEST
            && value
                .chars()
                .allMatch(c -> c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z');
    if (!isName) {
      throw new IllegalArgumentException(
          "An action's id has 1 to 40 characters of a-z, 0-9 and '-', not '" + value + "'.");
    }
  }

  @Override
  public int compareTo(ActionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
