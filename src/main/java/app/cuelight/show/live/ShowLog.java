package app.cuelight.show.live;

import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.schedule.Agenda;
import app.cuelight.domain.schedule.Broadcast;
import app.cuelight.domain.schedule.ByHand;
import app.cuelight.show.port.ShowRecord;
import app.cuelight.show.port.Sitting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which show is on, out of what platforms, encoders and people say: one record for each time on
/// air, one after the other ([page
/// 36](../../../../../../docs/decisions/0036-a-show-after-a-show.md)).
///
/// Goes by the times of the events and not by a clock, and stays as it is when it is told the same
/// again. Not thread-safe.
final class ShowLog {

  /// People who stay to talk after a show do not begin the next one: where streams tell that they
  /// are live, viewers alone begin a show only this long after the last.
  static final Duration LINGER = Duration.ofHours(1);

  private final String usualTitle;
  private final Set<RoomKey> starting = new HashSet<>();

  /// Shows that are over and not kept as such yet, oldest first.
  private final List<Sitting> closed = new ArrayList<>();

  private Agenda agenda = Agenda.NONE;
  private ShowRecord show;
  private RoomsOnAir rooms;

  /// When the show before this one ended, and whether a platform told of that one.
  private @Nullable Instant before;

  private boolean wasTold;

  /// What was on air in shows before this one, of the last day.
  private List<Broadcast> earlier;

  /// Whether somebody said that the show is over: then nothing brings it back.
  private boolean isClosed;

  /// What was on air when somebody said so, in case the same word begins another show.
  private RoomsOnAir going = new RoomsOnAir(List.of());

  /// When a show that is on by somebody’s word alone is over, or null.
  private @Nullable Instant until;

  private boolean isTitled;
  private boolean isReconnecting;

  /// As the cache has it.
  private Sitting kept;

  /// Up to when people’s words were heeded.
  private Instant heeded;

  /// @param sitting as the cache has it
  /// @param usualTitle what a show is called that nobody named
  ShowLog(Sitting sitting, String usualTitle) {
    this.usualTitle = usualTitle;
    this.kept = sitting;
    this.show = sitting.show();
    this.rooms = new RoomsOnAir(sitting.rooms());
    this.before = sitting.before();
    this.wasTold = sitting.wasTold();
    this.earlier = sitting.earlier();
    this.isTitled = !show.title().equals(usualTitle);
    Instant since = show.liveAt() == null ? before : show.liveAt();
    this.heeded = since == null ? Instant.EPOCH : since;
  }

  ShowRecord show() {
    return show;
  }

  RoomView.ShowLine.State state() {
    if (show.liveAt() == null) {
      return RoomView.ShowLine.State.WAITING;
    }
    if (show.endedAt() != null) {
      return RoomView.ShowLine.State.ENDED;
    }
    return isReconnecting ? RoomView.ShowLine.State.RECONNECTING : RoomView.ShowLine.State.LIVE;
  }

  /// What is on air, and was; a show of which no rooms are known as a whole, once it is over.
  Agenda.Aired aired() {
    List<Broadcast> all = rooms.broadcasts();
    return new Agenda.Aired(
        earlier,
        all.isEmpty() && show.liveAt() != null && show.endedAt() != null
            ? List.of(new Broadcast(null, show.liveAt(), show.endedAt()))
            : all);
  }

  /// What is to be kept, oldest first.
  List<Sitting> due() {
    List<Sitting> due = new ArrayList<>(closed);
    Sitting now = sitting();
    if (!now.equals(kept)) {
      due.add(now);
    }
    return due;
  }

  /// The cache has these.
  void kept(List<Sitting> done) {
    closed.removeAll(done);
    if (!done.isEmpty()) {
      kept = done.getLast();
    }
  }

  /// The stream of a room went live.
  ///
  /// @param title what the platform calls it, or null
  void live(RoomKey room, Instant at, @Nullable String title) {
    if (appear(room, at, true)) {
      named(title);
    }
  }

