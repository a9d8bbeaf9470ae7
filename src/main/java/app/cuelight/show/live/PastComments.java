package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.Answer;
import app.cuelight.show.port.Judge;
import app.cuelight.show.port.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The newest comments out of the log, as they are to be shown after a restart.
final class PastComments {

  /// How far back is looked, in events.
  private static final int EVENTS = 5_000;

  private final Shelf shelf;
  private final Hearing hearing;
  private final CommentMaker maker;
  private final Map<String, Optional<Viewer>> people = new HashMap<>();

  PastComments(Shelf shelf, Hearing hearing, CardMaker cards) {
    this.shelf = shelf;
    this.hearing = hearing;
    this.maker = new CommentMaker(hearing.questions(), cards);
  }

  /// The comments since an instant that were not taken back, oldest first.
  List<CommentRow> since(Instant from, Judge judge) {
    Set<String> deleted = new HashSet<>();
    Set<ViewerId> banned = new HashSet<>();
    List<Arrival> comments = new ArrayList<>();
    shelf.latestEvents(EVENTS).stream()
        .filter(raw -> !raw.receivedAt().isBefore(from))
        .map(hearing.decoder())
        .forEach(arrival -> {
          switch (arrival.event()) {
            case ShowEvent.Commented _ -> comments.add(arrival);
            case ShowEvent.CommentDeleted e -> deleted.add(Answer.key(e.room(), e.messageId()));
            case ShowEvent.ViewerBanned e ->
                person(e.viewer().identity().link()).ifPresent(she -> banned.add(she.id()));
            default -> {}
          }
        });
    List<CommentRow> rows = new ArrayList<>();
    for (Arrival arrival : newest(comments)) {
      if (arrival.event() instanceof ShowEvent.Commented comment) {
        person(comment.viewer().identity().link())
            .filter(she -> !she.facts().isCrew() && !banned.contains(she.id()))
            .map(she -> maker.row(arrival, comment, she, judge.judge(she)))
            .filter(row -> !deleted.contains(row.key()))
            .ifPresent(rows::add);
      }
    }
    return rows;
  }

  private Optional<Viewer> person(String identity) {
    return people.computeIfAbsent(identity, link -> Optional.ofNullable(shelf.viewer(link)));
  }

  private static List<Arrival> newest(List<Arrival> comments) {
    return comments.subList(Math.max(0, comments.size() - RoomView.MAX_ROWS), comments.size());
  }
}
