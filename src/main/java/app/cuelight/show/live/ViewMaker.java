package app.cuelight.show.live;

import app.cuelight.domain.schedule.Reminder;
import app.cuelight.show.port.ShowRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts the parts of the room together into one view. For the room's one thread.
final class ViewMaker {

  private final SourceBoard sources;
  private final Stage stage;
  private final LiveOptions options;
  private long version;

  ViewMaker(SourceBoard sources, Stage stage, LiveOptions options) {
    this.sources = sources;
    this.stage = stage;
    this.options = options;
  }

  RoomView view(LiveRoom live, Instant now, long viewers) {
    version++;
    ShowRecord show = stage.show();
    long refused = sources.refused();
    List<RoomView.Source> connections = sources.view(now);
    RoomView.Queue queue = live.queueView(now);
    Comments said = live.commentsView(now);
    return new RoomView(
        version,
        now,
        new RoomView.ShowLine(
            show.title(),
            show.liveAt(),
            stage.state(),
            options.manners().aim().markets(options.markets()),
            options.practice()),
        connections,
        live.watching(now),
        live.tiers(now),
        queue,
        live.rows(),
        live.board().isHeld(),
        live.board().newer(),
        stage.host().view(),
        new RoomView.Health(
            live.eventsPerSecond(now),
            live.board().rowsPerSecond(now),
            live.board().mergedLastMinute(now),
            live.lag(),
            viewers,
            refused,
            trouble(connections, now)),
        said,
        live.notes(queue, said),
        live.onAirView(now));
  }

  /// The cache first, then the connection that has been silent or failing longest, then the show
  /// that begins soon.
  private RoomView.@Nullable Trouble trouble(List<RoomView.Source> connections, Instant now) {
    RoomView.Trouble known = stage.trouble();
    if (known != null) {
      return known;
    }
    for (RoomView.Source source : connections) {
      boolean stopped = source.state() == RoomView.Source.State.STOPPED;
      boolean failing = source.state() == RoomView.Source.State.FAILING;
      if (stopped || failing) {
        Instant since =
            source.lastEventAt() == null ? stage.show().openedAt() : source.lastEventAt();
        return new RoomView.Trouble(
            stopped ? "feed-stopped" : "feed-failing", source.name(), since);
      }
    }
    Reminder soon = options.manners().reminder();
    return soon == null || !now.isBefore(soon.show().start()) ? null : RoomView.Trouble.soon(soon);
  }
}
