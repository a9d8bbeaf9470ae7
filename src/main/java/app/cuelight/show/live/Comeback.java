package app.cuelight.show.live;

import app.cuelight.show.port.Change;
import app.cuelight.show.port.Judge;
import java.time.Instant;
import java.util.List;

/// Brings the room back after a start: what was greeted, who is in it, what was said. People come
/// some at a time: the room keeps little of each, and all that is known of 100,000 at once would
/// take more memory than the whole show. On the keeper's thread, before anything is committed.
record Comeback(LiveWiring wiring, Stage stage, RoomLoop room) {

  /// @param kept what was settled before
  /// @param most how many people are brought back
  void of(Greetings.Kept kept, int most) {
    Instant now = wiring.clock().instant();
    Judge judge = wiring.standings().at(now);
    room.post(live -> live.greetings().restore(kept));
    wiring
        .shelf()
        .eachPresent(
            now,
            most,
            some -> {
              List<Change> back =
                  some.stream()
                      .map(viewer -> new Change(viewer, judge.judge(viewer), null, List.of()))
                      .toList();
              room.post(
                  live -> back.forEach(one -> live.restore(one.viewer(), one.standing(), now)));
            });
    long viewers = wiring.shelf().viewerCount();
    List<CommentRow> comments =
        new PastComments(wiring.shelf(), wiring.hearing(), wiring.cards())
            .since(stage.show().openedAt(), judge);
    room.post(live -> {
      live.comments().restore(comments);
      room.count(viewers);
    });
  }
}
