package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TiesTest {

  private static final List<Identity> HERSELF =
      List.of(Identity.own(new ConnectionName("shop"), "u1"));

  private record Said(boolean byHer, int who, long at) {
    Ties to(Ties ties) {
      return byHer ? ties.answering("shop:p" + who, at) : ties.answeredBy("shop:p" + who, at);
    }
  }

  private static Ties of(List<Said> all) {
    Ties ties = Ties.NONE;
    for (Said said : all) {
      ties = said.to(ties);
    }
    return ties;
  }

  private static List<Said> talk(Random random, int answers) {
    List<Said> all = new ArrayList<>();
    for (int i = 0; i < answers; i++) {
      all.add(new Said(random.nextBoolean(), random.nextInt(200), random.nextInt(5_000)));
    }
    return all;
  }

  @Test
  void neitherOrderNorHowItIsSplitMatters() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Said> talk = talk(random, 1 + random.nextInt(900));
      Ties all = of(talk);
      Collections.shuffle(talk, random);
      int cut = random.nextInt(talk.size());
      Ties both = of(talk.subList(0, cut)).merge(of(talk.subList(cut, talk.size())));
      assertEquals(all, both, "seed " + seed);
      assertEquals(all, all.merge(both), "seed " + seed);
    }
  }

  @Test
  void tenThousandAnswersAreKeptAsTheLatestSixtyFourPeople() {
    Ties ties = Ties.NONE;
    for (int i = 0; i < 10_000; i++) {
      ties = ties.answeredBy("shop:p" + i, i);
    }
    assertEquals(Ties.KEPT, ties.answeredBy().size());
    assertEquals(9_999, ties.answeredBy().getFirst().at());
    assertEquals(Ties.KEPT, Ties.people(ties.answeredBy(), HERSELF, 0));
    assertEquals(10, Ties.people(ties.answeredBy(), HERSELF, 9_990));
  }

  @Test
  void peopleAreCountedOnceAndSheIsNone() {
    Ties ties =
        Ties.NONE
            .answering("shop:a", 5)
            .answering("shop:a", 9)
            .answering("shop:u1", 9)
            .answering("shop:b", 3);
    assertEquals(2, Ties.people(ties.answered(), HERSELF, 0));
    assertEquals(1, Ties.people(ties.answered(), HERSELF, 4));
    assertEquals(0, Ties.people(ties.answeredBy(), HERSELF, 0));
  }
}
