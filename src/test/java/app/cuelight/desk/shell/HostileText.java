package app.cuelight.desk.shell;

import java.util.Random;

/// Strings of every kind of malice: heaps of marks, controls, lone surrogates, tags, private use,
/// unassigned, every script in any order.
final class HostileText {

  private static final int[][] RANGES = {
    {0x20, 0x7E}, {0x300, 0x36F}, {0x590, 0x6FF}, {0x900, 0xE7F}, {0x1100, 0x11FF},
    {0x200B, 0x206F}, {0x2600, 0x27BF}, {0x3040, 0x30FF}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3},
    {0xD800, 0xDFFF}, {0xE000, 0xE0FF}, {0xFE00, 0xFE0F}, {0xFFF0, 0xFFFF}, {0x1F1E6, 0x1F1FF},
    {0x1F300, 0x1FAFF}, {0xE0020, 0xE007F}, {0x0, 0x1F}, {0x1D400, 0x1D7FF}, {0x700, 0x8FF}
  };

  private HostileText() {}

  static String of(Random random) {
    var text = new StringBuilder();
    int[] range = RANGES[random.nextInt(RANGES.length)];
    for (int i = random.nextInt(40); i >= 0; i--) {
      if (random.nextInt(4) == 0) {
        range = RANGES[random.nextInt(RANGES.length)];
      }
      text.appendCodePoint(random.nextInt(range[0], range[1] + 1));
    }
    return text.toString();
  }
}
