package app.cuelight.store.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.CouponPolicy;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.port.CouponBooks.Asked;
import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which code a grant gets, and how long the shop lets it last; inside one transaction.
final class Codes {

  private static final int MOST_COLLISIONS = 16;
  private static final int PREFIX = 8;

  private final Sql sql;
  private final Seal seal;

  Codes(Sql sql, Seal seal) {
    this.sql = sql;
    this.seal = seal;
  }

  /// When the shop ends the discount of an offer, or null.
  @Nullable Long endsAtShop(OfferId offer) throws SQLException {
    return sql.one(
        row -> row.getLong(1), "SELECT ends_at FROM shop_ends WHERE offer = ?", offer.value());
  }

  /// No coupon lasts longer than the shop lets it.
  ///
  /// @param there when the shop ends it, or null
  static Verdict within(Asked asked, Verdict verdict, @Nullable Long there) {
    if (there == null
        || !(verdict instanceof Verdict.Allowed(Money worst, Instant endsAt))
        || Granting.millis(endsAt) <= there) {
      return verdict;
    }
    Instant ends = Instant.ofEpochMilli(there);
    return ends.isBefore(asked.at().plus(CouponPolicy.LEAST))
        ? new Verdict.Refused(
            Refusal.OFFER_ENDS_TOO_SOON, null, ends, null, null, asked.offer().title())
        : new Verdict.Allowed(worst, ends);
  }

  boolean endsAtShop(OfferId offer, Instant endsAt) throws SQLException {
    sql.run("DELETE FROM shop_ends WHERE offer = ?", offer.value());
    if (endsAt.isBefore(Instant.MAX)) {
      sql.run(
          "INSERT INTO shop_ends (offer, ends_at) VALUES (?, ?)",
          offer.value(),
          Granting.millis(endsAt));
    }
    return true;
  }

  /// Has a coupon end no later than the shop ends its code.
  ///
  /// @return false when too little is left of it
  boolean shorten(long grant, Instant endsAt, Instant now) throws SQLException {
    String offer = sql.one(row -> row.getString(1), "SELECT offer FROM grants WHERE id = ?", grant);
    endsAtShop(new OfferId(String.valueOf(offer)), endsAt);
    if (endsAt.isBefore(now.plus(CouponPolicy.LEAST))) {
      return false;
    }
    long ends = Granting.millis(endsAt);
    sql.run("UPDATE grants SET ends_at = min(ends_at, ?) WHERE id = ?", ends, grant);
    sql.run("UPDATE sends SET deadline = min(deadline, ?) WHERE grant_id = ?", ends, grant);
    return true;
  }

  @Nullable String pooled(Offer offer) throws SQLException {
    return offer.mode() == CodeMode.UNIQUE
        ? sql.one(
            row -> row.getString(1),
            "SELECT code FROM codes WHERE offer = ? AND state = 'free' LIMIT 1",
            offer.id().value())
        : null;
  }

  @Nullable String code(Offer offer, String intent, @Nullable String pooled) throws SQLException {
    return switch (offer.mode()) {
      case PLATFORM -> null;
      case SHARED -> offer.sharedCode();
      case UNIQUE -> pooled == null ? fresh(prefix(offer.id()), intent, 0) : pooled;
    };
  }

  /// The first code of an intent that no grant has, from a number on.
  private String fresh(String prefix, String intent, long from) throws SQLException {
    for (long n = from; n < from + MOST_COLLISIONS; n++) {
      String code = seal.code(prefix, intent, n);
      if (sql.number("SELECT count(*) FROM grants WHERE code = ?", code) == 0) {
        return code;
      }
    }
    throw new SQLException("No code is left for " + intent);
  }

  /// The next code of a grant whose code is somebody else's.
  String next(long grant) throws SQLException {
    long n = sql.number("SELECT n FROM mints WHERE grant_id = ?", grant) + 1;
    String intent =
        sql.one(row -> row.getString(1), "SELECT intent FROM grants WHERE id = ?", grant);
    String offer = sql.one(row -> row.getString(1), "SELECT offer FROM grants WHERE id = ?", grant);
    String code = fresh(prefix(new OfferId(String.valueOf(offer))), String.valueOf(intent), n);
    sql.run("UPDATE mints SET n = ? WHERE grant_id = ?", n, grant);
    sql.run("UPDATE grants SET code = ? WHERE id = ?", code, grant);
    return code;
  }

  /// What codes of an offer begin with.
  static String prefix(OfferId offer) {
    String letters = offer.value().replace("-", "").toUpperCase(Locale.ROOT);
    return letters.substring(0, Math.min(PREFIX, letters.length()));
  }

  /// The codes that come next for the pool of an offer.
  List<String> next(OfferId offer, int count, int skip) throws SQLException {
    long from = sql.number("SELECT count(*) FROM codes WHERE offer = ?", offer.value()) + skip;
    List<String> next = new ArrayList<>();
    for (long n = from; next.size() < count; n++) {
      String code = seal.code(prefix(offer), "pool|" + offer, n);
      if (sql.number("SELECT count(*) FROM codes WHERE code = ?", code) == 0) {
        next.add(code);
      }
    }
    return next;
  }
}
