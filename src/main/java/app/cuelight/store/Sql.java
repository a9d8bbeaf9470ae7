package app.cuelight.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Statements over one connection, prepared once. For one thread at a time.
public final class Sql implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  public Sql(Connection connection) {
    this.connection = connection;
  }

  /// Reads one row.
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Changes rows.
  ///
  /// @return how many changed
  public int run(String sql, @Nullable Object... values) throws SQLException {
    return with(sql, values).executeUpdate();
  }

  /// Adds a row.
  ///
  /// @return its id
  public long insert(String sql, @Nullable Object... values) throws SQLException {
    run(sql, values);
    return number("SELECT last_insert_rowid()");
  }

  public <T> List<T> all(Reader<T> reader, String sql, @Nullable Object... values)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = with(sql, values).executeQuery()) {
      while (rows.next()) {
        found.add(reader.read(rows));
      }
    }
    return found;
  }

  public <T> @Nullable T one(Reader<T> reader, String sql, @Nullable Object... values)
      throws SQLException {
    List<T> found = all(reader, sql, values);
    return found.isEmpty() ? null : found.getFirst();
  }

  /// 0 when there is none.
  public long number(String sql, @Nullable Object... values) throws SQLException {
    Long found = one(row -> row.getLong(1), sql, values);
    return found == null ? 0 : found;
  }

  public void begin() throws SQLException {
    run("BEGIN IMMEDIATE");
  }

  /// Begins without keeping anybody from writing; nothing may be changed then.
  public void beginReading() throws SQLException {
    run("BEGIN");
  }

  public void commit() throws SQLException {
    run("COMMIT");
  }

  public void rollback() throws SQLException {
    run("ROLLBACK");
  }

  private PreparedStatement with(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : prepared.values()) {
      statement.close();
    }
    connection.close();
  }
}
