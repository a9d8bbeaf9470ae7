package app.cuelight.show.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.host.CodeToScan;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CodeSquaresTest {

  private static final String LINK =
      "https://shop.example/discount/LIVE10?redirect=%2Fproducts%2F1";
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
  private static final int PIXELS = 3;

  @Test
  void theDrawnPathReadsAsTheLink() throws Exception {
    CodeToScan code = CodeSquares.of("LIVE10", LINK);
    int side = code.side() * PIXELS;
    int[] picture = new int[side * side];
    Arrays.fill(picture, 0xFFFFFF);
    var run = RUN.matcher(code.path());
    int end = 0;
    while (run.find()) {
      assertEquals(end, run.start());
      end = run.end();
      int x = Integer.parseInt(run.group(1)) * PIXELS;
      int y = Integer.parseInt(run.group(2)) * PIXELS;
      for (int row = y; row < y + PIXELS; row++) {
        int from = row * side + x;
        Arrays.fill(picture, from, from + Integer.parseInt(run.group(3)) * PIXELS, 0);
      }
    }
    assertEquals(code.path().length(), end);
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, picture)));
    assertEquals(LINK, new QRCodeReader().decode(bitmap).getText());
  }

  @Test
  void fourWhiteSquaresStandAllAround() {
    CodeToScan code = CodeSquares.of("LIVE10", LINK);
    int side = code.side();
    assertTrue(code.squares().substring(0, side * 4).isBlank());
    for (int y = 0; y < side; y++) {
      String row = code.squares().substring(y * side, (y + 1) * side);
      assertTrue(row.startsWith("    ") && row.endsWith("    "), row);
    }
    assertEquals('#', code.squares().charAt(side * 4 + 4));
  }

  @Test
  void aLinkTooLongToScanIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> CodeSquares.of("A", "https://s/" + "x".repeat(600)));
  }
}
