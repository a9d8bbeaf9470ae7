package app.cuelight.store.coupon;

import app.cuelight.store.Sql;
import java.sql.SQLException;
import java.util.List;

/// What is put aside or spent within several limits, read together.
record Sums(List<Sum> all) {

  private record Sum(String scope, String currency, long minor, long count) {}

  static Sums of(Sql sql, String a, String b, String c, String d, String e) throws SQLException {
    return new Sums(
        sql.all(
            row -> new Sum(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
            "SELECT scope, currency, minor, count FROM spent WHERE scope IN (?, ?, ?, ?, ?)",
            a,
            b,
            c,
            d,
            e));
  }

  /// In minor units of one currency: money is never added to other money.
  long money(String scope, String currency) {
    return all.stream()
        .filter(sum -> sum.scope().equals(scope) && sum.currency().equals(currency))
        .mapToLong(Sum::minor)
        .sum();
  }

  long count(String scope) {
    return all.stream().filter(sum -> sum.scope().equals(scope)).mapToLong(Sum::count).sum();
  }
}
