package app.cuelight.domain.coupon;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Refused;

/// What a coupon gives whoever uses it.
public sealed interface Benefit {

  /// A share or a sum off the price.
  record Off(Discount discount) implements Benefit {}

  /// Nothing to pay for shipping.
  record FreeShipping() implements Benefit {}

  /// Something on top, named in the shop's own words.
  record Gift(String what) implements Benefit {
    public Gift {
      if (what.isBlank()) {
        throw Refused.of("A gift says what it is.", "赠品须写明是什么。");
      }
    }
  }
}