  /// The platform calls the show that is on, or waited for, so; what is over keeps its name.
  void named(@Nullable String title) {
    if (title != null && !title.isBlank() && show.endedAt() == null) {
      isTitled = true;
      title(title);
    }
  }

  /// What is on air is called as it was planned where the platform does not say.
  void planned(String title) {
    if (!isTitled && show.isOn() && !title.isEmpty()) {
      title(title);
    }
  }

  /// A room is made ready: whoever is seen in it from now on is its audience.
  void starting(RoomKey room, Instant at) {
    Instant ended = show.endedAt();
    if (!isPast(at) && rooms.get(room) == null && (ended == null || at.isAfter(ended))) {
      starting.add(room);
    }
  }

  /// The stream of a room broke off for a moment.
  void reconnecting() {
    isReconnecting = show.isOn();
  }

  /// A sign of somebody in a room.
  ///
  /// @param leaving whether she went: that begins nothing
  void sign(RoomKey room, Instant at, boolean leaving) {
    RoomsOnAir.Open there = rooms.get(room);
    if (there != null && (!at.isAfter(there.sign().plus(ShowRecord.SILENCE)) || !isSilent(at))) {
      rooms.sign(room, there, at);
      isReconnecting = false;
    } else if (!leaving && (starting.contains(room) || mayBegin(at))) {
      appear(room, at, starting.contains(room));
    }
  }

  /// The stream of a room ended. The show is over with its last stream: people seen in rooms whose
  /// platforms tell nothing of streams do not keep it on air, and an end older than what a room was
  /// last heard of ends nothing.
  void ended(RoomKey room, Instant at) {
    starting.remove(room);
    RoomsOnAir.Open there = rooms.get(room);
    boolean isOld = there == null ? rooms.isAnyOpen() : there.sign().isAfter(at);
    if (!show.isOn() || isOld || at.isBefore(since())) {
      return;
    }
    rooms.close(room, at);
    if (!rooms.isAnyOpen() || there != null && there.told() && !rooms.isAnyStream()) {
      end(at);
    }
  }

  /// Takes in what is planned around now and what somebody said of it, each word once.
  void heed(Agenda plan, Instant now) {
    agenda = plan;
    Instant latest = heeded;
    for (ByHand word : plan.said()) {
      Instant over = word.ended();
      if (word.begun().isAfter(heeded)) {
        begin(word, now);
        latest = word.begun().isAfter(latest) ? word.begun() : latest;
      }
      if (over != null && over.isAfter(heeded)) {
        endByHand(over);
        latest = over.isAfter(latest) ? over : latest;
      }
    }
    heeded = latest;
    until =
        plan.said().stream()
            .filter(word -> word.ended() == null && word.begun().equals(show.liveAt()))
            .flatMap(word -> Stream.ofNullable(plan.end(word)))
            .findFirst()
            .orElse(null);
  }

  /// Some time passed: a show that is on by a word alone ends as planned, and one that has been
  /// over for a while is closed; what comes now belongs to the next.
  void turn(Instant now) {
    Instant planned = until;
    if (planned != null && show.isOn() && !rooms.isAnyOpen() && !now.isBefore(planned)) {
      end(planned.isBefore(since()) ? since() : planned);
    }
    Instant ended = show.endedAt();
    if (ended != null && now.isAfter(ended.plus(Agenda.BREAK))) {
      next(now, new RoomsOnAir(List.of()));
    }
  }

  private void begin(ByHand word, Instant now) {
    Instant at = word.begun();
    Instant planned = agenda.end(word);
    if (isPast(at) || planned == null || show.liveAt() != null && !at.isAfter(show.liveAt())) {
      return;
    }
    if (show.isOn()) {
      if (!agenda.isAnother(aired(), word)) {
        return;
      }
      going = rooms.from(at);
      end(at);
      next(at, going);
    } else if (word.ended() != null || !now.isBefore(planned)) {
      // Said and over while nobody listened.
      return;
    } else if (show.endedAt() != null) {
      next(at, isClosed && at.equals(show.endedAt()) ? going : new RoomsOnAir(List.of()));
    }
    on(at);
  }

