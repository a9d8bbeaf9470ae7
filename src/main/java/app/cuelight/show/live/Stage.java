package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.schedule.Agenda;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.ShowRecord;
import app.cuelight.show.port.Sitting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The show on air, how its stream stands, what was settled last, and the trouble there is. Safe
/// for any thread.
final class Stage {

  private static final int TAKE_BACK = 50;

  private final Deque<Settlement> settlements = new ArrayDeque<>();

  private final HostState host = new HostState();
  private final LiveOptions options;
  private final ShowLog log;
  private RoomView.@Nullable Trouble trouble;

  private Stage(ShowLog log, LiveOptions options) {
    this.log = log;
    this.options = options;
  }

  static Stage of(LiveWiring wiring) {
    String title = wiring.options().title();
    Sitting sitting = wiring.journal().sitting(wiring.clock().instant(), title);
    return new Stage(new ShowLog(sitting, title), wiring.options());
  }

  HostState host() {
    return host;
  }

  /// How people are treated in the show that is on, or waited for.
  Etiquette etiquette() {
    return new Etiquette(options.manners(), options.markets(), show().id());
  }

  synchronized ShowRecord show() {
    heedPlan();
    return log.show();
  }

  synchronized RoomView.ShowLine.State state() {
    return log.state();
  }

  /// What is on air; where nothing is any more, what was when the show ended.
  synchronized Agenda.Aired aired() {
    return log.aired();
  }

  /// What the plan says of the shows around now, and people of them.
  synchronized void heed(Agenda agenda, Instant now) {
    log.heed(agenda, now);
  }

  /// Some time passed.
  synchronized void turn(Instant now) {
    log.turn(now);
    heedPlan();
  }

  /// What is to be kept, oldest first.
  synchronized List<Sitting> due() {
    return log.due();
  }

  /// The cache has these.
  synchronized void kept(List<Sitting> done) {
    log.kept(done);
  }

  /// Another show begins: nothing of the last one is to be taken back or stands on the screen.
  synchronized void begin() {
    settlements.clear();
    host.product("");
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

  /// Takes in what a commit says about the stream; [#due] tells what is to be kept of it.
  ///
  /// A room is opened by a stream that goes live or by any sign of a viewer, and closed by an end
  /// that is not older than the last such sign. A room that empties for a moment therefore does not
  /// end the evening.
  synchronized void changed(Committed committed) {
    host.changed(committed);
    for (Committed.Entry entry : committed.entries()) {
      if (entry.fresh()) {
        heard(entry.arrival(), entry.viewer() != null);
      }
    }
    heedPlan();
  }

  /// Takes in again what was heard before a restart: what the cache had of the show when the
  /// program ended may be older than its log.
  synchronized void catchUp(List<Arrival> heard) {
    heard.forEach(arrival -> heard(arrival, true));
    heedPlan();
  }

  private void heard(Arrival arrival, boolean isOfViewer) {
    Instant at = arrival.at().truncatedTo(ChronoUnit.MILLIS);
    switch (arrival.event()) {
      case ShowEvent.StreamStateChanged stream -> stream(stream, at);
      case ShowEvent.InRoom event when isOfViewer ->
          log.sign(event.room(), at, event instanceof ShowEvent.ViewerLeft);
      default -> {}
    }
  }

  private void stream(ShowEvent.StreamStateChanged changed, Instant at) {
    if (changed.state() == ShowEvent.StreamState.LIVE) {
      log.live(changed.room(), at, changed.title());
      return;
    }
    log.named(changed.title());
    switch (changed.state()) {
      case RECONNECTING -> log.reconnecting();
      case ENDED -> log.ended(changed.room(), at);
      case STARTING -> log.starting(changed.room(), at);
      case SCHEDULED, LIVE -> {}
    }
  }

  /// What is on air is called as it was planned where the platform does not say.
  private void heedPlan() {
    log.planned(options.manners().aim().title());
  }
}
