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
              HostileText.of(random),
              Rooms.at("ar", "SA", "Asia/Riyadh"),
              new Reason.Said(HostileText.of(random), false, true)));
    }
    String name = HostileText.of(random) + "x";
    String line = HostileText.of(random) + name + HostileText.of(random);
    var card =
        Rooms.card(
            Tier.VIP,
            name,
            Rooms.at("he", "IL", null),
            Rooms.line("he", line, HostileText.of(random), name),
            new Reason.Said(HostileText.of(random), true, false));
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
}
