package app.cuelight.domain.coupon;

/// Names an offer for good, across campaigns: 1 to 40 characters of `a-z`, `0-9` and `-`.
public record OfferId(String value) implements Comparable<OfferId> {

  private static final int LONGEST = 40;

  public OfferId {
    require(value, "An offer id");
  }

  static void require(String value, String what) {
    boolean isName =
        !value.isEmpty()
            && value.length() <= LONGEST
            && value
                .chars()
                .allMatch(c -> c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z');
    if (!isName) {
      throw new IllegalArgumentException(what + " has 1 to 40 characters of a-z, 0-9 and '-'.");
    }
  }

  @Override
  public int compareTo(OfferId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
