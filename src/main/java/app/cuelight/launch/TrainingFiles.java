package app.cuelight.launch;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// Files for [Training], the same every time but for their times.
final class TrainingFiles {

  private static final int ORDERS = 6_000;
  private static final int CUSTOMERS = 2_000;
  private static final int NAMED_ORDERS = 1_000;
  private static final int EVENTS = 1_500;
  private static final int GUESTS = 150;
  private static final long MINUTES_A_YEAR = 525_600;

  /// A large prime: steps of it visit customers and minutes in no visible order.
  private static final long STEP = 7_919;

  private static final String[] NAMES = {"Ana Torres", "Mia Chen", "Jan de Vries", "ภูริ", "王芳"};
  private static final String[] TYPES = {"viewer.join", "comment", "like", "cart.add", "order"};
  private static final String[] COUNTRIES = {"US", "MX", "NL", "TH", "CN"};

  private final Path folder;
  private final Instant now;

  TrainingFiles(Path folder, Instant now) {
    this.folder = folder;
    this.now = now;
  }

  /// Orders as most programs export them.
  Path orders() throws IOException {
    Path file = folder.resolve("orders.csv");
    try (Writer out = open(file)) {
      out.write("order id,customer id,date,amount,currency,country,category\n");
      for (int i = 0; i < ORDERS; i++) {
        out.write(
            "%d,c%d,%s,%d.%02d,USD,%s,Beauty\n"
                .formatted(
                    i,
                    STEP * i / 3 % CUSTOMERS,
                    at(i),
                    5 + i % 200,
                    i % 100,
                    COUNTRIES[i % COUNTRIES.length]));
      }
    }
    return file;
  }

  /// Orders with people, states and items in them, some in several rows.
  Path namedOrders() throws IOException {
    Path file = folder.resolve("named.csv");
    try (Writer out = open(file)) {
      out.write(
          "Order ID;Date;Status;Customer ID;Name;Email;Country;Product;Quantity;Total;Currency\n");
      for (int i = 0; i < NAMED_ORDERS; i++) {
        long customer = STEP * i % (NAMED_ORDERS / 2);
        out.write(
            "n%d;%s;%s;n%d;%s;n%d@example.com;%s;\"Lip balm; %d\";%d;%d.50;EUR\n"
                .formatted(
                    i,
                    at(i),
                    i % 9 == 0 ? "refunded" : "paid",
                    customer,
                    NAMES[(int) (customer % NAMES.length)],
                    customer,
                    COUNTRIES[i % COUNTRIES.length],
                    i % 40,
                    1 + i % 3,
                    10 + i % 90));
      }
    }
    return file;
  }

  /// A show as it is recorded.
  Path show() throws IOException {
    Path file = folder.resolve("show.jsonl");
    try (Writer out = open(file)) {
      for (int i = 0; i < EVENTS; i++) {
        String type = TYPES[i / GUESTS % TYPES.length];
        out.write(
            "{\"id\":\"t%d\",\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{\"room\":\"main\",%s%s}}\n"
                .formatted(
                    i, type, now.minusSeconds(EVENTS - i), guest(i % GUESTS), more(type, i)));
      }
    }
    return file;
  }

  private static String guest(int number) {
    int of = number % NAMES.length;
    return "\"viewer\":{\"id\":\"u%d\",\"name\":\"%s %d\",\"locale\":\"es-%s\",\"country\":\"%s\"}"
        .formatted(number, NAMES[of], number, COUNTRIES[of], COUNTRIES[of]);
  }

  private static String more(String type, int number) {
    String product = "{\"id\":\"p%d\",\"title\":\"Lip balm\"}".formatted(number % 40);
    return switch (type) {
      case "comment" -> ",\"text\":\"¿Cuánto cuesta el número %d?\"".formatted(number % 40);
      case "cart.add" -> ",\"product\":" + product;
      case "order" ->
          (",\"order\":{\"id\":\"o%d\",\"status\":\"paid\",\"total\":{\"amount\":\"%d.00\","
                  + "\"currency\":\"USD\"},\"items\":[{\"product\":%s,\"quantity\":1}]}")
              .formatted(number, 9 + number % 80, product);
      default -> "";
    };
  }

  private Instant at(int number) {
    return now.minusSeconds(60 * (1 + STEP * number % MINUTES_A_YEAR));
  }

  private static Writer open(Path file) throws IOException {
    return Files.newBufferedWriter(file);
  }
}
