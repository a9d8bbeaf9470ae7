package app.cuelight.store.coupon;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Books in which very many coupons were granted before, for benchmarks: as the books write them,
/// but without a transaction for each.
public final class ManyGrants {

  private ManyGrants() {}

  /// Adds grants of an offer whose messages were delivered; the audit log has a line for each.
  ///
  /// @param show the show that one in so many belongs to; the others are of ninety other shows
  public static void add(
      Path home, String campaign, String offer, String show, int oneIn, int count)
      throws SQLException {
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve(CouponFile.NAME));
        Statement write = file.createStatement()) {
      write.execute("PRAGMA synchronous = OFF");
      write.execute("BEGIN IMMEDIATE");
      write.execute(
          "CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 1000001 UNION ALL"
              + " SELECT i + 1 FROM c WHERE i < 1000000 + "
              + count
              + ") SELECT i FROM c");
      write.execute(
          "INSERT INTO grants (id, intent, base, offer, campaign, viewer, name, show, operator, at,"
              + " state, code, own, ends_at, zone, currency, cost, newcomer, grp) SELECT i,"
              + " 'past|' || i, 'past|' || i, '%s', '%s', 'crowd:p' || i, 'P ' || i,"
                  .formatted(offer, campaign)
              + " CASE WHEN i %% %d = 0 THEN '%s' ELSE 'past-' || (i %% 90) END,"
                  .formatted(oneIn, show)
              + " 'Lin', 1700000000000 + i, 'ISSUED', 'PAST-' || i, 1, 1900000000000, 'UTC', 'USD',"
              + " 500, 0, NULL FROM n");
      write.execute("INSERT INTO grant_links SELECT 'past' || i, i FROM n");
      write.execute(
          "INSERT INTO claims SELECT '%s|ever.1', 'past' || i, i FROM n".formatted(offer));
      write.execute(
          "INSERT INTO mints (grant_id, offer, n, state, attempt, next_at)"
              + " SELECT i, '%s', 0, 'EXISTS', 0, 0 FROM n".formatted(offer));
      write.execute(
          "INSERT INTO sends (grant_id, channel, recipient, language, state, attempt, unknown,"
              + " next_at, deadline) SELECT i, 'console/link', 'crowd:p' || i, 'en', 'DELIVERED', 1,"
              + " 0, 1700000000000 + i, 1900000000000 FROM n");
      write.execute(
          "INSERT INTO ledger (grant_id, kind, currency, minor, at)"
              + " SELECT i, 'commit', 'USD', 500, 1700000000000 + i FROM n");
      write.execute(
          "INSERT INTO spent VALUES ('campaign:%1$s', 'USD', %2$d, %3$d)"
                  .formatted(campaign, 500L * count, count)
              + " ON CONFLICT DO UPDATE SET minor = minor + excluded.minor,"
              + " count = count + excluded.count");
      write.execute(
          "INSERT INTO events (at, who, what, about, was, became, why)"
              + " SELECT 1700000000000 + i, 'Lin', 'grant', i, '', 'RESERVED', 'past|' || i FROM n");
      write.execute("COMMIT");
    }
  }
}
