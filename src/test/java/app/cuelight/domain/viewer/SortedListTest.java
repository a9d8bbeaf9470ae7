package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// The identities of one person, however many.
class SortedListTest {

  /// A number that counts how often it is compared.
  private record Counted(int no, AtomicLong comparisons) implements Comparable<Counted> {
    @Override
    public int compareTo(Counted other) {
      comparisons.incrementAndGet();
      return Integer.compare(no, other.no);
    }
  }

  private final AtomicLong comparisons = new AtomicLong();

  @Test
  void elementsThatComeOneByOneAreAListInOrder() {
    var random = new Random(3);
    List<Counted> list = List.of(new Counted(7, comparisons));
    TreeSet<Integer> all = new TreeSet<>(List.of(7));
    for (int i = 0; i < 300; i++) {
      int no = random.nextInt(200);
      list = SortedList.union(list, List.of(new Counted(no, comparisons)));
      all.add(no);
      assertEquals(List.copyOf(all), list.stream().map(Counted::no).toList());
      assertEquals(all.first(), list.getFirst().no());
      assertEquals(all.last(), list.getLast().no());
    }
    assertTrue(list.contains(new Counted(all.first(), comparisons)));
    assertFalse(list.contains(new Counted(1_000, comparisons)));
    List<Counted> known = list;
    assertThrows(IndexOutOfBoundsException.class, () -> known.get(known.size()));
    assertThrows(UnsupportedOperationException.class, () -> known.remove(0));
  }

  @Test
  void twoListsBecomeOneWhicheverIsTheLarger() {
    List<Counted> few = numbers(0, 3);
    List<Counted> many = numbers(2, 40);
    List<Counted> whole = numbers(0, 40);

    assertEquals(whole, SortedList.union(few, many));
    assertEquals(whole, SortedList.union(many, few));
    assertEquals(numbers(0, 5), SortedList.union(few, numbers(1, 5)));
  }

  @Test
  void twentyThousandTakeNoMoreThanSomeDozenComparisonsEach() {
    int count = 20_000;
    List<Counted> list = List.of(new Counted(-1, comparisons));
    for (int i = 0; i < count; i++) {
      Counted next = new Counted(i * 7_919 % count, comparisons);
      assertFalse(list.contains(next));
      list = SortedList.union(list, List.of(next));
    }

    assertEquals(count + 1, list.size());
    assertTrue(comparisons.get() < 60L * count, comparisons + " comparisons");
  }

  private List<Counted> numbers(int from, int to) {
    List<Counted> list = List.of();
    for (int i = from; i < to; i++) {
      list = SortedList.union(list, List.of(new Counted(i, comparisons)));
    }
    return list;
  }
}
