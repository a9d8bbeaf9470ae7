package app.cuelight.feed.agora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Agora sends out of order; the sequence numbers say what was last.
class NcsPresenceTest {

  private static final ConnectionName EU = new ConnectionName("agora-eu");
  private static final long T0 = Instant.parse("2026-11-22T20:00:00Z").getEpochSecond();
  private static final Instant NOW = Instant.ofEpochSecond(T0 + 3_600);

  private final NcsDecoder decoder = new NcsDecoder();

  @Test
  void everyOrderFoldsToTheSameViewer() {
    List<Arrival> stream = new ArrayList<>();
    var random = new Random(7);
    for (int i = 0; i < 40; i++) {
      int type = new int[] {105, 106, 111, 112, 103, 104}[random.nextInt(6)];
      stream.add(
          event(
              type,
              i * 30,
              Long.MAX_VALUE - 20 + i,
              List.of(1, 2, 9, 10).get(random.nextInt(4)),
              "ch" + random.nextInt(2)));
    }
    Viewer expected = fold(stream);
    for (int shuffle = 0; shuffle < 200; shuffle++) {
      Collections.shuffle(stream, random);
      assertEquals(expected, fold(stream), "shuffle " + shuffle);
    }
  }

  @Test
  void aLateLeaveDoesNotSendHerAway() {
    Viewer viewer = fold(List.of(event(105, 60, 300, 0, "ch"), event(106, 50, 200, 1, "ch")));
    assertEquals(true, viewer.isHere(NOW));
  }

  @Test
  void aTransientLeaveHoldsHerForAMinute() {
    for (int reason : new int[] {4, 9, 10, 99}) {
      Viewer viewer = fold(List.of(event(105, 0, 100, 0, "ch"), event(106, 60, 200, reason, "ch")));
      assertEquals(true, viewer.isHere(Instant.ofEpochSecond(T0 + 60 + 59)), "reason " + reason);
      assertEquals(false, viewer.isHere(Instant.ofEpochSecond(T0 + 60 + 60)), "reason " + reason);
    }
    Viewer gone = fold(List.of(event(105, 0, 100, 0, "ch"), event(106, 60, 200, 1, "ch")));
    assertEquals(false, gone.isHere(Instant.ofEpochSecond(T0 + 61)));
  }

  @Test
  void whoComesAsABroadcasterIsCrewUntilSheIsAmongTheAudience() {
    assertEquals(true, fold(List.of(event(103, 0, 100, 0, "ch"))).facts().isCrew());
    Viewer back = fold(List.of(event(112, 20, 300, 0, "ch"), event(103, 0, 100, 0, "ch")));
    assertEquals(false, back.facts().isCrew());
    assertEquals(true, back.isHere(NOW));
  }

  @Test
  void aViewerCalledOntoTheStageStaysAViewer() {
    Viewer called =
        fold(
            List.of(
                event(105, 0, 100, 0, "ch"),
                event(111, 10, 200, 0, "ch"),
                event(104, 20, 300, 1, "ch"),
                event(105, 30, 400, 0, "ch")));
    assertEquals(false, called.facts().isCrew());
  }

  private static Viewer fold(List<Arrival> stream) {
    Viewer viewer = null;
    for (Arrival arrival : stream) {
      var person = ViewerFold.subject(arrival.event());
      assertNotNull(person);
      viewer = ViewerFold.after(viewer == null ? Viewer.of(person) : viewer, arrival);
    }
    return viewer;
  }

  private Arrival event(int type, int second, long seq, int reason, String channel) {
    String body =
        """
        {"noticeId":"n%d","productId":1,"eventType":%d,"payload":{"channelName":"%s","uid":42,\
        "platform":2,"clientSeq":%s,"ts":%d,"reason":%d,"duration":20}}\
        """
            .formatted(seq, type, channel, Long.toUnsignedString(seq), T0 + second, reason);
    return decoder.read(body.getBytes(StandardCharsets.UTF_8), EU, NOW);
  }
}
