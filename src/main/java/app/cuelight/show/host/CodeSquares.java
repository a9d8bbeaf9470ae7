package app.cuelight.show.host;

import app.cuelight.domain.host.CodeToScan;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// Encodes a coupon's link as a QR code, on this computer alone: a code is money.
public final class CodeSquares {

  /// ISO/IEC 18004: a rim four squares wide.
  private static final int RIM = 4;

  /// About a seventh of the words may be covered by a glare or a finger, and it is read all the
  /// same.
  private static final ErrorCorrectionLevel SPARE = ErrorCorrectionLevel.M;

  private static final int LONGEST = 512;

  private CodeSquares() {}

  /// The code of a link.
  ///
  /// @throws IllegalArgumentException with a sentence for the user when the link is too long
  public static CodeToScan of(String code, String link) {
    if (link.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A link of more than " + LONGEST + " characters makes squares too small to scan.");
    }
    try {
      Map<EncodeHintType, Object> hints =
          Map.of(
              EncodeHintType.MARGIN,
              RIM,
              EncodeHintType.ERROR_CORRECTION,
              SPARE,
              EncodeHintType.CHARACTER_SET,
              "UTF-8");
      BitMatrix matrix = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 0, 0, hints);
      var squares = new StringBuilder();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          squares.append(matrix.get(x, y) ? '#' : ' ');
        }
      }
      return new CodeToScan(code, link, matrix.getWidth(), squares.toString());
    } catch (WriterException e) {
      throw new IllegalArgumentException("This link cannot be made a code to scan.", e);
    }
  }
}
