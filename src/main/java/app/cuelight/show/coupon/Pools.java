package app.cuelight.show.coupon;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.CouponMinter.Filling;
import app.cuelight.show.port.CouponMinter.Minted;
import app.cuelight.show.port.CouponMinter.Parented;
import app.cuelight.show.port.RemoteTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Fills pools before the show, in pieces the shop takes in one call (`facts/commerce.md` §1.3).
///
/// The codes that come next are the same until they are in the books: begun again after a crash
/// they are found to be there and ours.
final class Pools {

  private static final int PIECE = 250;
  private static final long LOOK_MILLIS = 500;
  private static final int MOST_LOOKS = 600;
  private static final int MOST_TAKEN = 1_000;

  private final CouponWiring wiring;

  Pools(CouponWiring wiring) {
    this.wiring = wiring;
  }

  /// @return how many codes were added
  /// @throws IllegalArgumentException with the shop's trouble in a sentence; what was filled before
  ///   stays
  int fill(Offer offer, int free) throws InterruptedException {
    int added = 0;
    int skip = 0;
    long there = Math.max(0, wiring.books().free(offer.id()));
    while (there + added < free && skip < MOST_TAKEN) {
      int piece = (int) Math.min(PIECE, free - there - added);
      List<String> codes = wiring.books().next(offer.id(), piece, skip);
      Filling.Done done = made(offer, codes);
      added += wiring.books().pool(offer.id(), done.made(), wiring.clock().instant());
      skip += done.taken().size() + done.failed().size();
      if (done.made().isEmpty() && done.taken().isEmpty()) {
        throw Refused.of(
            "The shop refused all codes of %s; look at the offer there.",
            "店铺拒绝了“%s”的所有券码；请在店铺里查看这个优惠。", offer.title());
      }
    }
    return added;
  }

  private Filling.Done made(Offer offer, List<String> codes) throws InterruptedException {
    var shop = offer.shop();
    if (shop == null) {
      return new Filling.Done(codes, List.of(), List.of());
    }
    CouponMinter minter =
        wiring.minters().get().stream()
            .filter(one -> one.shop().equals(shop))
            .findFirst()
            .orElseThrow(() ->
                Refused.of(
                    "The shop %s is not connected; add its connection first.",
                    "店铺 %s 尚未连接；请先添加它的连接。", shop));
    String parent =
        switch (minter.parent(offer, codes.getFirst())) {
          case Parented.Here here -> {
            wiring.books().endsAtShop(offer.id(), here.endsAt());
            yield here.id();
          }
          case Parented.Failed failed -> throw trouble(failed.trouble());
        };
    return minter.abilities().bulk() > 1
        ? inBulk(minter, parent, codes)
        : oneByOne(minter, parent, codes);
  }

  private static Filling.Done inBulk(CouponMinter minter, String parent, List<String> all)
      throws InterruptedException {
    List<String> codes = all.subList(0, Math.min(all.size(), minter.abilities().bulk()));
    Filling filling = minter.fill(parent, codes);
    for (int i = 0; i < MOST_LOOKS; i++) {
      switch (filling) {
        case Filling.Done done -> {
          return done;
        }
        case Filling.Failed failed -> throw trouble(failed.trouble());
        case Filling.Running running -> {
          TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
          filling = minter.look(parent, running.id(), codes);
        }
      }
    }
    throw Refused.of(
        "The shop did not finish making codes within five minutes; fill again, nothing is lost.",
        "店铺五分钟内没有生成完券码；请再次补充，不会丢失任何东西。");
  }

  private static Filling.Done oneByOne(CouponMinter minter, String parent, List<String> codes) {
    List<String> made = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (String code : codes) {
      switch (minter.mint(parent, code)) {
        case Minted.Exists _ -> made.add(code);
        case Minted.Taken _ -> taken.add(code);
        case Minted.Failed failed -> {
          if (made.isEmpty()) {
            throw trouble(failed.trouble());
          }
          return new Filling.Done(made, taken, List.of());
        }
      }
    }
    return new Filling.Done(made, taken, List.of());
  }

  private static Refused trouble(RemoteTrouble trouble) {
    String code = trouble.code();
    return new Refused(
        new Bilingual(trouble.en() + " (" + code + ")", trouble.zh() + "（" + code + "）"));
  }
}
