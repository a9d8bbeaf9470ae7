package app.cuelight.store;

import app.cuelight.show.port.Census;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Tells readers in any process which viewers a commit changed: one short row a commit, two bytes a
/// viewer or so. Cheaper than a stamp on every row, which would need an index of its own.
///
/// One connection's; not thread-safe.
final class ChangeFeed {

  /// So many commits are told of; who lags further behind reads everything again.
  static final int KEPT = 8_192;

  private static final int TRIM_EVERY = 256;

  private final PreparedStatement insert;
  private final PreparedStatement trim;
  private final ByteWriter out = new ByteWriter();
  private long[] numbers = new long[64];
  private int count;
  private long last;

  ChangeFeed(Connection connection) throws SQLException {
    insert = connection.prepareStatement("INSERT INTO changes (no, viewers) VALUES (?, ?)");
    trim = connection.prepareStatement("DELETE FROM changes WHERE no <= ?");
    last = Database.number(connection, "SELECT max(no) FROM changes");
  }

  /// A viewer's row, or anything that hangs on it, is another or gone.
  void add(long no) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = no;
  }

  /// Everything may be another.
  void everything() throws SQLException {
    count = 0;
    write(null);
  }

  void flush() throws SQLException {
    if (count == 0) {
      return;
    }
    out.number(count);
    long before = 0;
    for (int i = 0; i < count; i++) {
      out.signed(numbers[i] - before);
      before = numbers[i];
    }
    count = 0;
    write(out.take());
  }

  private void write(byte @Nullable [] viewers) throws SQLException {
    insert.setLong(1, ++last);
    insert.setBytes(2, viewers);
    insert.executeUpdate();
    if (last % TRIM_EVERY == 0) {
      trim.setLong(1, last - KEPT);
      trim.executeUpdate();
    }
  }

  /// The reading end. One connection's; not thread-safe.
  static final class Reader {

    private static final long UNTOLD = -1;

    private final PreparedStatement since;

    Reader(Connection connection) throws SQLException {
      since =
          connection.prepareStatement("SELECT no, viewers FROM changes WHERE no >= ? ORDER BY no");
    }

    /// The numbers changed after a change, or null when that cannot be told.
    Census.@Nullable Changed since(long change) throws SQLException {
      Set<Long> numbers = new TreeSet<>();
      long latest = since(change, numbers::add);
      return latest == UNTOLD ? null : new Census.Changed(latest, new ArrayList<>(numbers));
    }

    /// The same for who asks about many.
    @Nullable BitSet writtenSince(long change) throws SQLException {
      BitSet numbers = new BitSet();
      long latest = since(change, no -> numbers.set(Math.toIntExact(no)));
      return latest == UNTOLD ? null : numbers;
    }

    private long since(long change, LongConsumer numbers) throws SQLException {
      since.setLong(1, change);
      long latest = 0;
      try (ResultSet row = since.executeQuery()) {
        if (!row.next() || row.getLong(1) != change) {
          return UNTOLD;
        }
        latest = change;
        while (row.next()) {
          byte[] viewers = row.getBytes(2);
          if (viewers == null) {
            return UNTOLD;
          }
          latest = row.getLong(1);
          read(viewers, numbers);
        }
      }
      return latest;
    }

    private static void read(byte[] viewers, LongConsumer numbers) throws SQLException {
      ByteReader in = new ByteReader(viewers);
      long no = 0;
      for (int left = in.count(); left > 0; left--) {
        no += in.signed();
        numbers.accept(no);
      }
    }
  }
}
