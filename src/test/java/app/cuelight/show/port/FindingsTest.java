package app.cuelight.show.port;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.show.port.Findings.Sooner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was found is written in as few parts as may be, everybody in one of them.
class FindingsTest {

  @ParameterizedTest(name = "{0} dates and {1} to be read: {2}")
  @CsvSource({
    "0, 0, ''",
    "1, 0, 1+0",
    "10, 0, 10+0",
    "11, 0, 10+0 1+0",
    "0, 6, 0+5 0+1",
    "4, 3, 4+3",
    "5, 3, 5+2 0+1",
    "9, 5, 9+0 0+5",
    "25, 7, 10+0 10+0 5+2 0+5",
  })
  void partsAreFull(int dates, int reads, String expected) {
    Findings found = found(dates, reads);
    List<Findings> parts = found.parts(10, 5);

    List<String> sizes =
        parts.stream().map(part -> part.sooner().size() + "+" + part.others().size()).toList();
    assertEquals(expected, String.join(" ", sizes));
    List<Sooner> sooner = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    parts.forEach(part -> {
      assertEquals(7, part.asOf());
      sooner.addAll(part.sooner());
      others.addAll(part.others());
    });
    assertEquals(found.sooner(), sooner);
    assertEquals(found.others(), others);
  }

  @Test
  void aPartTakesNoMoreThanItMay() {
    assertEquals(1, found(1_000, 0).parts(1_000, 500).size());
    assertEquals(2, found(1_000, 1).parts(1_000, 500).size());
  }

  private static Findings found(int dates, int reads) {
    return new Findings(
        7,
        100,
        List.of(),
        LongStream.range(0, dates).mapToObj(no -> new Sooner(no, Instant.EPOCH)).toList(),
        LongStream.range(0, reads).boxed().toList());
  }
}
