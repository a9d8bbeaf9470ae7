package app.cuelight.show.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.viewer.Fact;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.people.CachePeople;
import app.cuelight.show.people.PeopleTools;
import app.cuelight.show.people.PersonDesk;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People joined and forgotten while a show runs.
final class LivePeopleTest {

  @TempDir private Path home;

  private GreetingShow room;
  private PersonDesk desk;

  @BeforeEach
  void open() {
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
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void whoWasGreetedIsNotGreetedAgainAsHerOtherSelf() throws Exception {
    room.joins(GreetingShow.person("ana", "Ana", "es-MX", "MX"));
    room.card(card -> card.name().equals("Ana"));
    room.show.greeted(GreetingShow.id("ana"));
    room.await(view -> view.queue().greeted() == 1);
    room.joins(GreetingShow.person("zoe", "Zoe", "es-MX", "MX"));
    room.await(view -> view.watching().known() == 2);

    assertTrue(desk.merge(GreetingShow.id("zoe"), GreetingShow.id("ana")).done());

    RoomView view = room.await(now -> now.watching().known() == 1);
    assertNull(view.queue().current());
    assertEquals(List.of(), view.queue().next());
    assertEquals(1, view.queue().greeted());
    Viewer both = room.shelf.viewer("shop:zoe");
    assertNotNull(both);
    assertEquals(GreetingShow.id("ana"), both.id());
    assertEquals(
        "shop:zoe and shop:ana are one person already.",
        desk.merge(GreetingShow.id("zoe"), GreetingShow.id("ana")).sentence().en());
  }

  @Test
  void whatWasSaidBelongsAfterASplitToWhoSaidIt() throws Exception {
    var card = new Identity(GreetingShow.SHOP, "card", "4711");
    var ana = shopper("ana", "Ana", card);
    var ben = shopper("ben", "Ben", card);
    room.joins(ana);
    room.says(ana, "how much is it?");
    room.joins(ben);
    room.says(ben, "which size?");
    RoomView one = room.await(view -> view.comments().rows().size() == 2);
    assertEquals(List.of("shop:ana", "shop:ana"), saidBy(one));

    Identity his = Identity.own(GreetingShow.SHOP, "ben");
    assertTrue(desk.part(GreetingShow.id("ana"), List.of(his)).done());

    RoomView two = room.await(view -> saidBy(view).contains("shop:ben"));
    assertEquals(List.of("shop:ben", "shop:ana"), saidBy(two));
    assertEquals(
        List.of("Ben", "Ana"), two.comments().rows().stream().map(CommentRow::name).toList());
    assertEquals(
        List.of("Ana"),
        two.rows().stream()
            .filter(row -> row instanceof RoomRow.Person)
            .map(row -> ((RoomRow.Person) row).name())
            .toList());
  }

  private static Person shopper(String id, String name, Identity card) {
    return new Person(
        Identity.own(GreetingShow.SHOP, id),
        List.of(card),
        GreetingShow.person(id, name, "en-US", "US").profile());
  }

  private static List<String> saidBy(RoomView view) {
    return view.comments().rows().stream().map(row -> row.viewer().value()).toList();
  }

  @Test
  void whoIsForgottenIsOnNoScreenAndComesAsSomebodyNew() throws Exception {
    var eva = GreetingShow.person("eva", "Eva", "en-US", "US");
    room.joins(eva);
    room.says(eva, "how much is it?");
    room.card(card -> card.name().equals("Eva"));
    room.show.greeted(GreetingShow.id("eva"));
    assertTrue(desk.note(GreetingShow.id("eva"), Map.of(Note.REMARK, "likes green")).done());
    room.await(view -> view.queue().greeted() == 1 && !view.comments().rows().isEmpty());
    Viewer noted = room.shelf.viewer("shop:eva");
    assertNotNull(noted);
    assertEquals("likes green", noted.facts().noted(Fact.REMARK));

    assertTrue(desk.forget(GreetingShow.id("eva")).done());

    RoomView view =
        room.await(now -> now.watching().known() == 0 && now.comments().rows().isEmpty());
    assertFalse(view.rows().stream().anyMatch(LivePeopleTest::isEva));
    assertEquals(Map.of(), view.notes());
    assertNull(room.shelf.viewer("shop:eva"));
    assertFalse(desk.forget(GreetingShow.id("eva")).done());

    room.joins(eva);
    room.says(eva, "hello again");
    room.await(now -> now.queue().waiting() == 1 || now.queue().current() != null);
  }

  private static boolean isEva(RoomRow row) {
    return row instanceof RoomRow.Person person && person.viewer().equals(GreetingShow.id("eva"));
  }
}
