package app.cuelight.store;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.ViewerFold;
import app.cuelight.show.port.OrderSpool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final Map<String, ConnectionName> connections = new HashMap<>();
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
    write(out, changed.viewer());
    write(out, changed.order());
    if (out.length() >= BLOCK) {
      byte[] block = out.take();
      hers.blocks.add(new Block(file.size(), block.length));
      file.append(block);
    }
  }

  private void write(ByteWriter out, Person person) {
    Profile profile = person.profile();
    if (!profile.equals(profile(profile.name(), profile.country()))) {
      throw new IllegalArgumentException("An order of the past tells name and country only.");
    }
    out.number(1L + person.further().size());
    write(out, person.identity());
    person.further().forEach(other -> write(out, other));
    text(out, profile.name());
    text(out, profile.country());
  }

  private void write(ByteWriter out, Identity identity) {
    word(out, identity.connection().value());
    word(out, identity.namespace());
    out.text(identity.value());
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
      text(out, item.product().title());
      text(out, item.product().category());
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
      ConnectionName connection = connection(in);
      EventKey key = EventKey.of(connection, in.text());
      String format = word(in);
      String type = word(in);
      Instant occurred = Instant.ofEpochMilli(in.signed());
      Instant received = Instant.ofEpochMilli(in.signed());
      var raw = new RawEvent(key, format, type, occurred, received, in.text());
      Person person = readPerson(in);
      var event = new ShowEvent.OrderChanged(null, person, readOrder(in));
      held.add(new Held(new Arrival(raw, event), rows));
    }
  }

  private Person readPerson(ByteReader in) throws SQLException {
    int count = in.count();
    Identity own = readIdentity(in);
    List<Identity> further = new ArrayList<>(count - 1);
    for (int i = 1; i < count; i++) {
      further.add(readIdentity(in));
    }
    return new Person(own, further, profile(readText(in), readText(in)));
  }

  private Identity readIdentity(ByteReader in) throws SQLException {
    return new Identity(connection(in), word(in), in.text());
  }

  private Order readOrder(ByteReader in) throws SQLException {
    String id = in.text();
    Order.Status status = Order.Status.valueOf(word(in));
    String currency = word(in);
    var total = new Money(in.signed(), currency);
    var refunded = new Money(in.signed(), currency);
    Instant placed = Instant.ofEpochMilli(in.signed());
    Instant updated = Instant.ofEpochMilli(in.signed());
    int count = in.count();
    List<Order.Item> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      var product = new Product(in.text(), readText(in), readText(in), null);
      items.add(new Order.Item(product, in.number(), null));
    }
    return new Order(id, status, total, refunded, items, List.of(), placed, updated, false);
  }

  private static Profile profile(@Nullable String name, @Nullable String country) {
    return new Profile(name, null, null, null, country, null, null, null, null, null);
  }

  private void word(ByteWriter out, String text) {
    Integer no = numbers.get(text);
    if (no == null) {
      no = words.size();
      numbers.put(text, no);
      words.add(text);
    }
    out.number(no);
  }

  private String word(ByteReader in) throws SQLException {
    return words.get((int) in.number());
  }

  private ConnectionName connection(ByteReader in) throws SQLException {
    return connections.computeIfAbsent(word(in), ConnectionName::new);
  }

  private static void text(ByteWriter out, @Nullable String text) {
    out.put(text == null ? 0 : 1);
    if (text != null) {
      out.text(text);
    }
  }

  private static @Nullable String readText(ByteReader in) throws SQLException {
    return in.take() == 0 ? null : in.text();
  }

  @Override
  public void close() {
    file.close();
  }
}
