package app.cuelight.show.coupon;

import app.cuelight.domain.coupon.ConsentMatrix;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.CouponOutbox;
import app.cuelight.show.port.MessageChannel;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// What coupons are made of.
///
/// @param minters the shops of now; asked again and again, for connections come and go
/// @param channels ways to reach a viewer, the best one first
/// @param links the link that puts a code into the basket, or an empty text
/// @param ids makes ids that never come again
/// @param operator whose name stands beside every grant
/// @param home the zone that stands for one that is not known
/// @param practice whether nothing leaves the program
public record CouponWiring(
    CouponBooks books,
    CouponOutbox outbox,
    Audience audience,
    Supplier<List<CouponMinter>> minters,
    Supplier<List<MessageChannel>> channels,
    BiFunction<Offer, String, String> links,
    ConsentMatrix matrix,
    InstantSource clock,
    RandomGenerator chance,
    Supplier<String> ids,
    String operator,
    ZoneId home,
    boolean practice) {}
