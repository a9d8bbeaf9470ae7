package app.cuelight.domain.basic;

/// The short name a shop gives one configured platform or shop account, such as `shop` or
/// `agora-eu`.
///
/// One to 40 characters of `a-z`, `0-9` and `-`, starting with a letter or digit: it is part of the
/// receiver path and of viewer ids such as `shop:u1`, so nothing in it ever needs escaping.
///
/// @throws IllegalArgumentException with a sentence for the user when the text is not such a name
public record ConnectionName(String value) implements Comparable<ConnectionName> {

  /// The longest name accepted.
  public static final int MAX_LENGTH = 40;

  public ConnectionName {
    if (!isName(value)) {
      throw new IllegalArgumentException(
          "A connection name has 1 to 40 characters of a-z, 0-9 and '-', and starts with a letter"
              + " or digit.");
    }
  }

  private static boolean isName(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH || text.charAt(0) == '-') {
      return false;
    }
    return text.chars().allMatch(c -> c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z');
  }

  @Override
  public int compareTo(ConnectionName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
