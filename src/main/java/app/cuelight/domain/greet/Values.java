package app.cuelight.domain.greet;

import app.cuelight.domain.basic.Discount;
import org.jspecify.annotations.Nullable;

/// What a line says besides a name.
///
/// @param off what a coupon takes off
/// @param number the number of a product, as the room shows it
/// @param live a number that was read just now
public record Values(@Nullable Discount off, @Nullable Long number, @Nullable LiveNumber live) {

  public static final Values NONE = new Values(null, null, null);

  public static Values of(Discount off) {
    return new Values(off, null, null);
  }

  public static Values of(long number) {
    return new Values(null, number, null);
  }

  public static Values of(LiveNumber live) {
    return new Values(null, null, live);
  }
}
