package app.cuelight.show.live;

import app.cuelight.show.port.Change;
import app.cuelight.show.port.Judge;
import java.time.Instant;
import java.util.List;

/// Brings the room back after a start: who is in it, what was greeted, what was said. On the
/// keeper's thread, before anything is committed.
record Comeback(LiveWiring wiring, Stage stage, RoomLoop room) {

  /// @param kept what was settled before
  /// @param most how many people are brought back
  void of(Greetings.Kept kept, int most) {
    Instant now = wiring.clock().instant();
    Judge judge = wiring.standings().at(now);
    List<Change> present =
        wiring.shelf().present(now, most).reversed().stream()
            .map(viewer -> new Change(viewer, judge.judge(viewer), null, List.of()))
            .toList();
    long viewers = wiring.shelf().viewerCount();
    List<CommentRow> comments =
        new PastComments(wiring.shelf(), wiring.hearing(), wiring.cards())
            .since(stage.show().openedAt(), judge);
    room.post(live -> {
      room.restore(live, kept, present, viewers);
      live.comments().restore(comments);
    });
  }
}
