package app.cuelight.show.live;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.ShowRecord;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The show on air, how its stream stands, what was settled last, and the trouble there is. Safe
/// for any thread.
final class Stage {

  private static final int TAKE_BACK = 50;

  private final Deque<Settlement> settlements = new ArrayDeque<>();

  /// The rooms on air, each with its newest sign of life.
  private final Map<RoomKey, Instant> open = new HashMap<>();

  private final HostState host = new HostState();
  private final LiveOptions options;
  private ShowRecord show;

  /// As the cache has it.
  private ShowRecord kept;

  /// Whether the show has a name of its own already: the platform's, or one from before.
  private boolean isTitled;

  private RoomView.ShowLine.State state;
  private RoomView.@Nullable Trouble trouble;

  private Stage(ShowRecord show, LiveOptions options) {
    this.show = show;
    this.kept = show;
    this.options = options;
    this.isTitled = !show.title().equals(options.title());
    this.state =
        show.liveAt() == null ? RoomView.ShowLine.State.WAITING : RoomView.ShowLine.State.LIVE;
  }

  static Stage of(LiveWiring wiring) {
    LiveOptions options = wiring.options();
    return new Stage(wiring.journal().show(wiring.clock().instant(), options.title()), options);
  }

  HostState host() {
    return host;
  }

  synchronized ShowRecord show() {
    heedPlan();
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

  /// Nobody takes back what was settled about her.
  synchronized void forget(ViewerId viewer) {
    settlements.removeIf(settlement -> settlement.viewer().equals(viewer));
  }

  /// The settlement to take back, or null.
  synchronized @Nullable Settlement takeLast() {
    return settlements.pollLast();
  }

  /// Takes in what a commit says about the stream.
  ///
  /// The show is on air while any of its rooms is: a room is opened by a stream that goes live or
  /// by any sign of a viewer, and closed by an end that is not older than the last such sign. A
  /// room that empties for a moment therefore does not end the evening.
  ///
  /// @return whether the record of the show changed and is to be kept
  synchronized boolean changed(Committed committed) {
    host.changed(committed);
    for (Committed.Entry entry : committed.entries()) {
      if (entry.fresh()) {
        Instant at = entry.arrival().at();
        switch (entry.arrival().event()) {
          case ShowEvent.StreamStateChanged stream -> stream(stream, at);
          case ShowEvent.InRoom event when entry.viewer() != null -> sign(event.room(), at);
          default -> {}
        }
      }
    }
    heedPlan();
    boolean isOther = !show.equals(kept);
    kept = show;
    return isOther;
  }

  private void stream(ShowEvent.StreamStateChanged changed, Instant at) {
    if (changed.title() != null && !changed.title().isBlank()) {
      isTitled = true;
      title(changed.title());
    }
    switch (changed.state()) {
      case LIVE -> sign(changed.room(), at);
      case RECONNECTING -> state = RoomView.ShowLine.State.RECONNECTING;
      case ENDED -> end(changed.room(), at);
      case SCHEDULED, STARTING -> {}
    }
  }

  /// What is on air is called as it was planned where the platform does not say. What is over keeps
  /// its name whatever is planned next.
  private void heedPlan() {
    String planned = options.manners().aim().title();
    boolean isOn = show.liveAt() != null && show.endedAt() == null;
    if (!isTitled && isOn && !planned.isEmpty()) {
      title(planned);
    }
  }

  private void title(String title) {
    show = new ShowRecord(show.id(), title, show.openedAt(), show.liveAt(), show.endedAt());
  }

  private void end(RoomKey room, Instant at) {
    Instant sign = open.get(room);
    if (sign != null && sign.isAfter(at)) {
      return;
    }
    open.remove(room);
    if (open.isEmpty()) {
      state = RoomView.ShowLine.State.ENDED;
      show = new ShowRecord(show.id(), show.title(), show.openedAt(), show.liveAt(), at);
    }
  }

  private void sign(RoomKey room, Instant at) {
    Instant ended = show.endedAt();
    if (ended != null && !at.isAfter(ended)) {
      return;
    }
    open.merge(room, at, (a, b) -> a.isAfter(b) ? a : b);
    state = RoomView.ShowLine.State.LIVE;
    if (show.liveAt() == null || ended != null) {
      Instant since = show.liveAt() == null ? at : show.liveAt();
      show = new ShowRecord(show.id(), show.title(), show.openedAt(), since, null);
    }
  }
}
