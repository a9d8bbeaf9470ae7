package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.port.GroupGreeting;
import app.cuelight.show.port.Settlement;
import app.cuelight.show.port.Settlement.Outcome;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything about greeting in a room: who is offered, in which tone, one by one and all together.
/// For the room's one thread.
final class Greetings {

  private final CardMaker cards;
  private final Occupants occupants;
  private final Etiquette etiquette;
  private final LineMaker lines;
  private final GreetQueue queue;
  private final GroupHellos hellos;
  private final Set<ViewerId> greetedLately = new HashSet<>();
  private @Nullable Product product;

  Greetings(CardMaker cards, Etiquette etiquette, Occupants occupants) {
    this.cards = cards;
    this.etiquette = etiquette;
    this.occupants = occupants;
    this.lines = cards.lines(etiquette.manners());
    this.queue = new GreetQueue(new Pace(etiquette.mainTone()), occupants::share);
    this.hellos = new GroupHellos(lines::toAll);
  }

  GreetQueue queue() {
    return queue;
  }

  Settled settled() {
    return queue.settled();
  }

  /// What was settled, said to all, and greeted in the shows before, after a start.
  void restore(Kept kept) {
    kept.settled.forEach(this::settle);
    kept.groups.forEach(hellos::restore);
    greetedLately.addAll(kept.greetedLately);
  }

  /// What the cache holds of greetings.
  ///
  /// @param settled in this show
  /// @param groups the hellos to all of this show
  /// @param greetedLately who was greeted in one of the last two shows
  record Kept(List<Settlement> settled, List<GroupGreeting> groups, Set<ViewerId> greetedLately) {}

  void settle(Settlement settlement) {
    if (settlement.outcome() == Outcome.GREETED) {
      lines.said(settlement.line());
    }
    queue.settle(settlement);
  }

  void onAir(@Nullable Product shown) {
    product = shown;
  }

  void joined(Standing standing, Instant now) {
    hellos.joined(standing, now);
  }

  /// Offers somebody after she did something, or renews what is known of her.
  void offer(Met met, Instant at) {
    Viewer viewer = met.viewer();
    Standing standing = met.standing();
    boolean speaks = met.latest() instanceof Reason.Said;
    if (!etiquette.mayOffer(viewer, standing, speaks)
        || standing.tier() == Tier.NEW && !speaks && queue.isFull()
        || !speaks && hellos.meant(viewer, standing)) {
      renew(met, at);
    } else {
      queue.offer(waiting(met, at));
    }
  }

  /// Makes a waiting viewer's card again from what is known now; lets go of who left or does not
  /// want to be called.
  void renew(Met met, Instant now) {
    ViewerId viewer = met.viewer().id();
    if (!queue.has(viewer)) {
      return;
    }
    if (Etiquette.isQuiet(met.viewer()) || met.viewer().facts().isCrew()) {
      queue.drop(viewer);
    } else if (!occupants.isHere(viewer)) {
      queue.left(viewer, now);
    } else {
      queue.renew(waiting(met, now));
    }
  }

  /// Puts somebody who was settled by mistake back onto the card.
  void bringBack(Met met, Instant now) {
    queue.settled().takeBack(met.viewer().id());
    if (!Etiquette.isQuiet(met.viewer())) {
      queue.offer(waiting(met, now));
      queue.toCard(met.viewer().id(), now);
    }
  }

  void absorb(ViewerId old, ViewerId now) {
    queue.rename(old, now);
    if (greetedLately.remove(old)) {
      greetedLately.add(now);
    }
  }

  /// She was never greeted.
  void forget(ViewerId viewer) {
    queue.drop(viewer);
    queue.settled().takeBack(viewer);
    greetedLately.remove(viewer);
  }

  /// Puts the hello to all onto the card, or takes it as said.
  ///
  /// @return the hello that was said, or null
  RoomView.@Nullable GroupHello helloToAll(Instant now) {
    if (!hellos.isOnCard()) {
      hellos.put(now);
      return null;
    }
    RoomView.GroupHello said = hellos.say(now);
    if (said != null) {
      lines.said(said.line().line());
      queue.dropIf(who ->
          GroupHellos.isNewcomer(who.rank().tier())
              && !(who.latest() instanceof Reason.Said)
              && who.language().equals(said.language()));
    }
    return said;
  }

  /// Takes the hello to all off the card unsaid.
  ///
  /// @return whether there was one on it
  boolean takeHelloOff() {
    boolean was = hellos.isOnCard();
    hellos.takeOff();
    return was;
  }

  void turn(Instant now) {
    hellos.turn(now);
    queue.turn(now, !hellos.isOnCard());
  }

  RoomView.Queue view(Instant now, int newcomers, List<RoomRow.Share> languages) {
    return new RoomView.Queue(
        queue.current(),
        queue.upNext(now),
        queue.size(),
        queue.letGo(),
        queue.settled().count(Outcome.GREETED),
        newcomers,
        languages,
        hellos.view(now),
        queue.settled().count(Outcome.HELD_BACK),
        queue.paced(now),
        etiquette.tones());
  }

  private Waiting waiting(Met met, Instant at) {
    Viewer viewer = met.viewer();
    Standing standing = met.standing();
    var tone = etiquette.tone(viewer, standing);
    boolean lately = greetedLately.contains(viewer.id());
    return new Waiting(
        viewer.id(),
        cards.rank(viewer, standing, tone, lately, at),
        tone,
        etiquette.isHeldBack(viewer.id(), standing.tier()),
        met.latest(),
        who -> cards.card(new Met(viewer, standing, who.latest()), scene(who.viewer()), who),
        Waiting.Asked.NOTHING);
  }

  private Scene scene(ViewerId viewer) {
    return new Scene(etiquette, lines, product, occupants.room(viewer));
  }
}
