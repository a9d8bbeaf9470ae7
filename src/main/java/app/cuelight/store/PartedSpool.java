package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.ViewerFold;
import app.cuelight.show.port.OrderSpool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Orders in a nameless file, parted by a hash of the customer: all orders of one customer are in
/// one part, and a part of a million orders fits in memory. A customer with more orders than that
/// comes in several pieces. Times are kept to the millisecond, as the cache has them.
///
/// One thread at a time.
public final class PartedSpool implements OrderSpool {

  private static final int PARTS = 128;
  private static final int BLOCK = 16 * 1024;
  private static final int MOST = 50_000;

  private final SpoolFile file;
  private final Part[] parts = new Part[PARTS];
  private final SpoolWords words = new SpoolWords();
  private final SpoolPeople people = new SpoolPeople(words);
  private final Texts texts = new Texts();
  private int part;
  private int block;

  /// What belongs together.
  private static final class Part {
    private final ByteWriter open = new ByteWriter();
    private final List<Block> blocks = new ArrayList<>();
  }

  /// A piece of a part in the file.
  private record Block(int from, int length) {}

  /// @param folder where the file is made, once there is too much for memory
  public PartedSpool(Path folder) {
    file = new SpoolFile(folder);
    for (int i = 0; i < PARTS; i++) {
      parts[i] = new Part();
    }
  }

  @Override
  public void add(Arrival order, int rows, boolean withWords) {
    if (!(order.event() instanceof ShowEvent.OrderChanged changed) || changed.room() != null) {
      throw new IllegalArgumentException("Only orders of the past wait here.");
    }
    Identity buyer = changed.viewer().identity();
    Part hers = parts[Math.floorMod(buyer.value().hashCode() * 0x9e3779b9 >> 16, PARTS)];
    ByteWriter out = hers.open;
    out.number(rows);
    RawEvent raw = order.raw();
    word(out, raw.key().connection().value());
    out.text(raw.key().id());
    word(out, raw.format());
    word(out, raw.type());
    out.signed(Times.millis(raw.occurredAt())).signed(Times.millis(raw.receivedAt()));
    out.text(withWords ? raw.data() : "");
    people.write(out, changed.viewer());
    write(out, changed.order());
    if (out.length() >= BLOCK) {
      byte[] block = out.take();
      hers.blocks.add(new Block(file.size(), block.length));
      file.append(block);
    }
  }

  private void write(ByteWriter out, Order order) {
    out.text(order.id());
    word(out, order.status().name());
    word(out, order.total().currency());
    out.signed(order.total().minor()).signed(order.refunded().minor());
    out.signed(Times.millis(order.placedAt())).signed(Times.millis(order.updatedAt()));
    out.number(order.items().size());
    for (Order.Item item : order.items()) {
      out.text(item.product().id());
      out.optional(item.product().title());
      out.optional(item.product().category());
      out.number(item.quantity());
    }
  }

  @Override
  public @Nullable List<Held> next() {
    List<Held> held = new ArrayList<>();
    while (part < PARTS && held.isEmpty()) {
      try {
        read(parts[part], held);
      } catch (SQLException e) {
        throw new IllegalStateException("What was put aside of the orders is damaged.", e);
      }
    }
    return held.isEmpty() ? null : together(held);
  }

  /// One customer after the other, in the order in which they first come. They are not sorted:
  /// comparing names takes three times as long as reading the part.
  private static List<Held> together(List<Held> held) {
    Map<String, List<Held>> customers = LinkedHashMap.newLinkedHashMap(held.size() / 2);
    for (Held each : held) {
      customers.computeIfAbsent(customer(each), _ -> new ArrayList<>(4)).add(each);
    }
    List<Held> together = new ArrayList<>(held.size());
    customers.values().forEach(together::addAll);
    return together;
  }

  private void read(Part from, List<Held> held) throws SQLException {
    while (block < from.blocks.size() && held.size() < MOST) {
      Block next = from.blocks.get(block++);
      byte[] bytes = new byte[next.length];
      file.read(next.from, bytes, next.length);
      read(new ByteReader(bytes), held);
    }
    if (held.size() < MOST) {
      read(new ByteReader(from.open.all()), held);
      part++;
      block = 0;
      people.clear();
    }
  }

  @Override
  public void rewind() {
    part = 0;
    block = 0;
  }

  private static String customer(Held held) {
    return Objects.requireNonNull(ViewerFold.subject(held.order().event())).identity().value();
  }

  private void read(ByteReader in, List<Held> held) throws SQLException {
    while (in.hasMore()) {
      int rows = (int) in.number();
      ConnectionName connection = words.connection(in.number());
      EventKey key = EventKey.of(connection, in.text());
      String format = word(in);
      String type = word(in);
      Instant occurred = Instant.ofEpochMilli(in.signed());
      Instant received = Instant.ofEpochMilli(in.signed());
      var raw = new RawEvent(key, format, type, occurred, received, in.text());
      Person person = people.read(in);
      var event = new ShowEvent.OrderChanged(null, person, readOrder(in));
      held.add(new Held(new Arrival(raw, event), rows));
    }
  }

  private Order readOrder(ByteReader in) throws SQLException {
    String id = in.text();
    Order.Status status = words.status(in.number());
    String currency = word(in);
    Money total = texts.money(in.signed(), currency);
    Money refunded = texts.money(in.signed(), currency);
    Instant placed = Instant.ofEpochMilli(in.signed());
    Instant updated = Instant.ofEpochMilli(in.signed());
    int count = in.count();
    List<Order.Item> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      var product = new Product(in.text(texts), in.optional(texts), in.optional(texts), null);
      items.add(new Order.Item(product, in.number(), null));
    }
    return new Order(id, status, total, refunded, items, List.of(), placed, updated, false);
  }

  private void word(ByteWriter out, String text) {
    out.number(words.number(text));
  }

  private String word(ByteReader in) throws SQLException {
    return words.text(in.number());
  }

  @Override
  public void close() {
    file.close();
  }
}
