package app.cuelight.feed.shopify;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.show.port.CouponMinter;
import java.util.List;

/// Stands where a shop's settings or secret are of no use: everything waits for the account, and
/// says so.
///
/// @param shop the connection
record UnusableMinter(ConnectionName shop) implements CouponMinter {

  @Override
  public Abilities abilities() {
    return new Abilities(false, 1, "", 0, false, RemoteClass.UNIQUE);
  }

  @Override
  public Parented parent(Offer offer, String firstCode) {
    return new Parented.Failed(Troubles.secret());
  }

  @Override
  public Minted mint(String parent, String code) {
    return new Minted.Failed(Troubles.secret());
  }

  @Override
  public Filling fill(String parent, List<String> codes) {
    return new Filling.Failed(Troubles.secret());
  }

  @Override
  public Filling look(String parent, String filling, List<String> codes) {
    return new Filling.Failed(Troubles.secret());
  }

  @Override
  public Ended end(String parent) {
    return new Ended.Failed(Troubles.secret());
  }

  @Override
  public void close() {}
}
