package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SiftedTest {

  private int sifts;

  @Test
  void theFirstAllPassThenOnlyThoseFoundByOneSift() {
    var sifted = new Sifted(2, this::even);
    assertEquals(
        List.of(1L, 3L, 6L, 8L), LongStream.of(1, 3, 5, 6, 7, 8).filter(sifted).boxed().toList());
    assertEquals(1, sifts);
  }

  @Test
  void whoeverHasEnoughSoonWaitsForNoSift() {
    var sifted = new Sifted(3, this::even);
    assertEquals(List.of(1L, 3L, 5L), LongStream.of(1, 3, 5).filter(sifted).boxed().toList());
    assertEquals(0, sifts);
  }

  private BitSet even() {
    sifts++;
    var even = new BitSet();
    even.set(2);
    even.set(6);
    even.set(8);
    return even;
  }
}
