package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The maps of a viewer, against a sorted map of the Java library.
final class OrderedMapTest {

  private static final int ENTRIES = 400;

  @Test
  void oneEntryAfterTheOtherGivesWhatTheSortedMapGives() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Map<Integer, Integer> expected = new TreeMap<>();
      Map<Integer, Integer> map = Map.of();
      for (int i = 0; i < ENTRIES; i++) {
        int key = seed % 3 == 0 ? i : random.nextInt(ENTRIES);
        int value = random.nextInt();
        expected.merge(key, value, Math::max);
        map = OrderedMap.with(map, key, value, Math::max);
      }
      assertEquals(List.copyOf(expected.entrySet()), List.copyOf(map.entrySet()), "seed " + seed);
      assertEquals(expected.size(), map.size());
      for (int key = -1; key <= ENTRIES; key++) {
        assertEquals(expected.get(key), map.get(key));
      }
    }
  }

  @Test
  void aUnionIsTheSameWhoeverIsLarger() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Map<Integer, Integer> one = some(random);
      Map<Integer, Integer> other = some(random);
      Map<Integer, Integer> expected = new TreeMap<>(one);
      other.forEach((key, value) -> expected.merge(key, value, Math::max));
      Map<Integer, Integer> all = OrderedMap.union(one, other, Math::max);
      assertEquals(List.copyOf(expected.entrySet()), List.copyOf(all.entrySet()), "seed " + seed);
      assertEquals(all, OrderedMap.union(other, one, Math::max));
    }
  }

  @Test
  void whatItWasMadeOfStaysAsItWas() {
    List<Map<Integer, Integer>> all = new ArrayList<>(List.of(Map.of()));
    for (int i = 0; i < ENTRIES; i++) {
      all.add(OrderedMap.with(all.getLast(), -i, i, Math::max));
    }
    for (int i = 0; i < ENTRIES; i++) {
      assertEquals(i, all.get(i).size());
      assertNull(all.get(i).get(-i));
    }
  }

  private static Map<Integer, Integer> some(Random random) {
    Map<Integer, Integer> entries = new TreeMap<>();
    int count = random.nextInt(random.nextBoolean() ? 3 : 100);
    for (int i = 0; i < count; i++) {
      entries.put(random.nextInt(150), random.nextInt());
    }
    return OrderedMap.copyOf(entries);
  }
}
