package app.cuelight.feed.files.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.feed.files.BadFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What files come to, to the last byte: event ids, words for the log, reasons, what is left out. A
/// file taken in by an older build must say nothing new, so that these marks never change; where
/// the reading learns something, it learns it of files that these are not.
class OrderGoldenTest {

  private static final int ROWS = 3_000;

  @TempDir private Path folder;
  private OrderFiles files;
  private MessageDigest mark;

  @BeforeEach
  void open() throws NoSuchAlgorithmException {
    files = new OrderFiles(folder);
    mark = MessageDigest.getInstance("SHA-256");
  }

  @ParameterizedTest
  @CsvSource({
    "0, UTF-8, UTC, 0, 868 827b290a388ab903",
    "0, UTF-8, Europe/Berlin, 1, 868 9bdaa7dfa3398188",
    "0, UTF-16LE, UTC, 2, 868 d22c80281cfdaa82",
    "1, UTF-8, America/New_York, 0, 663 4d3c0b0e2f3df95c",
    "1, GB18030, UTC, 0, 663 da0780b4f08d08d4",
    "2, UTF-8, Asia/Shanghai, 0, 959 f82a904c97ab2fb2",
    "2, windows-1252, UTC, 3, 953 276b0d5757a781d6",
    "3, UTF-8, UTC, 0, 612 fef493f631846e3b",
    "3, UTF-8, Africa/Cairo, 1, 612 43518a4c50f5a9e9",
    "4, UTF-8, UTC, 0, 1919 c2b349016a9da6ee",
    "4, windows-31j, UTC, 0, 1930 503eec04d436f937",
    "5, UTF-8, UTC, 0, 1183 20074742eb1b38db",
    "5, GB18030, Asia/Shanghai, 1, 1183 cce445e7868a160f"
  })
  void whatDrawnFilesComeToStaysTheSame(
      int dialect, String charset, String zone, int edition, String golden) throws IOException {
    String text = new OrderLots(dialect).file(OrderLots.DIALECTS.get(dialect), ROWS);
    Path file = files.file(text.getBytes(Charset.forName(charset)));
    tell(file, zone, edition, charset);

    assertEquals(golden, said());
  }

  @ParameterizedTest
  @CsvSource({
    "retail.csv, 1 2fd3719cfd37cfd6",
    "shopify.csv, 3 608b82fb86dd2ac8",
    "statement.csv, 0 f99a26e10ebcb935",
    "woocommerce.csv, 3 9dd971145f6316d4"
  })
  void whatExportsComeToStaysTheSame(String name, String golden) throws IOException {
    tell(files.resource(name), "UTC", 0, null);

    assertEquals(golden, said());
  }

  /// Bytes that are no text, in the middle of a line and at its end.
  @Test
  void whatBytesThatAreNoTextComeToStaysTheSame() throws IOException {
    byte[] text =
        new OrderLots(9).file(OrderLots.DIALECTS.getFirst(), ROWS).getBytes(StandardCharsets.UTF_8);
    for (int i = 200; i < text.length; i += 997) {
      text[i] = (byte) (i % 2 == 0 ? 0xff : i % 3 == 0 ? 0xe4 : 0x80);
    }
    tell(files.file(text), "UTC", 0, "UTF-8");

    assertEquals("863 d62f593ee634dcd8", said());
  }

  private void tell(Path file, String zone, int edition, String charset) throws IOException {
    var terms =
        new Terms(
            OrderFiles.SHOP,
            Map.of(),
            null,
            "USD",
            ZoneId.of(zone),
            true,
            '.',
            charset,
            OrderFiles.NOW,
            edition);
    try {
      OrderFile.Report report = files.run(file, terms);
      files.orders.forEach(order -> tell(order.toString()));
      files.sales.forEach(sale -> tell(sale.toString()));
      files.coded.forEach(order -> tell(order.toString()));
      tell(report.format() + report.read() + "," + report.repeated() + "," + report.rejected());
      tell(report.first() + "" + report.warnings());
      if (report.rejects() != null) {
        mark.update(Files.readAllBytes(report.rejects()));
      }
    } catch (BadFile e) {
      tell(e.line() + "," + e.column() + e.onScreen());
    }
  }

  private void tell(String what) {
    mark.update((what + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String said() {
    return files.orders.size() + " " + HexFormat.of().formatHex(mark.digest(), 0, 8);
  }
}
