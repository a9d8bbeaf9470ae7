package app.cuelight.show.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import app.cuelight.domain.greet.HostProfile;
import app.cuelight.domain.host.HostSheet;
import app.cuelight.show.live.RoomView;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class HostPosterTest {

  private final AtomicReference<RoomView> room =
      new AtomicReference<>(Guests.room(Guests.marisol()));
  private final AtomicReference<HostProfile> host = new AtomicReference<>(Guests.lin("en"));
  private final AtomicReference<Instant> now = new AtomicReference<>(Guests.NOW);
  private final HostPoster poster = new HostPoster(room::get, host::get, now::get, Guests.STUDIO);

  @Test
  void theVersionGrowsOnlyWhenTheSheetChanges() {
    HostSheet first = poster.get();
    assertEquals(1, first.version());
    assertSame(first, poster.get());
    now.set(Guests.NOW.plusSeconds(1));
    room.set(Guests.room(Guests.marisol()));
    assertSame(first, poster.get(), "another view with the same words is the same sheet");
    now.set(Guests.NOW.plusSeconds(60));
    assertEquals("01:25", poster.get().clock());
    assertEquals(2, poster.get().version());
    room.set(Guests.room(Guests.phuri()));
    assertEquals(3, poster.get().version());
  }

  @Test
  void everyScreenShowsTheTrialOfTheClickerUntilTheFirstCard() {
    room.set(Guests.room(null));
    poster.trial(ClickerTrial.WAITING);
    assertEquals("Hello, Lin. Press the clicker once.", poster.get().line().text());
    assertSame(poster.get(), poster.get());
    poster.trial(ClickerTrial.CLICKED);
    assertEquals("Hello, Lin. Clicker works ✓", poster.get().line().text());
    assertEquals(2, poster.get().version());
    room.set(Guests.room(Guests.marisol()));
    assertEquals("Marisol", poster.get().name());
    room.set(Guests.room(null));
    poster.trial(ClickerTrial.OFF);
    assertEquals("Nobody waiting. Talk on.", poster.get().line().text());
  }

  @Test
  void aCodeStandsUntilItIsTakenAwayAndNotOnABlankScreen() {
    var code = CodeSquares.of("LIVE10", "https://shop.example/discount/LIVE10");
    poster.get();
    poster.putUp(code);
    assertEquals(code, poster.get().code());
    assertEquals(2, poster.get().version());
    assertSame(poster.get(), poster.get());
    room.set(Guests.with(new RoomView.Host(true, "", "")));
    assertNull(poster.get().code());
    room.set(Guests.room(Guests.marisol()));
    assertEquals(code, poster.get().code());
    poster.takeAway();
    assertNull(poster.get().code());
  }

  @Test
  void anotherHostReadsAnotherSheetAtOnce() {
    poster.get();
    host.set(Guests.lin("zh"));
    assertEquals("贵宾", poster.get().tierWord());
    assertEquals(2, poster.get().version());
  }
}
