package app.cuelight.feed.files.orders;

import app.cuelight.domain.event.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row, understood; what it does not say is null.
///
/// @param order the id of its order, empty when the file has none
/// @param at when it was placed, milliseconds since 1970
/// @param stated when the order last changed, as the row says
/// @param amount of the order, or of the line where orders are summed
/// @param coupons the codes it names
record Sale(
    Row row,
    String order,
    boolean isCancellation,
    @Nullable Buyer buyer,
    @Nullable Long at,
    @Nullable Long stated,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable BigDecimal refund,
    Order.@Nullable Status status,
    Line line,
    List<String> coupons) {

  Sale {
    coupons = List.copyOf(coupons);
  }

  /// Who bought.
  ///
  /// @param id the customer's id in the shop, or made of a hashed address
  /// @param mail hashed, or null
  /// @param phone hashed, or null
  record Buyer(
      String id,
      @Nullable String mail,
      @Nullable String phone,
      @Nullable String name,
      @Nullable String country) {}

  /// What was bought.
  record Line(
      @Nullable String sku, @Nullable String title, @Nullable String category, long quantity) {

    boolean isEmpty() {
      return sku == null && title == null;
    }
  }

  /// The same, bought by somebody.
  Sale of(Buyer who) {
    return new Sale(
        row,
        order,
        isCancellation,
        who,
        at,
        stated,
        amount,
        currency,
        refund,
        status,
        line,
        coupons);
  }

  /// What must agree when two rows are the same order.
  boolean says(Sale other) {
    return Objects.equals(at, other.at)
        && Objects.equals(stated, other.stated)
        && same(amount, other.amount)
        && same(refund, other.refund)
        && Objects.equals(currency, other.currency)
        && Objects.equals(status, other.status)
        && Objects.equals(buyer, other.buyer);
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
  }
}
