package app.cuelight.store;

import app.cuelight.domain.viewer.Purchase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Counts orders by currency and day as they are written. What is in the shop's usual currency, and
/// what no rate is known for, is asked for by every verb; five million orders must not be walked
/// through for it. One connection's; not thread-safe.
final class OrderDays {

  private static final long DAY = 86_400_000L;

  private final RowBatch rows;
  private final Map<Place, Long> counts = new HashMap<>();

  /// A currency and a day since 1970, UTC.
  private record Place(String currency, long day) {
    static Place of(Purchase order) {
      return new Place(order.total().currency(), Math.floorDiv(order.placedAt(), DAY));
    }
  }

  OrderDays(Connection connection) throws SQLException {
    rows =
        new RowBatch(
            connection,
            "INSERT INTO order_days (currency, day, orders)",
            3,
            "ON CONFLICT (currency, day) DO UPDATE SET orders = orders + excluded.orders");
  }

  /// The first instant of a day, in milliseconds.
  static long begin(long day) {
    return day * DAY;
  }

  /// An order is written as it is now.
  ///
  /// @param before as it is in the file; null when it is not there
  void write(Purchase now, @Nullable Purchase before) {
    Place place = Place.of(now);
    Place former = before == null ? null : Place.of(before);
    if (!place.equals(former)) {
      counts.merge(place, 1L, Long::sum);
      leave(former);
    }
  }

  /// An order leaves the file.
  void remove(Purchase order) {
    leave(Place.of(order));
  }

  private void leave(@Nullable Place place) {
    if (place != null) {
      counts.merge(place, -1L, Long::sum);
    }
  }

  void flush() throws SQLException {
    counts.forEach((place, change) -> {
      if (change != 0) {
        rows.add(place.currency).add(place.day).add(change);
      }
    });
    counts.clear();
    rows.flush();
  }
}
