package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ExchangeRates;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.Rate;
import app.cuelight.show.port.ImportNote;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Unconverted;
import app.cuelight.show.port.UnidentifiedSale;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The ledger in the cache file, over a connection of its own that is open while it is used: it is
/// asked seldom. Writing is for whoever owns the home; safe for one thread at a time.
public final class SqliteLedger implements Ledger {

  private static final String CHOSEN = "SELECT currency FROM base_currency";

  private final Path file;

  private SqliteLedger(Path file) {
    this.file = file;
  }

  /// The ledger of a folder.
  public static SqliteLedger of(Path home) {
    return new SqliteLedger(home.resolve(Workspace.FILE));
  }

  @Override
  public void keep(List<UnidentifiedSale> sales) {
    if (!sales.isEmpty()) {
      write(to -> keep(to, sales));
    }
  }

  private static boolean keep(Connection to, List<UnidentifiedSale> sales) throws SQLException {
    try (PreparedStatement insert = to.prepareStatement(GuestTable.BY_FILE)) {
      for (UnidentifiedSale sale : sales) {
        insert.setString(1, sale.connection().value());
        insert.setString(2, sale.sale());
        insert.setString(3, sale.net().currency());
        insert.setLong(4, sale.net().minor());
        insert.setInt(5, sale.rows());
        insert.addBatch();
      }
      insert.executeBatch();
      return true;
    }
  }

