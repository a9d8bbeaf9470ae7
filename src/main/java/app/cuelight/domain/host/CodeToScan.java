package app.cuelight.domain.host;

/// A coupon's code on the host screen, for telephones to scan: dark squares on white, the white rim
/// (four squares, ISO/IEC 18004) among them.
///
/// The same squares are drawn by the window and sent to the browser page. Black on white on every
/// ground, because telephones do not read light on dark.
///
/// @param code as it is typed where nobody can scan
/// @param link what the squares say
/// @param side squares in a row
/// @param squares row by row, `#` for a dark one
public record CodeToScan(String code, String link, int side, String squares) {

  /// @throws IllegalArgumentException when the squares are not a square
  public CodeToScan {
    if (side <= 0 || squares.length() != side * side) {
      throw new IllegalArgumentException("A code to scan has as many rows as columns.");
    }
  }

  /// The dark squares as the path of a drawing (SVG 1.1 §8.3), a square being one unit wide.
  public String path() {
    var path = new StringBuilder();
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int from = x;
        while (x < side && squares.charAt(y * side + x) == '#') {
          x++;
        }
        if (x > from) {
          path.append('M').append(from).append(' ').append(y);
          path.append('h').append(x - from).append("v1h-").append(x - from).append('z');
        }
      }
    }
    return path.toString();
  }
}
