package app.cuelight.show.live;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.playbook.ActionId;
import app.cuelight.domain.viewer.QuestionTopic;
import app.cuelight.show.history.HistoryPen;
import app.cuelight.show.people.PeopleJournal;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.EventSink;
import app.cuelight.show.port.FeedCount;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Settlement;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The running show: takes events in, keeps them, and has the newest [RoomView] ready at any time.
/// Five threads of its own: writer (the journal), room (what is shown), keeper (the clock), norms
/// (what is usual), listener (languages). Safe for any thread; nothing in it waits but [#close].
public final class LiveShow implements EventSink, LiveDesk, Supplier<RoomView>, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(LiveShow.class.getName());

  /// Viewers judged again in one go; the clock rarely has more in one second.
  private static final int REVIEW = 2_000;

  /// How many of those in the room are brought back after a restart.
  private static final int RESTORED = 200_000;

  private static final int NORMS_EVERY_SECONDS = 60;

  private final LiveWiring wiring;
  private final Scribe scribe;
  private final RoomLoop room;
  private final SourceBoard sources = new SourceBoard();
  private final Stage stage;
  private final Upkeep upkeep;
  private final Listener listener;
  private final GreetVerbs greet;
  private final Curtain curtain;
  private final RunningOrder order;
  private final AnswerDesk answers;
  private final LivePeople people;
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("cuelight-keeper").daemon().unstarted(task));
  private final NormsWatch norms;
  private int seconds;

  /// Opens the show; nothing runs before [#start].
  public LiveShow(LiveWiring wiring) {
    this.wiring = wiring;
    this.stage = Stage.of(wiring);
    this.upkeep = new Upkeep(stage, wiring.clock());
    var live = new LiveRoom(wiring.cards(), stage.etiquette(), wiring.hearing().questions());
    this.room = new RoomLoop(live, sources, stage, wiring, this::heldBack);
    this.greet = new GreetVerbs(wiring, stage, room, this::write);
    this.curtain = new Curtain(wiring, stage, room, greet);
    this.order = new RunningOrder(stage, curtain, this::write);
    this.answers = new AnswerDesk(wiring, stage, room, this::write);
    this.norms = new NormsWatch(wiring, this::write, this::reviewed);
    this.scribe = new Scribe(wiring.journal(), wiring.standings(), this::committed);
    this.people = new LivePeople(wiring, scribe, this::committed, this::forgotten);
    this.listener = new Listener(wiring.hearing().ear(), people::noted);
  }

  /// Starts the threads and brings back who is in the room. Nothing is committed before they are
  /// back: who joins meanwhile waits a moment, and is seen to join.
  public void start() {
    room.start();
    listener.start();
    keeper.execute(() -> {
      restore();
      scribe.start();
    });
    var _ = keeper.scheduleAtFixedRate(this::everySecond, 1, 1, TimeUnit.SECONDS);
  }

  /// The newest view; a new version at most every 100 ms.
  @Override
  public RoomView get() {
    return room.view();
  }

  /// Writes what is decided about people.
  public PeopleJournal people() {
    return people;
  }

  /// Writes the shop's past between the events; whoever stands elsewhere by it is seen to.
  public HistoryPen history(Ledger ledger) {
    return new LiveHistory(scribe, wiring.standings(), ledger, room::commit, norms::measureAgain);
  }

  /// Which show after which is on.
  public RunningOrder order() {
    return order;
  }

  /// Tells which connections there are, by kind.
  public void connected(Map<ConnectionName, String> kinds) {
    sources.configured(kinds);
  }

  @Override
  public CompletableFuture<Receipt> offer(List<Arrival> delivery) {
    CompletableFuture<Receipt> answer = scribe.offer(delivery);
    return delivery.isEmpty() ? answer : answer.whenComplete(upkeep::offered);
  }

  @Override
  public void refused(ConnectionName connection, String code) {
    sources.refused(connection, code, wiring.clock().instant());
  }

  @Override
  public void state(ConnectionName connection, String state) {
    sources.state(connection, state);
  }

  @Override
  public void greeted(ViewerId viewer) {
    greet.settle(viewer, Settlement.Outcome.GREETED);
  }

  @Override
  public void skip(ViewerId viewer) {
    greet.settle(viewer, Settlement.Outcome.SKIPPED);
  }

  @Override
  public void snooze(ViewerId viewer) {
    greet.queue(queue -> queue.snooze(viewer, wiring.clock().instant()));
  }

  @Override
  public void pin(ViewerId viewer) {
    greet.queue(queue -> queue.pin(viewer));
  }

  @Override
  public void reword(ViewerId viewer) {
    greet.change(viewer, CardWish::reworded);
  }

  @Override
  public void otherLanguage(ViewerId viewer) {
    greet.change(viewer, CardWish::inOtherLanguage);
  }

  @Override
  public void nameless(ViewerId viewer) {
    greet.change(viewer, CardWish::withoutName);
  }

  @Override
  public void nextStep(ViewerId viewer) {
    greet.queue(queue -> queue.nextStep(viewer));
  }

  @Override
  public void helloToAll() {
    greet.helloToAll();
  }

  @Override
  public void bringBack() {
    greet.bringBack();
  }

  @Override
  public void bringForward(int index) {
    greet.queue(queue -> queue.bringForward(index, wiring.clock().instant()));
  }

  @Override
  public void bringForward(ViewerId viewer) {
    greet.queue(queue -> queue.toCard(viewer, wiring.clock().instant()));
  }

  @Override
  public void answered(String comment, boolean answered) {
    answers.answered(List.of(comment), answered);
  }

  @Override
  public void answeredAll(QuestionTopic topic) {
    answers.answeredAll(topic);
  }

  @Override
  public void hold(boolean held) {
    room.post(live -> live.board().hold(held));
  }

  @Override
  public void blank(boolean blank) {
    stage.host().blank(blank);
    room.refresh();
  }

  @Override
  public void notice(String sentence) {
    stage.host().notice(sentence);
    room.refresh();
  }

  @Override
  public void onAir(String product) {
    HandSet.on(product, stage, room, wiring.clock().instant());
  }

  /// Who stands before the camera now.
  public HostProfile host() {
    return wiring.options().host();
  }

  /// Another host, or the same one with other habits: lines are said her or his way from now on.
  public void host(HostProfile profile) {
    wiring.options().manners().host(profile);
    rewrite();
  }

  /// The shop greets in this style from now on.
  public void style(GreetingStyle style) {
    wiring.options().manners().style(style);
    rewrite();
  }

  /// Every card is written again: the words or the manners are others.
  public void rewrite() {
    room.post(LiveRoom::rewrite);
  }

  @Override
  public void note(ViewerId viewer, Map<Note, String> notes) {
    keeper.execute(() -> guarded(() -> people.note(viewer, notes)));
  }

  @Override
  public void tick(ViewerId viewer, String action, boolean done, String answer) {
    keeper.execute(() -> guarded(() -> people.tick(viewer, new ActionId(action), done, answer)));
  }

  /// Stops taking events, commits what was taken, and ends the threads.
  @Override
  public void close() {
    keeper.shutdownNow();
    norms.close();
    listener.close();
    write(
        journal -> {
          journal.count(sources.take());
          return true;
        },
        _ -> {});
    scribe.start();
    scribe.close();
    room.close();
  }

  /// On the writer thread, after every commit.
  private void committed(Committed committed) {
    Instant now = wiring.clock().instant();
    Tallies.of(committed, now).forEach(sources::arrived);
    norms.committed(committed);
    curtain.committed(committed);
    people.learn(committed);
    room.commit(committed);
    listener.committed(committed);
  }

  /// On the writer thread.
  private void forgotten(ViewerId viewer) {
    stage.forget(viewer);
    listener.forget(viewer);
    room.post(live -> live.forget(viewer));
  }

  private void heldBack(ViewerId viewer) {
    greet.settle(viewer, Settlement.Outcome.HELD_BACK);
  }

  private void restore() {
    guarded(() -> {
      norms.recall();
      curtain.catchUp();
      new Comeback(wiring, stage, room).of(greet.kept(), RESTORED);
      answers.refresh();
    });
  }

  private void everySecond() {
    guarded(() -> {
      Instant now = wiring.clock().instant();
      List<FeedCount> counts = sources.take();
      write(
          journal -> {
            if (!counts.isEmpty()) {
              journal.count(counts);
            }
            curtain.turn(journal, now);
            return journal.review(now, REVIEW, wiring.standings().at(now));
          },
          changes -> reviewed(changes, now));
      seconds++;
      if (seconds % 2 == 0) {
        answers.refresh();
      }
      norms.heed();
      if (seconds % NORMS_EVERY_SECONDS == 0 || seconds == 5) {
        norms.measure();
        room.count(wiring.shelf().viewerCount());
      }
    });
  }

  /// The room is told of those in it only: a million people judged again would wait in its inbox.
  private void reviewed(List<Change> changes, Instant now) {
    List<Change> here = changes.stream().filter(one -> one.viewer().isHere(now)).toList();
    room.post(live -> live.reviewed(here, now));
  }

  private <T> void write(Function<Journal, T> act, Consumer<T> then) {
    upkeep.write(scribe, act, then);
  }

  private void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The keeper's round failed and will be tried again.", e);
    }
  }
}
