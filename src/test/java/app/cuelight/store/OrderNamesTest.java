package app.cuelight.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.viewer.Purchase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderNamesTest {

  private static final int MANY = 150_000;

  @TempDir private Path home;
  private Connection connection;
  private OrderNames names;

  @BeforeEach
  void open() throws SQLException {
    Workspace.open(home, Streams.START).close();
    connection = Database.writer(home.resolve(Workspace.FILE));
    names = new OrderNames(connection, new Words(connection));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void ofManyEachIsKnownAndNoOther() throws SQLException {
    names.putOff();
    for (int i = 0; i < MANY; i++) {
      names.add(order("shop", "o" + i));
    }
    names.make();
    for (int i = 0; i < MANY; i++) {
      assertTrue(names.has(order("shop", "o" + i)));
      assertFalse(names.has(order("shop", "p" + i)));
      assertFalse(names.has(order("till", "o" + i)));
    }
    long rows = Database.number(connection, "SELECT count(*) FROM order_names");
    assertTrue(rows <= 65_536, "rows of several names: " + rows);
  }

  @Test
  void namesThatComeLaterJoinThoseThatAreThere() throws SQLException {
    String[] odd = {"", "\u0000", "订单-1", "🧶", "o1", "o".repeat(300), "shop/o1"};
    for (int round = 0; round < 2; round++) {
      for (String id : odd) {
        names.add(order("shop", id + round));
        names.flush();
      }
    }
    // "Aa" and "BB" have the same hash: one row holds both.
    names.add(order("shop", "Aa"));
    names.flush();
    assertFalse(names.has(order("shop", "BB")));
    names.add(order("shop", "BB"));
    names.flush();
    assertTrue(names.has(order("shop", "Aa")) && names.has(order("shop", "BB")));
    for (String id : odd) {
      assertTrue(names.has(order("shop", id + 0)) && names.has(order("shop", id + 1)), id);
    }
  }

  @Test
  void anOrderOfTwoPeopleIsSomebodysUntilBothAreGone() throws SQLException {
    names.add(order("shop", "o1"));
    names.add(order("shop", "Aa"));
    names.add(order("shop", "o1"));
    names.flush();
    names.remove(order("shop", "o1"));
    assertTrue(names.has(order("shop", "o1")));
    names.remove(order("shop", "o1"));
    assertFalse(names.has(order("shop", "o1")));
    names.remove(order("shop", "unknown"));
    names.remove(order("shop", "BB"));
    assertTrue(names.has(order("shop", "Aa")));
    names.remove(order("shop", "Aa"));
    assertEquals(0, Database.number(connection, "SELECT count(*) FROM order_names"));
  }

  private static Purchase.Key order(String connection, String id) {
    return new Purchase.Key(new ConnectionName(connection), id);
  }
}
