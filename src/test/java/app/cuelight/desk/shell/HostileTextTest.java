package app.cuelight.desk.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.Reason;
import app.cuelight.show.live.RoomRow;
import app.cuelight.show.live.RoomView;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Names and comments of every kind of malice are drawn, thousands of them, on the FX thread.
///
/// Text layout has crashed native code before; a short run of this stays in every build.
class HostileTextTest {

  private static final int ROUNDS = 25;
  private static final int[][] RANGES = {
    {0x20, 0x7E}, {0x300, 0x36F}, {0x590, 0x6FF}, {0x900, 0xE7F}, {0x1100, 0x11FF},
    {0x200B, 0x206F}, {0x2600, 0x27BF}, {0x3040, 0x30FF}, {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3},
    {0xD800, 0xDFFF}, {0xE000, 0xE0FF}, {0xFE00, 0xFE0F}, {0xFFF0, 0xFFFF}, {0x1F1E6, 0x1F1FF},
    {0x1F300, 0x1FAFF}, {0xE0020, 0xE007F}
  };

  @BeforeAll
  static void toolkit() throws Exception {
    Studio.start();
  }

  @Test
  void hostileStringsAreDrawnWithoutAFault() throws Exception {
    var faults = new ConcurrentLinkedQueue<String>();
    Studio studio = Studio.with(room(new Random(0)), DeskSettings.first());
    Studio.onFx(() -> {
      Thread.currentThread()
          .setUncaughtExceptionHandler((_, fault) -> faults.add(fault.toString()));
      return true;
    });
    for (int round = 1; round <= ROUNDS; round++) {
      studio.latest.set(room(new Random(round)));
      studio.frame();
      Studio.onFx(() -> studio.window.scene().snapshot(new WritableImage(1440, 900)));
    }
    assertEquals(List.of(), List.copyOf(faults));
  }

  private static RoomView room(Random random) {
    var rows = new ArrayList<RoomRow>();
    for (int i = 0; i < RoomView.MAX_ROWS; i++) {
      rows.add(
          Rooms.row(
              i,
              Tier.NEW,
              text(random),
              Rooms.at("ar", "SA", "Asia/Riyadh"),
              new Reason.Said(text(random), false, true)));
    }
    String name = text(random) + "x";
    String line = text(random) + name + text(random);
    var card =
        Rooms.card(
            Tier.VIP,
            name,
            Rooms.at("he", "IL", null),
            Rooms.line("he", line, text(random), name),
            new Reason.Said(text(random), true, false));
    RoomView view = Rooms.view(card, List.of(card, card, card));
    return new RoomView(
        view.version() + random.nextInt(1, 1_000_000),
        view.at(),
        view.show(),
        view.sources(),
        view.watching(),
        view.tiers(),
        view.queue(),
        rows,
        false,
        0,
        view.host(),
        view.health(),
        view.comments(),
        view.notes());
  }

  private static String text(Random random) {
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
