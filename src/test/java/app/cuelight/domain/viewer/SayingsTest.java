package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SayingsTest {

  private static Sayings all(List<String> texts) {
    Sayings all = Sayings.NONE;
    for (String text : texts) {
      all = all.plus(Sayings.of(text));
    }
    return all;
  }

  private static List<String> different(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add("word " + Integer.toString(7_919 * (i + 1), 27));
    }
    return texts;
  }

  @Test
  void theSameTextInAnotherDressIsTheSame() {
    Sayings one = Sayings.of("How much is it?");
    for (String same :
        List.of("HOW MUCH IS IT", "how   much, is it???", "ｈｏｗ ｍｕｃｈ ｉｓ ｉｔ", "how muuuch is iiit")) {
      assertEquals(one, Sayings.of(same), same);
    }
    assertEquals(Sayings.of("!!!"), Sayings.of("?"));
    assertEquals(2, all(List.of("多少钱", "多大码", "多少钱？")).count(Pasted.NOTHING));
  }

  @Test
  void aTalkIsCountedExactlyAndAFloodNearly() {
    assertEquals(0, Sayings.NONE.count(Pasted.NOTHING));
    assertEquals(40, all(different(40)).count(Pasted.NOTHING));
    for (int many : List.of(100, 1_000, 20_000)) {
      double counted = all(different(many)).count(Pasted.NOTHING);
      assertTrue(counted > 0.6 * many && counted < 1.6 * many, many + " counted as " + counted);
    }
  }

  @Test
  void howOftenOneThingWasSaidIsCountedUpToALimit() {
    List<String> texts = new ArrayList<>(different(20));
    assertEquals(0, Sayings.NONE.most());
    assertEquals(1, all(texts).most());
    texts.addAll(Collections.nCopies(29, "look here"));
    assertEquals(29, all(texts).most());
    texts.addAll(List.of("LOOK here", "look   here!"));
    assertEquals(31, all(texts).most());
    assertEquals(all(texts), all(texts).plus(Sayings.of("look here")), "no more is counted");
  }

  @Test
  void neitherOrderNorHowItIsSplitMatters() {
    Random random = new Random(3);
    for (int seed = 0; seed < 40; seed++) {
      List<String> texts = different(1 + random.nextInt(200));
      List<String> mixed = new ArrayList<>(texts);
      for (int again = random.nextInt(6); again > 0; again--) {
        mixed.addAll(texts.subList(0, random.nextInt(texts.size())));
      }
      Sayings all = all(mixed);
      Collections.shuffle(mixed, random);
      int cut = random.nextInt(mixed.size());
      assertEquals(all, all(mixed.subList(cut, mixed.size())).plus(all(mixed.subList(0, cut))));
      int[] times = all.times();
      Sayings kept = Sayings.of(all.prints());
      assertEquals(all, times == null ? kept : kept.said(times));
    }
  }

  @Test
  void aHundredThousandCommentsAreKeptInAFewNumbers() {
    assertEquals(Sayings.KEPT, all(different(100_000)).prints().length);
  }
}
