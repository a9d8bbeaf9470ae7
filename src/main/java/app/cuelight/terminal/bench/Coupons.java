package app.cuelight.terminal.bench;

import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.show.port.Shelf;

/// The coupons of a home. Works beside a running show: what is granted here is sent by it, and
/// waits for one where none runs.
public interface Coupons extends AutoCloseable {

  /// Judges and grants; sends nothing itself.
  CouponDesk desk();

  CouponBooks books();

  /// Whom coupons are for.
  Shelf shelf();

  @Override
  void close();
}
