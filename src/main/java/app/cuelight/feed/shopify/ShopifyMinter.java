package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.show.port.CouponMinter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/// Coupon codes at Shopify: one discount for each offer, as many codes under it as viewers.
///
/// Shopify knows no idempotency key for discounts, but a code is unique in a shop, whatever its
/// case: so every call looks for the code first, makes it, and reads it back. Safe for any thread;
/// calls for one code wait for each other.
final class ShopifyMinter implements CouponMinter {

  private static final int BULK = 250;
  private static final int LONGEST = 255;
  private static final int LOCKS = 64;
  private static final Abilities ABILITIES =
      new Abilities(
          true, BULK, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", LONGEST, false, RemoteClass.UNIQUE);

  private final ConnectionName shop;
  private final Discounts discounts;
  private final RedeemCodes codes;
  private final List<ReentrantLock> locks =
      IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toList();

  ShopifyMinter(ConnectionName shop, Discounts discounts, RedeemCodes codes) {
    this.shop = shop;
    this.discounts = discounts;
    this.codes = codes;
  }

  @Override
  public ConnectionName shop() {
    return shop;
  }

  @Override
  public Abilities abilities() {
    return ABILITIES;
  }

  @Override
  public Parented parent(Offer offer, String firstCode) {
    ReentrantLock lock = lock(firstCode);
    try {
      return discounts.parent(offer, firstCode);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Minted mint(String parent, String code) {
    ReentrantLock lock = lock(code);
    try {
      return codes.mint(parent, code);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Filling fill(String parent, List<String> wanted) {
    return wanted.size() > BULK
        ? new Filling.Failed(Troubles.tooMany())
        : codes.fill(parent, wanted);
  }

  @Override
  public Filling look(String parent, String filling, List<String> wanted) {
    return codes.look(parent, filling, wanted);
  }

  @Override
  public Ended end(String parent) {
    return discounts.end(parent);
  }

  @Override
  public void close() {}

  /// Codes that differ in case only are one code there.
  private ReentrantLock lock(String code) {
    int place = Math.floorMod(code.toUpperCase(Locale.ROOT).hashCode(), LOCKS);
    ReentrantLock lock = locks.get(place);
    lock.lock();
    return lock;
  }
}
