package app.cuelight.show.live;

import static app.cuelight.show.live.Queueing.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.greet.TonePack;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.port.Settlement.Outcome;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds in the queue whatever an assistant does to it, in whatever order.
final class GreetQueueHabitsTest {

  private static final int ACTS = 4_000;
  private static final int PEOPLE = 150;
  private static final List<Tier> TIERS = List.of(Tier.values());
  private static final List<TonePack> TONES = List.of(TonePack.values());
  private static final List<String> LANGUAGES = List.of("es-419", "en-US", "ja");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverIsDone(long seed) {
    Random chance = new Random(seed);
    GreetQueue queue = new GreetQueue(new Pace(TonePack.CALM), _ -> 0.4);
    Set<String> settled = new HashSet<>();
    Instant now = START;
    int greeted = 0;
    for (int i = 0; i < ACTS; i++) {
      now = now.plusMillis(chance.nextInt(3_000));
      GreetCard card = queue.current();
      String someone = "v" + chance.nextInt(PEOPLE);
      ViewerId id = new ViewerId(someone);
      switch (chance.nextInt(12)) {
        case 0, 1, 2 -> queue.offer(somebody(someone, chance, now));
        case 3 -> {
          if (card != null && settled.add(card.viewer().value())) {
            queue.settle(Queueing.settlement(card.viewer().value(), Outcome.GREETED));
            greeted++;
          }
        }
        case 4 -> {
          if (card != null && settled.add(card.viewer().value())) {
            queue.settle(Queueing.settlement(card.viewer().value(), Outcome.SKIPPED));
          }
        }
        case 5 -> queue.pin(id);
        case 6 -> queue.snooze(id, now);
        case 7 -> queue.bringForward(chance.nextInt(4), now);
        case 8 -> queue.left(id, now);
        case 9 -> queue.wish(id, CardWish::reworded);
        case 10 -> queue.renew(somebody(someone, chance, now));
        default -> queue.drop(id);
      }
      queue.turn(now, true);
      check(queue, settled, now);
      assertEquals(greeted, queue.settled().count(Outcome.GREETED));
    }
    assertTrue(greeted > 20, "the walk went somewhere: " + greeted);
  }

  private static void check(GreetQueue queue, Set<String> settled, Instant now) {
    GreetCard card = queue.current();
    List<String> shown =
        Stream.concat(Stream.ofNullable(card), queue.upNext(now).stream())
            .map(one -> one.viewer().value())
            .toList();
    assertEquals(Set.copyOf(shown).size(), shown.size(), "nobody stands twice");
    assertFalse(shown.stream().anyMatch(settled::contains), "nobody is greeted twice");
    assertFalse(shown.stream().anyMatch(one -> one.endsWith("7")), "nobody held back is seen");
    assertTrue(queue.size() >= queue.upNext(now).size());
    if (card == null && queue.size() > 0) {
      Instant paced = queue.paced(now);
      assertNotNull(paced, "somebody waits and nothing keeps her from the card");
      assertTrue(paced.isAfter(now));
    }
  }

  private static Waiting somebody(String id, Random chance, Instant now) {
    Tier tier = TIERS.get(chance.nextInt(TIERS.size()));
    TonePack tone = TONES.get(chance.nextInt(TONES.size()));
    String language = LANGUAGES.get(chance.nextInt(LANGUAGES.size()));
    return Queueing.who(id, tier, now, language, tone, id.endsWith("7"));
  }
}
