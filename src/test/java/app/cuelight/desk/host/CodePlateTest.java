package app.cuelight.desk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.host.CodeToScan;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.show.host.CodeSquares;
import app.cuelight.show.host.Guests;
import app.cuelight.show.host.HostSheets;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import javafx.geometry.Bounds;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The picture of the host screen, read as a telephone reads it.
class CodePlateTest {

  private static final String LINK = "https://my.myshopify.com/discount/LIVE10?redirect=%2F";

  @ParameterizedTest
  @CsvSource({"1280, 720", "1920, 1080"})
  void theCodeOnTheScreenReadsAsItsLink(int width, int height) throws Exception {
    HostProfile host = Guests.lin("en");
    Theatre theatre = Theatre.of(host, width, height);
    CodeToScan code = CodeSquares.of("LIVE10", LINK);
    HostSheet sheet =
        HostSheets.of(Guests.room(Guests.marisol()), host, Guests.NOW, Guests.STUDIO).with(1, code);
    WritableImage image =
        Theatre.onFx(() -> {
          theatre.model.show(sheet);
          theatre.view.settle();
          theatre.view.resize(width, height);
          theatre.view.applyCss();
          theatre.view.layout();
          return theatre.scene.snapshot(null);
        });
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var bitmap =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
    assertEquals(LINK, new QRCodeReader().decode(bitmap).getText());

    CodePlate plate = (CodePlate) theatre.view.lookup(".code-plate");
    double square = plate.wide() / code.side() * Theatre.PITCH;
    assertTrue(square >= 2, "a square is " + square + " mm");
    Bounds place = plate.getBoundsInParent();
    assertTrue(place.getMaxX() <= width && place.getMinY() >= 0, place::toString);
  }
}
