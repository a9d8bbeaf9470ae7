package app.cuelight.feed.files.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.tier.Buying;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Money that went back in rows of its own leaves the same orders, however the rows are parted
/// between files.
class MoneyBackRowsTest {

  private static final String HEADER = "order id,customer,date,amount,currency\n";

  private static final String[] ROWS = {
    "A1,a,2026-01-01,100.00,USD",
    "A2,a,2026-01-02,100.00,USD",
    "A1,a,2026-02-05,-100.00,USD",
    "B1,b,2026-01-01,100.00,USD",
    "B2,b,2026-01-02,50.00,USD",
    "B1,b,2026-02-05,-30.00,USD",
    "B1,b,2026-02-06,-20.00,USD",
    "C9,c,2026-02-06,-20.00,USD",
    "C1,c,2026-02-01,70.00,USD",
  };

  private static final Map<String, List<String>> LEFT =
      Map.of(
          "a",
          List.of("A2 100.00"),
          "b",
          List.of("B1 50.00", "B2 50.00"),
          "c",
          List.of("C1 50.00"));

  @TempDir private Path folder;
  private OrderFiles files;
  private final List<Arrival> all = new ArrayList<>();

  @BeforeEach
  void open() {
    files = new OrderFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "012345678",
        "876543210",
        "0134 25678",
        "25678 0134",
        "0 1 2 3 4 5 6 7 8",
        "8 7 6 5 4 3 2 1 0",
        "0134 256 78",
        "01345 2678",
        "01345 2678 012345678",
        "012345678 012345678",
        "25 256 0134678"
      })
  void whicheverFileTellsOfIt(String parts) throws Exception {
    for (String part : parts.split(" ")) {
      var text = new StringBuilder(HEADER);
      part.chars().forEach(row -> text.append(ROWS[row - '0']).append('\n'));
      files.run(files.file(text.toString().getBytes(StandardCharsets.UTF_8)), OrderFiles.terms());
      files.lines();
      all.addAll(files.orders);
    }

    assertEquals(LEFT, left());
  }

  @Test
  void everyRowIsCountedOnce() throws Exception {
    String text = HEADER + String.join("\n", ROWS) + "\n" + ROWS[5] + "\n";
    var report = files.run(files.file(text.getBytes(StandardCharsets.UTF_8)), OrderFiles.terms());

    assertEquals(
        List.of(10L, 1L, 0L), List.of(report.read(), report.repeated(), report.rejected()));
    assertEquals(
        List.of(
            "b B1 PAID 100.00 USD -0.00 2026-01-01T00:00:00Z null []",
            "b B1 back 3000 REFUNDED 0.00 USD -30.00 2026-02-05T00:00:00Z null []",
            "b B1 back 2000 REFUNDED 0.00 USD -20.00 2026-02-06T00:00:00Z null []"),
        files.lines().stream().filter(line -> line.startsWith("b B1")).toList());
  }

  private Map<String, List<String>> left() {
    Map<ViewerId, Viewer> people = new TreeMap<>();
    for (Arrival arrival : all) {
      var person = Objects.requireNonNull(ViewerFold.subject(arrival.event()));
      Viewer met = Viewer.of(person);
      people.put(met.id(), ViewerFold.after(people.getOrDefault(met.id(), met), arrival));
    }
    Map<String, List<String>> left = new TreeMap<>();
    for (Viewer viewer : people.values()) {
      left.put(
          viewer.identities().getFirst().value(),
          Buying.of(viewer.orders()).paid().stream().map(MoneyBackRowsTest::said).toList());
    }
    return left;
  }

  private static String said(Purchase order) {
    return order.key().order() + " " + order.net().amount();
  }
}