  private void endByHand(Instant at) {
    if (show.isOn() && !at.isBefore(since())) {
      going = rooms.from(at);
      end(at);
      isClosed = true;
    }
  }

  /// @return whether the room is on air in the show by this
  private boolean appear(RoomKey room, Instant at, boolean told) {
    Instant ended = show.endedAt();
    if (isPast(at) || ended != null && !at.isAfter(ended)) {
      return false;
    }
    if (ended != null) {
      if (isClosed || !agenda.goesOn(aired(), ended, RoomsOnAir.begin(room, at))) {
        next(at, new RoomsOnAir(List.of()));
      }
    } else if (isSilent(at) || told && isNext(room, at)) {
      end(rooms.lastSign(since()));
      next(at, new RoomsOnAir(List.of()));
    }
    starting.remove(room);
    boolean isFirstWord = told && !rooms.isTold() && until == null;
    rooms.open(room, at, told);
    on(show.liveAt() == null || isFirstWord ? at : since());
    isReconnecting = false;
    return true;
  }

  /// A room that is on air already goes live anew, and by the plan it is the show that follows: the
  /// end of the one before was never told.
  private boolean isNext(RoomKey room, Instant at) {
    RoomsOnAir.Open there = rooms.get(room);
    if (there == null || !there.told() || isReconnecting || !at.isAfter(there.sign())) {
      return false;
    }
    // Neither as if it had been on until now, nor as what is kept then will tell it.
    return Stream.of(at, there.sign())
        .map(ended -> new Agenda.Aired(earlier, rooms.ifOver(room, ended)))
        .allMatch(aired -> agenda.isAnother(aired, RoomsOnAir.begin(room, at)));
  }

  /// Whether somebody seen in a room begins a show, or brings it back.
  private boolean mayBegin(Instant at) {
    Instant ended = show.endedAt() == null ? before : show.endedAt();
    if (show.isOn() || ended == null) {
      return true;
    }
    boolean told = show.endedAt() == null ? wasTold : isTold();
    return !told || at.isAfter(ended.plus(LINGER));
  }

  private void on(Instant since) {
    show = new ShowRecord(show.id(), show.title(), show.openedAt(), since, null);
  }

  private void end(Instant at) {
    rooms.closeAll(at);
    show = new ShowRecord(show.id(), show.title(), show.openedAt(), show.liveAt(), at);
    isReconnecting = false;
  }

  private void next(Instant at, RoomsOnAir going) {
    closed.add(sitting());
    earlier =
        Stream.concat(earlier.stream(), aired().latest().stream())
            .filter(it -> it.live().isAfter(at.minus(Sitting.REMEMBERED)))
            .toList();
    before = show.endedAt();
    wasTold = isTold();
    rooms = going;
    isClosed = false;
    isTitled = false;
    show = new ShowRecord(show.id() + 1, usualTitle, at, null, null);
  }

  private void title(String title) {
    show = new ShowRecord(show.id(), title, show.openedAt(), show.liveAt(), show.endedAt());
  }

  /// Whether it belongs to a show before this one.
  private boolean isPast(Instant at) {
    return before != null && !at.isAfter(before);
  }

  private boolean isSilent(Instant at) {
    return show.isOn() && at.isAfter(rooms.lastSign(since()).plus(ShowRecord.SILENCE));
  }

  /// Whether the end of the show was told, so that its return will be.
  private boolean isTold() {
    return isClosed || rooms.isTold();
  }

  private Instant since() {
    return show.liveAt() == null ? show.openedAt() : show.liveAt();
  }

  private Sitting sitting() {
    return new Sitting(show, rooms.all(), before, wasTold, earlier);
  }
}
