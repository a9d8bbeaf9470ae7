package app.cuelight.feed.practice;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.ShowEvent;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/// What people do in the room, drawn by how often they do it in live shows. For one thread.
final class Acts {

  private static final int EAGERNESS = 2;

  /// The part of the audience, in percent, that fills baskets at all: who merely watches stays a
  /// newcomer or a member.
  private static final int EAGER = 22;

  private final Audience audience;
  private final Goods goods;
  private final Talk talk;
  private final RandomGenerator random;
  private final BitSet buyers = new BitSet();
  private Goods.Article shown;

  Acts(Audience audience, Goods goods, Talk talk, RandomGenerator random) {
    this.audience = audience;
    this.goods = goods;
    this.talk = talk;
    this.random = random;
    this.shown = goods.articles().getFirst();
  }

  /// What is shown now.
  ShowEvent show() {
    Money price = Money.of(Long.toString(Math.round(shown.dollars())), "USD");
    return new ShowEvent.ProductShown(
        Venue.ROOM, new Product(shown.id(), shown.title(), shown.category(), price));
  }

  ShowEvent showNext() {
    int at = goods.articles().indexOf(shown);
    shown = goods.articles().get((at + 1) % goods.articles().size());
    return show();
  }

  ShowEvent comment(Attendee who, String id) {
    String text = talk.line(who.culture().locale(), random);
    return new ShowEvent.Commented(Venue.ROOM, who.named(), "m" + id, text, null, null);
  }

  /// A like of somebody the shop does not know.
  ShowEvent applause() {
    return new ShowEvent.Liked(Venue.ROOM, null, Draw.between(1, 8, random));
  }

  /// Anything she may do.
  ///
  /// @param id of the event; what she makes is named after it
  ShowEvent by(Attendee who, String id, Instant now) {
    int kind = random.nextInt(100);
    Person person = who.named();
    if (kind < 36) {
      return comment(who, id);
    }
    if (kind < 64) {
      return new ShowEvent.Liked(Venue.ROOM, person, Draw.between(1, 40, random));
    }
    if (kind < 70) {
      return new ShowEvent.Followed(Venue.ROOM, person);
    }
    if (kind < 75) {
      return new ShowEvent.Shared(Venue.ROOM, person);
    }
    if (kind < 89 || !isEager(who)) {
      return new ShowEvent.ProductClicked(Venue.ROOM, person, article().in(who.culture()));
    }
    if (kind < 96 || buyers.get(who.index())) {
      return new ShowEvent.CartAdded(Venue.ROOM, person, article().in(who.culture()), 1);
    }
    return buy(who, id, now);
  }

  /// Nobody buys twice in one show: a small room would soon be full of big spenders.
  private ShowEvent buy(Attendee who, String id, Instant now) {
    buyers.set(who.index());
    List<Baskets.Line> lines =
        List.of(new Baskets.Line(article(), Draw.percent(15, random) ? 2 : 1));
    return new ShowEvent.OrderChanged(
        Venue.ROOM, who.named(), Baskets.order(id, who.culture(), lines, now));
  }

  private boolean isEager(Attendee who) {
    return audience.chance(who.index(), EAGERNESS).nextInt(100) < EAGER;
  }

  /// Mostly what is shown.
  private Goods.Article article() {
    return Draw.percent(75, random) ? shown : goods.any(random);
  }
}
