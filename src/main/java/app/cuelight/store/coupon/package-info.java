/// The books of coupons: one SQLite file beside the cache, with a writer of its own.
@NullMarked
package app.cuelight.store.coupon;

import org.jspecify.annotations.NullMarked;
