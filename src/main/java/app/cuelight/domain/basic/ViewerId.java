package app.cuelight.domain.basic;

/// The id of a viewer inside the house: the link of the smallest of her identities, `shop:u1`.
///
/// Derived, never counted: any order of the same events, and any replay, gives the same id. When
/// two viewers turn out to be one person the smaller id stays.
public record ViewerId(String value) implements Comparable<ViewerId> {

  public ViewerId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("A viewer id is not empty.");
    }
  }

  @Override
  public int compareTo(ViewerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
