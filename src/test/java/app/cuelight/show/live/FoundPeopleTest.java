package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.event.Streams;
import app.cuelight.domain.locale.Localities;
import app.cuelight.domain.locale.Market;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.feed.phrases.PlacesReader;
import app.cuelight.show.people.CachePeople;
import app.cuelight.show.people.IndexedFinder;
import app.cuelight.show.people.PeoplePage;
import app.cuelight.show.people.PeopleQuery;
import app.cuelight.show.people.PeopleTools;
import app.cuelight.show.people.PersonDesk;
import app.cuelight.store.NameSpool;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Who is found after people were joined, parted and forgotten while a show runs.
@Timeout(60)
final class FoundPeopleTest {

  @TempDir private Path home;

  private GreetingShow room;
  private PersonDesk desk;
  private IndexedFinder finder;

  @BeforeEach
  void open() throws Exception {
    room = new GreetingShow(home, GreetingShow.style(0));
    desk =
        new CachePeople(
            room.shelf,
            room.show.people(),
            new PeopleTools(
                Heard.usual().decoder(),
                InstantSource.system(),
                () -> UUID.randomUUID().toString(),
                at -> viewer -> TierRules.standing(viewer, Locality.unknown(), ShopNorms.NONE, at),
                (_, _) -> {},
                List::of));
    var localities = new Localities(new PlacesReader().read(), Streams.START);
    var standings =
        new Standings(localities, List.of(Market.of("US")), ShopNorms.NONE, Instant::now);
    finder =
        new IndexedFinder(
            new IndexedFinder.Sources(room.shelf, room.shelf, NameSpool.in(home)),
            standings::at,
            Instant::now,
            System::nanoTime);
    room.joins(GreetingShow.person("ana", "Ana", "es-MX", "MX"));
    room.joins(GreetingShow.person("zoe", "Zoe", "es-MX", "MX"));
    room.await(view -> view.watching().known() == 2);
    awaitFound("", Set.of("shop:ana", "shop:zoe"));
  }

  @AfterEach
  void close() {
    finder.close();
    room.close();
  }

  @Test
  void whoIsForgottenIsFoundByNothing() throws Exception {
    awaitFound("ana", Set.of("shop:ana"));
    assertTrue(desk.forget(GreetingShow.id("ana")).done());
    awaitFound("", Set.of("shop:zoe"));
    awaitFound("ana", Set.of());
  }

  @Test
  void whoAreJoinedAreOneByEitherNameAndTwoWhenParted() throws Exception {
    assertTrue(desk.merge(GreetingShow.id("zoe"), GreetingShow.id("ana")).done());
    awaitFound("", Set.of("shop:ana"));
    awaitFound("shop:zoe", Set.of("shop:ana"));
    awaitFound("shop:ana", Set.of("shop:ana"));

    Viewer both = room.shelf.viewer("shop:ana");
    List<Identity> zoe =
        both.identities().stream().filter(one -> one.link().contains("zoe")).toList();
    assertTrue(desk.part(both.id(), zoe).done());
    awaitFound("", Set.of("shop:ana", "shop:zoe"));
    awaitFound("zoe", Set.of("shop:zoe"));
    awaitFound("ana", Set.of("shop:ana"));
  }

  /// News may take a moment; what is wrong for good ends in the time limit. Rows alone would not
  /// tell: of those the index still knows, whoever is gone is left out of them.
  private void awaitFound(String text, Set<String> wanted) throws InterruptedException {
    Found wished = new Found(wanted, wanted.size());
    Found found = found(text);
    while (!found.equals(wished)) {
      Thread.sleep(50);
      found = found(text);
    }
    assertEquals(wished, found);
  }

  private record Found(Set<String> ids, long count) {}

  private Found found(String text) {
    PeoplePage page = finder.find(new PeopleQuery(List.of(), text), null, 10);
    Set<String> ids = new TreeSet<>();
    page.rows().forEach(row -> ids.add(row.viewer().id().value()));
    return new Found(ids, page.found());
  }
}
