package app.cuelight.feed.files.orders;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.show.port.UnidentifiedSale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What order files come to, as short words.
final class OrderFiles {

  static final ConnectionName SHOP = new ConnectionName("shop");
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Instant EXPORTED = Instant.parse("2026-02-20T00:00:00Z");

  final List<Arrival> orders = new ArrayList<>();
  final List<UnidentifiedSale> sales = new ArrayList<>();
  final List<Order> coded = new ArrayList<>();
  private final Path folder;

  OrderFiles(Path folder) {
    this.folder = folder;
  }

  static Terms terms() {
    return new Terms(SHOP, Map.of(), null, "USD", ZoneOffset.UTC, null, null, null, NOW, 0);
  }

  static Terms monthFirst() {
    return new Terms(SHOP, Map.of(), null, "GBP", ZoneOffset.UTC, false, null, null, NOW, 0);
  }

  static Terms mapping(Map<String, String> columns) {
    return new Terms(SHOP, columns, null, "USD", ZoneOffset.UTC, null, null, null, NOW, 0);
  }

  Path file(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("orders.csv"), content);
    Files.setLastModifiedTime(file, FileTime.from(EXPORTED));
    return file;
  }

  Path resource(String name) throws IOException {
    try (InputStream in = OrderFiles.class.getResourceAsStream(name)) {
      return file(Objects.requireNonNull(in).readAllBytes());
    }
  }

  OrderFile.Report run(Path file, Terms terms) {
    orders.clear();
    sales.clear();
    coded.clear();
    return new OrderFile(file, terms)
        .run(
            new OrderFile.Taker() {
              @Override
              public void order(Arrival order, int rows) {
                orders.add(order);
              }

              @Override
              public void nobody(UnidentifiedSale sale) {
                sales.add(sale);
              }

              @Override
              public void coded(Order guest) {
                coded.add(guest);
              }
            },
            (_, _, _) -> true);
  }

  /// Every order as one line; its words in the log must say the same again.
  List<String> lines() {
    var decoder = new ContractDecoder();
    List<String> lines = new ArrayList<>();
    for (Arrival arrival : orders) {
      if (!decoder.decode(arrival.raw()).event().equals(arrival.event())) {
        throw new AssertionError(
            "The log would say " + decoder.decode(arrival.raw()) + " and not " + arrival);
      }
      lines.add(line(arrival.event()));
    }
    return lines;
  }

  private static String line(ShowEvent event) {
    if (!(event instanceof ShowEvent.OrderChanged(_, var person, Order order))) {
      throw new AssertionError("No order: " + event);
    }
    return String.join(
        " ",
        person.identity().value().length() > 40 ? "(hash)" : person.identity().value(),
        order.id(),
        order.status().name(),
        order.total().amount(),
        order.total().currency(),
        "-" + order.refunded().amount(),
        order.placedAt().toString(),
        String.valueOf(person.profile().country()),
        titles(order));
  }

  private static @Nullable String titles(Order order) {
    return order.items().stream().map(item -> item.product().label()).toList().toString();
  }
}
