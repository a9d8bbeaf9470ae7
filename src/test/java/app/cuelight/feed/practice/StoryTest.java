package app.cuelight.feed.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.feed.contract.ContractDecoder;
import app.cuelight.feed.contract.ContractWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoryTest {

  private static final PracticePlan PLAN = new PracticePlan(400, 6, 7);

  @Test
  void theSameSeedTellsTheSameStory() {
    assertEquals(
        new Listening(PLAN).moments(3_000).scenes(), new Listening(PLAN).moments(3_000).scenes());
  }

  @Test
  void anotherSeedTellsAnotherStory() {
    var other = new PracticePlan(400, 6, 8);
    assertNotEquals(new Listening(PLAN).scenes(), new Listening(other).scenes());
  }

  @Test
  void theRoomFillsAndSettlesBelowTheAudience() {
    var listening = new Listening(PLAN).moments(2_500);
    assertTrue(!listening.seats.hasFresh(), "everybody has been in");
    for (int i = 0; i < 2_000; i++) {
      listening.moments(1);
      double filled = listening.seats.filled();
      assertTrue(filled > 0.8 && filled < 1, "filled to " + filled);
    }
  }

  @Test
  void aRoomOfOneGoesOnToo() {
    var listening = new Listening(new PracticePlan(1, 50_000, 1)).moments(500);
    assertTrue(listening.all().notices().size() + listening.all().acts().size() > 500);
  }

  @Test
  void noTwoEventsShareAnId() {
    var all = new Listening(PLAN).moments(4_000).all();
    Set<String> ids = new HashSet<>();
    Stream.concat(all.facts().stream(), all.acts().stream()).map(Told::id).forEach(ids::add);
    all.notices().forEach(notice -> ids.add(notice.id()));
    assertEquals(all.size(), ids.size());
  }

  @Test
  void everyEventIsOneOfTheContract() {
    var all = new Listening(PLAN).moments(4_000).all();
    var writer = new ContractWriter();
    var decoder = new ContractDecoder();
    Stream.concat(all.facts().stream(), all.acts().stream())
        .forEach(told -> {
          String type = writer.type(told.event());
          var raw =
              new RawEvent(
                  EventKey.of(Venue.SHOP, told.id()),
                  ContractDecoder.FORMAT,
                  type,
                  told.at(),
                  told.at(),
                  writer.data(told.event()));
          assertEquals(new Arrival(raw, told.event()), decoder.decode(raw));
        });
  }

  @Test
  void theCountOfComingsAndGoingsOnlyGrows() {
    long last = 0;
    for (Notice notice : new Listening(PLAN).moments(3_000).all().notices()) {
      var move = notice.move();
      if (move != null) {
        assertTrue(move.sequence() > last);
        last = move.sequence();
      }
    }
  }
}
