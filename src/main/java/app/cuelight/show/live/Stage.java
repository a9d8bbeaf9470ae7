package app.cuelight.show.live;

import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.ShowRecord;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The show on air, how its stream stands, what was settled last, and the trouble there is. Safe
/// for any thread.
final class Stage {

  private static final int TAKE_BACK = 50;

  private final Deque<Settlement> settlements = new ArrayDeque<>();
  private ShowRecord show;
  private RoomView.ShowLine.State state;
  private RoomView.@Nullable Trouble trouble;

  Stage(ShowRecord show) {
    this.show = show;
    this.state =
        show.liveAt() == null ? RoomView.ShowLine.State.WAITING : RoomView.ShowLine.State.LIVE;
  }

  synchronized ShowRecord show() {
    return show;
  }

  synchronized RoomView.ShowLine.State state() {
    return state;
  }

  synchronized RoomView.@Nullable Trouble trouble() {
    return trouble;
  }

  synchronized void trouble(String code, Instant at) {
    if (trouble == null || !trouble.code().equals(code)) {
      trouble = new RoomView.Trouble(code, "", at);
    }
  }

  synchronized void healed() {
    trouble = null;
  }

  synchronized void settled(Settlement settlement) {
    settlements.addLast(settlement);
    if (settlements.size() > TAKE_BACK) {
      settlements.removeFirst();
    }
  }

  /// The settlement to take back, or null.
  synchronized @Nullable Settlement takeLast() {
    return settlements.pollLast();
  }

  /// Takes in what a commit says about the stream.
  ///
  /// @return whether the record of the show changed and is to be kept
  synchronized boolean changed(Committed committed, Instant now) {
    ShowRecord before = show;
    for (Committed.Entry entry : committed.entries()) {
      if (entry.fresh()) {
        if (entry.arrival().event() instanceof ShowEvent.StreamStateChanged changed) {
          stream(changed, entry.arrival().at());
        } else if (show.liveAt() == null && entry.viewer() != null) {
          live(now);
        }
      }
    }
    return !show.equals(before);
  }

  private void stream(ShowEvent.StreamStateChanged changed, Instant at) {
    if (changed.title() != null && !changed.title().isBlank()) {
      show =
          new ShowRecord(
              show.id(), changed.title(), show.openedAt(), show.liveAt(), show.endedAt());
    }
    switch (changed.state()) {
      case LIVE -> live(at);
      case RECONNECTING -> state = RoomView.ShowLine.State.RECONNECTING;
      case ENDED -> {
        state = RoomView.ShowLine.State.ENDED;
        show = new ShowRecord(show.id(), show.title(), show.openedAt(), show.liveAt(), at);
      }
      case SCHEDULED, STARTING -> {}
    }
  }

  private void live(Instant at) {
    state = RoomView.ShowLine.State.LIVE;
    Instant since = show.liveAt() == null ? at : show.liveAt();
    show = new ShowRecord(show.id(), show.title(), show.openedAt(), since, null);
  }
}
