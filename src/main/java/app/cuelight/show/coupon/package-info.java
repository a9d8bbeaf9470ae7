/// Coupons in the running show: who may get one, granting, the outbox, what came of it.
@NullMarked
package app.cuelight.show.coupon;

import org.jspecify.annotations.NullMarked;