  @Override
  public Unidentified unidentified() {
    return read(
        new Unidentified(0, List.of()),
        from -> {
          List<Money> amounts = new ArrayList<>();
          long rows = 0;
          try (PreparedStatement select =
                  from.prepareStatement(
                      "SELECT currency, sum(net), sum(file_rows) FROM unidentified_sales"
                          + " GROUP BY currency ORDER BY currency");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              amounts.add(new Money(row.getLong(2), row.getString(1)));
              rows += row.getLong(3);
            }
          }
          return new Unidentified(rows, amounts);
        });
  }

  @Override
  public void began(ImportNote note) {
    write(to -> {
      try (PreparedStatement insert =
          to.prepareStatement(
              "INSERT OR REPLACE INTO imports (connection, file, row, at) VALUES (?, ?, ?, ?)")) {
        insert.setString(1, note.connection().value());
        insert.setString(2, note.file());
        insert.setLong(3, note.row());
        insert.setLong(4, Times.millis(note.at()));
        return insert.executeUpdate() > 0;
      }
    });
  }

  @Override
  public int edition(ConnectionName connection, String file, String choices) {
    return write(to -> {
      try (PreparedStatement change =
          to.prepareStatement(
              "INSERT INTO order_files (connection, file, choices, edition) VALUES (?, ?, ?, 0)"
                  + " ON CONFLICT (connection, file) DO UPDATE SET"
                  + " edition = edition + (choices <> excluded.choices),"
                  + " choices = excluded.choices RETURNING edition")) {
        change.setString(1, connection.value());
        change.setString(2, file);
        change.setString(3, choices);
        try (ResultSet row = change.executeQuery()) {
          return row.next() ? row.getInt(1) : 0;
        }
      }
    });
  }

  @Override
  public void ended(ImportNote note) {
    write(to -> {
      try (PreparedStatement delete =
          to.prepareStatement("DELETE FROM imports WHERE connection = ? AND file = ?")) {
        delete.setString(1, note.connection().value());
        delete.setString(2, note.file());
        return delete.executeUpdate() > 0;
      }
    });
  }

  @Override
  public List<ImportNote> unfinished() {
    return read(
        List.of(),
        from -> {
          List<ImportNote> notes = new ArrayList<>();
          try (PreparedStatement select =
                  from.prepareStatement(
                      "SELECT connection, file, row, at FROM imports ORDER BY at, file");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              notes.add(
                  new ImportNote(
                      new ConnectionName(row.getString(1)),
                      row.getString(2),
                      row.getLong(3),
                      Instant.ofEpochMilli(row.getLong(4))));
            }
          }
          return notes;
        });
  }

  @Override
  public @Nullable Rate add(List<Rate> rates) {
    return write(to -> new Added(add(to, rates))).clash;
  }

  /// What came of adding rates.
  private record Added(@Nullable Rate clash) {}

  private static @Nullable Rate add(Connection to, List<Rate> rates) throws SQLException {
    try (PreparedStatement select =
            to.prepareStatement("SELECT per_euro FROM rates WHERE currency = ? AND day = ?");
        PreparedStatement insert =
            to.prepareStatement("INSERT INTO rates (currency, day, per_euro) VALUES (?, ?, ?)")) {
      for (Rate rate : rates) {
        select.setString(1, rate.currency());
        select.setInt(2, rate.day());
        BigDecimal known = null;
        try (ResultSet row = select.executeQuery()) {
          known = row.next() ? new BigDecimal(row.getString(1)) : null;
        }
        if (known == null) {
          insert.setString(1, rate.currency());
          insert.setInt(2, rate.day());
          insert.setString(3, rate.perEuro().toPlainString());
          insert.executeUpdate();
        } else if (known.compareTo(rate.perEuro()) != 0) {
          to.rollback();
          return new Rate(rate.day(), rate.currency(), known);
        }
      }
      return null;
    }
  }

  @Override
  public ExchangeRates exchange() {
    return read(
        ExchangeRates.NONE,
        from -> {
          List<Rate> rates = new ArrayList<>();
          try (PreparedStatement select =
                  from.prepareStatement("SELECT day, currency, per_euro FROM rates");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              rates.add(
                  new Rate(row.getInt(1), row.getString(2), new BigDecimal(row.getString(3))));
            }
          }
          if (rates.isEmpty()) {
            return ExchangeRates.NONE;
          }
          String chosen = text(from, CHOSEN);
          String base = chosen == null ? usual(from) : chosen;
          return base == null ? ExchangeRates.NONE : ExchangeRates.of(base, rates);
        });
  }

  @Override
  public Unconverted unconverted() {
    ExchangeRates rates = exchange();
    return read(
        Unconverted.NONE,
        from -> {
          String chosen = rates.isEmpty() ? text(from, CHOSEN) : rates.base();
          String base = chosen == null ? usual(from) : chosen;
          return base == null ? Unconverted.NONE : unconverted(from, base, rates);
        });
  }

  private static Unconverted unconverted(Connection from, String base, ExchangeRates rates)
      throws SQLException {
    long orders = 0;
    Set<String> currencies = new TreeSet<>();
    try (PreparedStatement select =
        from.prepareStatement(
            "SELECT currency, day, orders FROM order_days WHERE currency <> ? AND orders > 0")) {
      select.setString(1, base);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String currency = row.getString(1);
          if (rates.convert(Money.zero(currency), OrderDays.begin(row.getLong(2))) == null) {
            orders += row.getLong(3);
            currencies.add(currency);
          }
        }
      }
    }
    return new Unconverted(orders, List.copyOf(currencies));
  }

  @Override
  public void choose(@Nullable String currency) {
    write(to -> {
      try (PreparedStatement change =
          to.prepareStatement(
              currency == null
                  ? "DELETE FROM base_currency"
                  : "INSERT OR REPLACE INTO base_currency (one, currency) VALUES (1, ?)")) {
        if (currency != null) {
          change.setString(1, currency);
        }
        return change.executeUpdate() > 0;
      }
    });
  }

  @Override
  public @Nullable String usualCurrency() {
    return read(new Currency(null), from -> new Currency(usual(from))).code;
  }

  private record Currency(@Nullable String code) {}

  /// What most orders are in.
  private static @Nullable String usual(Connection from) throws SQLException {
    return text(
        from,
        "SELECT currency FROM order_days GROUP BY currency HAVING sum(orders) > 0"
            + " ORDER BY sum(orders) DESC, currency LIMIT 1");
  }

  @Override
  public void close() {
    // Nothing stays open between questions.
  }

  private static @Nullable String text(Connection from, String sql) throws SQLException {
    try (PreparedStatement select = from.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getString(1) : null;
    }
  }

  /// What is asked of, or done to, the file.
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T write(Work<T> work) {
    try (Connection connection = Database.writer(file)) {
      T result = work.with(connection);
      connection.commit();
      return result;
    } catch (SQLException e) {
      throw Faults.of(file, e);
    }
  }

  private <T> T read(T nothing, Work<T> work) {
    if (!Files.exists(file)) {
      return nothing;
    }
    try (Connection connection = Database.reader(file)) {
      return new Schema(file).isReadable(connection) ? work.with(connection) : nothing;
    } catch (SQLException e) {
      throw Faults.of(file, e);
    }
  }
}
