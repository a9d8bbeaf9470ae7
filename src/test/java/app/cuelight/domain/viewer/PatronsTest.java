package app.cuelight.domain.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Patronage;
import app.cuelight.domain.viewer.Patrons.Said;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What several shops say of one customer, kept as one text.
final class PatronsTest {

  private static final ConnectionName EAST = new ConnectionName("east");
  private static final ConnectionName WEST = new ConnectionName("west");
  private static final Patronage DOZEN = new Patronage(12, Money.of("459.00", "USD"));
  private static final Known OLD = new Known("12 45900 USD", 300);

  private static Known said(ConnectionName shop, long orders, long at) {
    return Patrons.known(new Patronage(orders, null), shop, at);
  }

  @Test
  void ofEachShopTheLatestHoldsWhateverComesFirst() {
    Known east = said(EAST, 3, 100);
    Known later = said(EAST, 4, 200);
    Known west = said(WEST, 1, 150);
    Known all = Patrons.both(Patrons.both(east, west), later);
    assertThat(Patrons.read(all))
        .isEqualTo(
            Map.of(
                "east", new Said(EAST, new Patronage(4, null), 200),
                "west", new Said(WEST, new Patronage(1, null), 150)));
    for (List<Known> way :
        List.of(
            List.of(later, west, east, west),
            List.of(west, later, later, east),
            List.of(east, later, west, all))) {
      assertThat(way.stream().reduce(Patrons::both)).contains(all);
    }
  }

  @Test
  void whatAnEarlierVersionKeptWithoutAShopHoldsUntilOneIsHeard() {
    assertThat(Patrons.read(OLD)).isEqualTo(Map.of("", new Said(null, DOZEN, 300)));
    Known east = said(EAST, 13, 400);
    assertThat(Patrons.both(OLD, east)).isEqualTo(Patrons.both(east, OLD)).isEqualTo(east);
  }

  @Test
  void whatCannotBeReadIsNotKnown() {
    assertThat(Patrons.read(new Known("a newer text", 1))).isEmpty();
    assertThat(Patrons.read(null)).isEmpty();
  }
}
