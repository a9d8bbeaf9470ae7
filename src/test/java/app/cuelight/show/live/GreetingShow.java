package app.cuelight.show.live;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.RoomKey;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.Profile;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.greet.GreetingStyle;
import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.feed.contract.ContractWriter;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A running show over a real cache, in which people come and do things.
final class GreetingShow implements AutoCloseable {

  static final ConnectionName SHOP = new ConnectionName("shop");
  static final RoomKey ROOM = new RoomKey(SHOP, "main");

  private final ContractWriter contract = new ContractWriter();
  final Workspace workspace;
  final SqliteShelf shelf;
  final LiveShow show;
  private final InstantSource clock = InstantSource.system();

  /// In which nobody listens to what people write.
  GreetingShow(Path home, GreetingStyle style) {
    this(home, style, Hearing.Ear.DEAF);
  }

  GreetingShow(Path home, GreetingStyle style, Hearing.Ear hearing) {
    this(home, new Manners(HostProfile.USUAL, style), hearing);
  }

  GreetingShow(Path home, Manners manners) {
    this(home, manners, Hearing.Ear.DEAF);
  }

  private GreetingShow(Path home, Manners manners, Hearing.Ear hearing) {
    workspace = Workspace.open(home, clock.instant());
    shelf = SqliteShelf.of(home);
    Localities localities = new Localities(new PlacesReader().read(), clock.instant());
    Standings standings =
        new Standings(localities, List.of(Market.of("US")), ShopNorms.NONE, clock);
    CardMaker cards = Names.cards();
    LiveOptions options = new LiveOptions("Knits", "Lin", List.of("US", "MX"), false, manners);
    show =
        new LiveShow(
            new LiveWiring(
                workspace.journal(),
                shelf,
                standings,
                cards,
                Heard.by(hearing),
                clock,
                () -> UUID.randomUUID().toString(),
                options));
    show.connected(Map.of(SHOP, "standard-webhooks"));
    show.start();
  }

  static GreetingStyle style(int heldBackPercent) {
    return new GreetingStyle("usual", heldBackPercent, Map.of(), Map.of(), List.of());
  }

  static Person person(String id, String name, @Nullable String locale, String country) {
    Profile profile = new Profile(name, null, null, locale, country, null, null, null, null, null);
    return new Person(Identity.own(SHOP, id), List.of(), profile);
  }

  static ViewerId id(String id) {
    return new ViewerId("shop:" + id);
  }

  Instant now() {
    return clock.instant();
  }

  void take(ShowEvent event) throws Exception {
    Instant now = clock.instant();
    RawEvent raw =
        new RawEvent(
            EventKey.of(SHOP, UUID.randomUUID().toString()),
            "contract",
            contract.type(event),
            now,
            now,
            contract.data(event));
    show.offer(List.of(new Arrival(raw, event))).get(5, TimeUnit.SECONDS);
  }

  void joins(Person person) throws Exception {
    joins(ROOM, person);
  }

  void joins(RoomKey room, Person person) throws Exception {
    take(
        new ShowEvent.ViewerJoined(
            room, person, ShowEvent.Basis.EXACT, ShowEvent.Client.IOS, null));
  }

  void says(Person person, String text) throws Exception {
    take(new ShowEvent.Commented(ROOM, person, null, text, null, null));
  }

  void bought(Person person, String id, int daysAgo) throws Exception {
    Instant at = clock.instant().minus(Duration.ofDays(daysAgo));
    Order.Item item = new Order.Item(new Product("p", "Cardigan", "knitwear", null), 1, null);
    Money total = Money.of("90.00", "USD");
    take(
        new ShowEvent.OrderChanged(
            null,
            person,
            new Order(
                id,
                Order.Status.PAID,
                total,
                Money.zero("USD"),
                List.of(item),
                List.of(),
                at,
                at,
                false)));
  }

  RoomView await(Predicate<RoomView> wanted) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      RoomView view = show.get();
      if (wanted.test(view)) {
        return view;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("The view never came; the last one is " + show.get());
  }

  /// Waits until something was heard of her language.
  void heard(ViewerId viewer) throws InterruptedException {
    await(v -> v.notes().getOrDefault(viewer, Map.of()).containsKey(Note.HEARD));
  }

  GreetCard card(Predicate<GreetCard> wanted) throws InterruptedException {
    GreetCard card =
        await(v -> v.queue().current() != null && wanted.test(v.queue().current()))
            .queue()
            .current();
    if (card == null) {
      throw new AssertionError("The card went between two looks.");
    }
    return card;
  }

  /// A moment in which a card would have come.
  RoomView aMomentLater() throws InterruptedException {
    Thread.sleep(400);
    return show.get();
  }

  @Override
  public void close() {
    show.close();
    shelf.close();
    workspace.close();
  }
}
