package app.cuelight.show.live;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.schedule.Agenda;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Sitting;
import java.time.Instant;
import java.util.List;

/// Between two shows: keeps what became of the one, and has the room begin anew for the other. For
/// the writer's thread, so that what is committed falls into the one or the other.
final class Curtain {

  /// The newest events of the log; whatever a crash kept from the record of the show is among the
  /// last ones committed together.
  private static final int EVENTS = Scribe.BATCH;

  private final LiveWiring wiring;
  private final Stage stage;
  private final RoomLoop room;
  private final GreetVerbs greet;
  private long show;

  Curtain(LiveWiring wiring, Stage stage, RoomLoop room, GreetVerbs greet) {
    this.wiring = wiring;
    this.stage = stage;
    this.room = room;
    this.greet = greet;
    this.show = stage.show().id();
  }

  /// Takes up what the log knows and the record of the show does not: before anything is committed.
  void catchUp() {
    Instant opened = stage.show().openedAt();
    List<Arrival> heard =
        wiring.shelf().latestEvents(EVENTS).stream()
            .filter(raw -> !raw.receivedAt().isBefore(opened))
            .map(this::decoded)
            .toList();
    stage.catchUp(heard);
    keep(wiring.journal());
  }

  private Arrival decoded(RawEvent raw) {
    return wiring.hearing().decoder().apply(raw);
  }

  /// What is planned around now, and what people said of it.
  void heed(Agenda agenda, Journal journal) {
    stage.heed(agenda, wiring.clock().instant());
    keep(journal);
  }

  /// Events were committed.
  void committed(Committed committed) {
    stage.changed(committed);
    keep(wiring.journal());
  }

  /// Some time passed.
  void turn(Journal journal, Instant now) {
    stage.turn(now);
    keep(journal);
  }

  /// Keeps what became of shows; where another one is on than before, the room begins anew.
  private void keep(Journal journal) {
    List<Sitting> due = stage.due();
    due.forEach(journal::keep);
    stage.kept(due);
    long now = stage.show().id();
    if (now != show) {
      show = now;
      stage.begin();
      room.begin(stage.etiquette(), greet.kept());
    }
  }
}
