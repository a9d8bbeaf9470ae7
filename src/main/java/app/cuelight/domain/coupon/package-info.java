/// Coupons: campaigns, offers, who may get one, what was granted, sent and used
/// (`facts/commerce.md` §6, §7).
@NullMarked
package app.cuelight.domain.coupon;

import org.jspecify.annotations.NullMarked;
