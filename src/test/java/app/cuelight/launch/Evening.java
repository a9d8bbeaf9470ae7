package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.greet.Greeter;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.coupon.ShowAudience;
import app.cuelight.show.live.CardMaker;
import app.cuelight.show.live.Hearing;
import app.cuelight.show.live.LiveOptions;
import app.cuelight.show.live.LiveShow;
import app.cuelight.show.live.LiveWiring;
import app.cuelight.show.live.Standings;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.Workspace;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// A running show over a real cache inside the test's own process.
record Evening(Workspace workspace, SqliteShelf shelf, LiveShow show, Standings standings)
    implements AutoCloseable {

  static final ConnectionName SHOP = new ConnectionName("load");

  static Evening at(Path home) {
    InstantSource clock = InstantSource.system();
    Workspace workspace = Workspace.open(home, clock.instant());
    SqliteShelf shelf = SqliteShelf.of(home);
    Localities localities = new Localities(new PlacesReader().read(), clock.instant());
    var standings = new Standings(localities, List.of(Market.of("US")), ShopNorms.NONE, clock);
    var knowledge = new Knowledge(InstantSource.system());
    var greeter = new Greeter(knowledge.phrasebook(), "en-US");
    var cards = new CardMaker(() -> greeter, knowledge::names);
    var options = LiveOptions.usual("Load", "Lin", List.of("US", "MX"), false);
    LiveShow show =
        new LiveShow(
            new LiveWiring(
                workspace.journal(),
                shelf,
                standings,
                cards,
                new Hearing(
                    message -> knowledge.ear().hear(message),
                    knowledge.questions(),
                    new ContractDecoder()::decode),
                clock,
                () -> java.util.UUID.randomUUID().toString(),
                options));
    show.connected(Map.of(SHOP, "standard-webhooks"));
    show.start();
    return new Evening(workspace, shelf, show, standings);
  }

  /// Its people, for coupons of a show.
  ShowAudience audience(String name) {
    return new ShowAudience(shelf, standings, InstantSource.system(), () -> name);
  }

  @Override
  public void close() {
    show.close();
    shelf.close();
    workspace.close();
  }
}
