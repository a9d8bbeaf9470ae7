package app.cuelight.show.live;

import static app.cuelight.show.live.GreetingShow.ROOM;
import static app.cuelight.show.live.GreetingShow.id;
import static app.cuelight.show.live.GreetingShow.person;
import static app.cuelight.show.live.GreetingShow.style;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.Product;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.QuestionTopic;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnAirShowTest {

  private static final Person EVA = person("eva", "Eva", "es-MX", "MX");
  private static final Person ANN = person("ann", "Ann", "en-US", "US");
  private static final Person BEA = person("bea", "Bea", "en-US", "US");
  private static final Person CAT = person("cat", "Cat", "en-US", "US");
  private static final Product COAT =
      new Product("7", "Wool coat", "knitwear", Money.of("89.00", "USD"));

  @TempDir private Path home;
  private GreetingShow room;

  @BeforeEach
  void open() {
    room = new GreetingShow(home, style(0));
  }

  @AfterEach
  void close() {
    room.close();
  }

  private OnAir onAir(Predicate<OnAir> wanted) throws InterruptedException {
    RoomView view = room.await(v -> v.onAir() != null && wanted.test(v.onAir()));
    return Objects.requireNonNull(view.onAir());
  }

  @Test
  void nothingIsOnAirUntilSomebodySaysSo() {
    assertNull(room.show.get().onAir());
  }

  @Test
  void aProductIsOnAirWithWhatThePlatformToldOfIt() throws Exception {
    room.take(new ShowEvent.ProductShown(ROOM, COAT));
    OnAir now = onAir(one -> true);
    assertEquals(COAT, now.product());
    assertFalse(now.byHand());
    assertEquals(List.of(), now.asked());
    assertEquals(List.of(), now.suited());
  }

  @Test
  void whatIsAskedIsCountedByPersonSinceItWentOnAir() throws Exception {
    room.joins(EVA);
    room.joins(ANN);
    room.says(ANN, "what size is it?");
    room.take(new ShowEvent.ProductShown(ROOM, COAT));
    room.says(EVA, "what size should I take?");
    room.says(EVA, "size M?");
    room.says(ANN, "how much is shipping to Berlin?");
    room.says(EVA, "how much is shipping?");
    OnAir now = onAir(one -> one.asked().stream().mapToInt(OnAir.Asked::people).sum() == 3);
    assertEquals(
        List.of(new OnAir.Asked(QuestionTopic.SHIPPING, 2), new OnAir.Asked(QuestionTopic.SIZE, 1)),
        now.asked());
    room.take(new ShowEvent.ProductShown(ROOM, new Product("8", "Scarf", null, null)));
    assertEquals(List.of(), onAir(one -> one.product().id().equals("8")).asked());
  }

  @Test
  void itSuitsWhoHasItInTheBasketThenWhoLookedAskedOrBuysItsCategory() throws Exception {
    room.bought(CAT, "o1", 5);
    for (Person person : List.of(EVA, ANN, BEA, CAT)) {
      room.joins(person);
    }
    room.take(new ShowEvent.ProductShown(ROOM, COAT));
    room.says(ANN, "which size?");
    room.take(new ShowEvent.ProductClicked(ROOM, BEA, COAT));
    room.take(new ShowEvent.CartAdded(ROOM, EVA, COAT, 1));
    room.take(new ShowEvent.ProductClicked(ROOM, EVA, COAT));
    OnAir now =
        onAir(one -> one.suited().size() == 4 && one.suited().getFirst().why() == OnAir.Why.BASKET);
    assertEquals(
        List.of("Eva", "Bea", "Ann", "Cat"),
        now.suited().stream().map(OnAir.Suited::name).toList());
    assertEquals(
        List.of(OnAir.Why.BASKET, OnAir.Why.LOOKED, OnAir.Why.ASKED, OnAir.Why.CATEGORY),
        now.suited().stream().map(OnAir.Suited::why).toList());
    room.take(new ShowEvent.ViewerLeft(ROOM, BEA, null, ShowEvent.LeaveReason.LEFT, null));
    assertFalse(
        onAir(one -> one.suited().size() == 3).suited().stream()
            .anyMatch(one -> one.viewer().equals(id("bea"))));
  }

  @Test
  void somebodyOfTheShowSaysWhatIsOnAir() throws Exception {
    room.show.onAir("  #12 Beige cardigan ");
    OnAir now = onAir(one -> true);
    assertEquals(new Product("12", "Beige cardigan", null, null), now.product());
    assertTrue(now.byHand());
    assertEquals("Beige cardigan", room.show.get().host().product());
    room.show.onAir("");
    room.await(v -> v.onAir() == null);
  }
}
