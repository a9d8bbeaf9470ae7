package app.cuelight.feed.shopify;

import app.cuelight.domain.coupon.Offer;
import java.util.List;

/// Offers for the tests of Shopify.
final class CouponMinterOffers {

  private CouponMinterOffers() {}

  /// The same for any order, however small.
  static Offer without(Offer offer) {
    return new Offer(
        offer.id(),
        offer.campaign(),
        offer.title(),
        offer.benefit(),
        offer.shop(),
        List.of(),
        offer.worst(),
        offer.products(),
        offer.mode(),
        offer.sharedCode(),
        offer.tiers(),
        offer.limits(),
        offer.validity(),
        offer.messages(),
        offer.slot(),
        offer.fallback());
  }
}
