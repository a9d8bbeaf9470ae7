package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Refused;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.Validity;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an edited offer does to codes that are there or on their way, inside one transaction.
///
/// A code is worth what it was made for. So what a coupon is worth is not changed while codes of it
/// are being made, and codes of its pool that nobody has yet are not given out any more.
final class Editing {

  private final Sql sql;

  Editing(Sql sql) {
    this.sql = sql;
  }

  /// @throws IllegalArgumentException with a sentence when codes are on their way
  void worth(@Nullable Offer before, Offer now) throws SQLException {
    if (before == null || isSame(before, now)) {
      return;
    }
    long onTheWay =
        sql.number(
            "SELECT count(*) FROM mints WHERE offer = ?"
                + " AND state IN ('WANTED', 'STARTED', 'RETRY', 'COLLISION')",
            now.id().value());
    if (onTheWay > 0) {
      throw Refused.of(
          "Codes of %s are still being made at the shop: %s. Wait until they have left or take them"
              + " back, then change what it is worth.",
          "“%s”的券码还在店铺生成：%s。请等它们发出或撤回后，再更改面值。", before.title(), onTheWay);
    }
    sql.run("UPDATE codes SET state = 'void' WHERE offer = ? AND state = 'free'", now.id().value());
    sql.run("DELETE FROM shop_ends WHERE offer = ?", now.id().value());
  }

  private static boolean isSame(Offer before, Offer now) {
    return before.benefit().equals(now.benefit())
        && before.worst().equals(now.worst())
        && before.minimumSpend().equals(now.minimumSpend())
        && before.products().equals(now.products())
        && before.mode() == now.mode()
        && Objects.equals(before.shop(), now.shop())
        && (before.validity().equals(now.validity())
            || !(before.validity() instanceof Validity.Until)
                && !(now.validity() instanceof Validity.Until));
  }
}
