package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.store.coupon.SqliteCouponBooks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a practice show has to give, so that every key can be pressed at once: a code of her own on
/// F5 and F6, one for a whole room on F7, all made by the store inside the program.
final class PracticeCoupons {

  private static final CampaignId CAMPAIGN = new CampaignId("practice");
  private static final String BY = "practice";
  private static final Money BUDGET = Money.of("2000.00", "USD");
  private static final long ROOM_USES = 100;
  private static final Duration LASTS = Duration.ofHours(2);

  private PracticeCoupons() {}

  /// Puts them into the books of a folder.
  ///
  /// @param store the connection whose shop makes the codes
  static void put(Wiring wiring, Path stage, ConnectionName store) {
    Instant now = wiring.clock().instant();
    try (var books = SqliteCouponBooks.open(stage, wiring.chance())) {
      books.keep(
          new Campaign(
              CAMPAIGN,
              "Practice",
              Purpose.ACTIVE,
              now,
              null,
              ZoneId.systemDefault(),
              0,
              "practice",
              BUDGET,
              null,
              BY,
              Campaign.State.RUNNING),
          BY,
          now);
      books.keep(offer(store, "five", "5 USD off", "5.00", null, 5), BY, now);
      books.keep(offer(store, "ten", "10 USD off", "10.00", null, 6), BY, now);
      books.keep(offer(store, "room", "3 USD off for the room", "3.00", "ROOM3", 7), BY, now);
    }
  }

  private static Offer offer(
      ConnectionName store,
      String id,
      String title,
      String off,
      @Nullable String shared,
      int slot) {
    Money worth = Money.of(off, "USD");
    return new Offer(
        new OfferId(id),
        CAMPAIGN,
        title,
        new Benefit.Off(new Discount.Amount(worth)),
        store,
        List.of(),
        worth,
        List.of(),
        shared == null ? CodeMode.UNIQUE : CodeMode.SHARED,
        shared,
        Set.of(),
        new OfferLimits(1, null, null, shared == null ? null : ROOM_USES),
        new Validity.For(LASTS),
        Map.of(
            "",
            "{name}: {title}, {code}, until {until}",
            "zh",
            "{name}：{title}，{code}，{until} 前有效"),
        slot,
        null);
  }
}
