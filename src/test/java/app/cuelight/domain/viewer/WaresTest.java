package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Products are counted once each.
final class WaresTest {

  private static Wares all(List<String> products) {
    Wares all = Wares.NONE;
    for (String product : products) {
      all = all.plus(Wares.of(product));
    }
    return all;
  }

  private static List<String> products(int count) {
    List<String> products = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      products.add("p" + i);
    }
    return products;
  }

  @Test
  void aProductLookedAtOftenIsOne() {
    assertEquals(0, Wares.NONE.count());
    assertEquals(2, all(List.of("coat", "hat", "coat", "coat")).count());
    assertEquals(47, all(products(47)).count());
  }

  @Test
  void manyProductsAreCountedNearlyInAFewNumbers() {
    for (int many : List.of(100, 1_000, 20_000)) {
      Wares wares = all(products(many));
      assertTrue(
          wares.count() > 0.6 * many && wares.count() < 1.6 * many, many + ": " + wares.count());
      assertEquals(Wares.KEPT, wares.prints().length);
    }
  }

  @Test
  void neitherOrderNorRepetitionNorHowItIsSplitMatters() {
    Random random = new Random(3);
    for (int run = 0; run < 40; run++) {
      List<String> mixed = new ArrayList<>(products(1 + random.nextInt(200)));
      Wares all = all(mixed);
      mixed.addAll(mixed.subList(0, mixed.size() / 2));
      Collections.shuffle(mixed, random);
      int cut = random.nextInt(mixed.size());
      assertEquals(all, all(mixed.subList(cut, mixed.size())).plus(all(mixed.subList(0, cut))));
      assertEquals(all, Wares.of(all.prints()));
    }
  }
}
