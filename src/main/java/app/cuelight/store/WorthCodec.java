package app.cuelight.store;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.viewer.Worth;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// What gifts are worth, as bytes: sums by currency, then values by streak.
final class WorthCodec {

  private WorthCodec() {}

  static void write(Worth worth, ByteWriter out) {
    out.number(worth.single().size());
    worth
        .single()
        .forEach((currency, sum) -> out.text(currency).number(sum.gifts()).signed(sum.minor()));
    out.number(worth.streaks().size());
    worth
        .streaks()
        .forEach((key, value) -> out.text(key).text(value.currency()).signed(value.minor()));
  }

  static Worth read(ByteReader in, Texts texts) throws SQLException {
    Map<String, Worth.Sum> single = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      single.put(currency(in, texts), new Worth.Sum(in.number(), in.signed()));
    }
    Map<String, Money> streaks = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      String key = in.text();
      String currency = currency(in, texts);
      streaks.put(key, new Money(in.signed(), currency));
    }
    return new Worth(single, streaks);
  }

  private static String currency(ByteReader in, Texts texts) throws SQLException {
    String currency = in.text(texts);
    try {
      return Money.zero(currency).currency();
    } catch (IllegalArgumentException e) {
      throw Damage.found("a value is in no currency");
    }
  }
}
