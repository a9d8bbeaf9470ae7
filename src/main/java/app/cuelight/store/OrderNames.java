package app.cuelight.store;

import app.cuelight.domain.viewer.Purchase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/// The names of all orders that are somebody's, asked where a state of an order names nobody
/// ([GuestTable]): that is no sale of a guest when she bought it before.
///
/// Names lie by a hash in rows of some tens, so that a million of them are some ten thousand rows;
/// they are kept as they are and compared, so that no sale is ever taken for another's. A name
/// stands there once for everybody whose order it is. One connection's; not thread-safe.
final class OrderNames {

  /// What a hash is cut down to: 65,536 rows.
  private static final int BUCKET_SHIFT = 16;

  /// Names put off take no more than this in memory.
  private static final int MOST_BYTES = 8 << 20;

  private final Words words;
  private final RowBatch rows;
  private final PreparedStatement select;
  private final PreparedStatement update;
  private final PreparedStatement delete;
  private final ByteWriter one = new ByteWriter();

  /// Names on their way, one after the other, and of each its bucket (above) and its place (below).
  private final ByteWriter names = new ByteWriter();

  private long[] places = new long[64];
  private int count;
  private boolean isPutOff;

  OrderNames(Connection connection, Words words) throws SQLException {
    this.words = words;
    this.rows =
        new RowBatch(
            connection,
            "INSERT INTO order_names (bucket, names)",
            2,
            "ON CONFLICT (bucket) DO UPDATE SET names = CAST(names || excluded.names AS BLOB)");
    this.select = connection.prepareStatement("SELECT names FROM order_names WHERE bucket = ?");
    this.update = connection.prepareStatement("UPDATE order_names SET names = ? WHERE bucket = ?");
    this.delete = connection.prepareStatement("DELETE FROM order_names WHERE bucket = ?");
  }

  /// An order is somebody's from now on.
  void add(Purchase.Key order) throws SQLException {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = bucket(order) << Integer.SIZE | names.length();
    names.value(name(order, words.write(order.connection().value())));
  }

  /// An order is somebody's no more, at once.
  void remove(Purchase.Key order) throws SQLException {
    send();
    byte[] all = bucketOf(order);
    byte[] name = name(order, words.find(order.connection().value()));
    var in = new ByteReader(all);
    while (in.hasMore()) {
      int from = in.place();
      if (in.isNext(name)) {
        write(order, without(all, from, in.place()));
        return;
      }
    }
  }

  /// Whether an order is somebody's.
  boolean has(Purchase.Key order) throws SQLException {
    byte[] name = name(order, words.find(order.connection().value()));
    var in = new ByteReader(bucketOf(order));
    while (in.hasMore()) {
      if (in.isNext(name)) {
        return true;
      }
    }
    return false;
  }

  /// Writes what was added; while it is put off, only what is too much to be kept.
  void flush() throws SQLException {
    if (!isPutOff || names.length() > MOST_BYTES) {
      send();
    }
  }

  /// Very many are about to come and nobody asks meanwhile: they are sorted before they are
  /// written, each row once.
  void putOff() {
    isPutOff = true;
  }

  /// Writes those that were put off.
  void make() throws SQLException {
    isPutOff = false;
    send();
  }

  private void send() throws SQLException {
    if (count == 0) {
      return;
    }
    Arrays.sort(places, 0, count);
    byte[] all = names.take();
    for (int from = 0; from < count; ) {
      long bucket = places[from] >>> Integer.SIZE;
      var together = new ByteWriter();
      for (; from < count && places[from] >>> Integer.SIZE == bucket; from++) {
        together.value(new ByteReader(all, (int) places[from]).value());
      }
      rows.add(bucket).add(together.take());
    }
    count = 0;
    rows.flush();
  }

  private static long bucket(Purchase.Key order) {
    int hash = OrderParts.hash(order) >>> BUCKET_SHIFT;
    return hash;
  }

  private byte[] bucketOf(Purchase.Key order) throws SQLException {
    select.setLong(1, bucket(order));
    try (ResultSet row = select.executeQuery()) {
      return row.next() ? row.getBytes(1) : new byte[0];
    }
  }

  /// @param connection its number in [Words], or its text where it has none
  private byte[] name(Purchase.Key order, Object connection) {
    if (connection instanceof Long no) {
      one.number(no);
    } else {
      one.number(0).text(order.connection().value());
    }
    return one.text(order.order()).take();
  }

  private static byte[] without(byte[] all, int from, int to) {
    byte[] left = Arrays.copyOf(all, all.length - (to - from));
    System.arraycopy(all, to, left, from, all.length - to);
    return left;
  }

  private void write(Purchase.Key order, byte[] left) throws SQLException {
    PreparedStatement change = left.length == 0 ? delete : update;
    if (left.length == 0) {
      delete.setLong(1, bucket(order));
    } else {
      update.setBytes(1, left);
      update.setLong(2, bucket(order));
    }
    change.executeUpdate();
  }
}
