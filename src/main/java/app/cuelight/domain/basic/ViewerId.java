package app.cuelight.domain.basic;

import org.jspecify.annotations.Nullable;

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

  /// Written out, as people are looked up by it with every event: what Java makes for a record is a
  /// chain of calls that the compiler gives up on in callers as large as those are.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ViewerId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
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
