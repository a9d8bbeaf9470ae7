package app.cuelight.domain.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.event.Note;
import app.cuelight.domain.event.Profile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FactsTest {

  private static final ConnectionName SHOP = new ConnectionName("shop");

  @Test
  void whatIsSaidAgainKeepsItsTextAndTakesTheNewTime() {
    Facts first = Facts.NONE.learn(named("Ana"), SHOP, 1);
    Facts again = first.learn(named(String.valueOf(new char[] {'A', 'n', 'a'})), SHOP, 5);

    assertEquals(new Known("Ana", 5), again.known().get(Fact.NAME));
    assertSame(first.get(Fact.NAME), again.get(Fact.NAME));
    assertEquals(new Known("Ana", 1), first.known().get(Fact.NAME), "what was is as it was");
  }

  @Test
  void whatWasSaidBeforeOrSaysNothingNewChangesNothing() {
    Facts known = Facts.NONE.learn(named("Ana"), SHOP, 5);

    assertSame(known, known.learn(named("Ann"), SHOP, 4));
    assertSame(known, known.learn(named("Ana"), SHOP, 5));
    assertSame(known, known.learn(Profile.EMPTY, SHOP, 9));
    assertSame(known, known.noted(Map.of(), 9));
    assertSame(known, known.merge(Facts.NONE));
  }

  @Test
  void theLatestOfEachKindHoldsWhoeverOfTwoIsMergedIntoTheOther() {
    Facts one = Facts.NONE.learn(named("Ana"), SHOP, 1).noted(Map.of(Note.CALL, "Annie"), 7);
    Facts other = Facts.NONE.learn(named("Anabel"), SHOP, 3).noted(Map.of(Note.CALL, "Bel"), 2);

    assertEquals(
        Map.of(Fact.NAME, new Known("Anabel", 3), Fact.CALL, new Known("Annie", 7)),
        one.merge(other).known());
    assertEquals(one.merge(other), other.merge(one));
    assertEquals(1, one.first());
    assertEquals(7, one.last());
  }

  @Test
  void whatIsKnownStandsInTheOrderOfItsKindsWhateverCameFirst() {
    Facts last = Facts.NONE.noted(Map.of(Note.REMARK, "sizes run small"), 3);
    Facts all = last.learn(ofCountry("TH"), SHOP, 2).learn(named("Ana"), SHOP, 1);

    assertEquals(List.of(Fact.NAME, Fact.COUNTRY, Fact.REMARK), List.copyOf(all.known().keySet()));
    assertEquals(
        List.of(new Known("Ana", 1), new Known("TH", 2), new Known("sizes run small", 3)),
        List.copyOf(all.known().values()));
    assertEquals(List.of(Fact.REMARK), List.copyOf(last.known().keySet()), "what was is as it was");
  }

  @Test
  void factsAreEqualToAnyMapOfTheSameAndCannotBeChanged() {
    Map<Fact, Known> plain = new EnumMap<>(Fact.class);
    plain.put(Fact.NAME, new Known("Ana", 1));
    Map<Fact, Known> known = new Facts(plain).known();
    plain.clear();

    assertEquals(Map.of(Fact.NAME, new Known("Ana", 1)), known);
    assertEquals(Map.of(Fact.NAME, new Known("Ana", 1)).hashCode(), known.hashCode());
    assertNotEquals(Map.of(Fact.NAME, new Known("Ana", 2)), known);
    assertThrows(
        UnsupportedOperationException.class, () -> known.put(Fact.NAME, new Known("Eve", 9)));
    assertThrows(UnsupportedOperationException.class, () -> known.entrySet().clear());
  }

  private static Profile named(String name) {
    return new Profile(name, null, null, null, null, null, null, null, null, null);
  }

  private static Profile ofCountry(String country) {
    return new Profile(null, null, null, null, country, null, null, null, null, null);
  }
}
