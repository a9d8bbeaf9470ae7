package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.GroupGreeting;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Settlement.Outcome;
import app.cuelight.show.port.Shelf;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What an assistant does with the greet queue: first into the cache where it is to last, then into
/// the room. Safe for any thread; nothing here waits.
final class GreetVerbs {

  /// In how many shows before this one a greeting still counts as lately.
  private static final int SHOWS_BEFORE = 2;

  private final LiveWiring wiring;
  private final Stage stage;
  private final RoomLoop room;
  private final Writing writing;

  /// Writes something and goes on with what came of it when it is durable.
  @FunctionalInterface
  interface Writing {
    <T> void write(Function<Journal, T> act, Consumer<T> then);
  }

  GreetVerbs(LiveWiring wiring, Stage stage, RoomLoop room, Writing writing) {
    this.wiring = wiring;
    this.stage = stage;
    this.room = room;
    this.writing = writing;
  }

  /// What the cache holds of greetings.
  Greetings.Kept kept() {
    Shelf shelf = wiring.shelf();
    long show = stage.show().id();
    Set<ViewerId> lately = new HashSet<>();
    for (long before = show - SHOWS_BEFORE; before < show; before++) {
      shelf.settled(before).stream()
          .filter(one -> one.outcome() == Outcome.GREETED)
          .forEach(one -> lately.add(one.viewer()));
    }
    return new Greetings.Kept(shelf.settled(show), shelf.groupGreetings(show), lately);
  }

  /// Settles a viewer once; who was settled by somebody else leaves the queue too, and the screen
  /// says by whom.
  void settle(ViewerId viewer, Outcome outcome) {
    Settlement mine =
        new Settlement(
            stage.show().id(), viewer, outcome, now(), wiring.options().operator(), line(viewer));
    writing.write(
        journal -> {
          boolean isMine = journal.settle(mine);
          return isMine ? mine : standing(mine);
        },
        holds -> {
          if (holds.equals(mine) && outcome != Outcome.HELD_BACK) {
            stage.settled(mine);
          }
          if (holds.show() == stage.show().id()) {
            room.post(live -> live.greetings().settle(holds));
          }
        });
  }

  void bringBack() {
    room.post(live -> {
      if (!live.greetings().takeHelloOff()) {
        takeBack();
      }
    });
  }

  void change(ViewerId viewer, UnaryOperator<CardWish> wish) {
    queue(queue -> queue.wish(viewer, wish));
  }

  /// Does something to the queue itself.
  void queue(Consumer<GreetQueue> act) {
    room.post(live -> act.accept(live.greetings().queue()));
  }

  void helloToAll() {
    room.post(live -> {
      RoomView.GroupHello said = live.greetings().helloToAll(now());
      if (said != null) {
        GroupGreeting record =
            new GroupGreeting(
                stage.show().id(),
                said.language(),
                said.people(),
                now(),
                wiring.options().operator(),
                said.line().line());
        writing.write(
            journal -> {
              journal.greetedAll(record);
              return record;
            },
            _ -> {});
      }
    });
  }

  private void takeBack() {
    Settlement last = stage.takeLast();
    if (last != null) {
      writing.write(
          journal -> {
            journal.unsettle(last);
            return Optional.ofNullable(wiring.shelf().viewer(last.viewer().value()));
          },
          viewer -> room.post(live -> welcomeBack(live, last, viewer)));
    }
  }

  private void welcomeBack(LiveRoom live, Settlement back, Optional<Viewer> viewer) {
    Instant now = now();
    live.greetings().settled().takeBack(back.viewer());
    viewer.ifPresent(she ->
        live.greetings().bringBack(new Met(she, wiring.standings().at(now).judge(she), null), now));
  }

  /// The settlement that was there first.
  private Settlement standing(Settlement mine) {
    List<Settlement> all = wiring.shelf().settled(mine.show());
    @Nullable Settlement first =
        all.stream().filter(one -> one.viewer().equals(mine.viewer())).findFirst().orElse(null);
    return first == null ? mine : first;
  }

  private String line(ViewerId viewer) {
    return room.lineOf(viewer);
  }

  private Instant now() {
    return wiring.clock().instant();
  }
}
