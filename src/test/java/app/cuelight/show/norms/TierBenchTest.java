package app.cuelight.show.norms;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.Locality;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.EventKey;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.Spend;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.tier.model.BuyerClock;
import app.cuelight.domain.tier.model.PurchaseFit;
import app.cuelight.domain.tier.model.PurchasePrior;
import app.cuelight.domain.tier.model.Sample;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.ViewerFold;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the tier engine costs: the fit, the survey of a shop, everybody judged again, one order.
@Tag("bench")
final class TierBenchTest {

  private static final int VIEWERS = Integer.getInteger("cuelight.bench.viewers", 1_000_000);
  private static final int ORDERS = 5;
  private static final int ROUNDS = 3;
  private static final int SINGLES = 200_000;
  private static final long DAY = 86_400_000L;
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final ConnectionName SHOP = new ConnectionName("shop");
  private static final Locality HERE =
      new Locality("es-419", "MX", ZoneId.of("UTC"), Locality.Basis.PROFILE, false);

  private final Random random = new Random(7);
  private int events;

  @Test
  void fits() {
    for (int customers : new int[] {100_000, VIEWERS}) {
      long[] keys = new long[customers];
      for (int i = 0; i < customers; i++) {
        int t = 30 + random.nextInt(700);
        double rate = -Math.log(random.nextDouble()) / 60;
        long x = Math.round(Math.min(200, rate * t * random.nextDouble()));
        keys[i] = Sample.key(new BuyerClock(x, x == 0 ? 0 : random.nextInt(t), t));
      }
      time(
          "fit of " + customers + " customers",
          "s",
          1e9,
          () -> PurchaseFit.near(Sample.of(keys), PurchasePrior.usual(40)));
    }
  }

  @Test
  void everybody() {
    List<Viewer> viewers = new ArrayList<>(VIEWERS);
    for (int i = 0; i < VIEWERS; i++) {
      viewers.add(buyer(i));
    }
    ShopNorms[] norms = {ShopNorms.NONE};
    time(
        "survey of " + VIEWERS + " viewers, " + (long) VIEWERS * ORDERS + " orders",
        "s",
        1e9,
        () -> {
          var survey = new Survey(norms[0], NOW);
          viewers.forEach(viewer -> survey.take(viewer, HERE));
          norms[0] = survey.norms();
        });
    time(
        "all judged again on two cores",
        "s",
        1e9,
        () ->
            IntStream.range(0, 2)
                .parallel()
                .forEach(half -> {
                  for (int i = half; i < VIEWERS; i += 2) {
                    TierRules.standing(viewers.get(i), HERE, norms[0], NOW);
                  }
                }));
    List<Arrival> orders = new ArrayList<>(SINGLES);
    for (int i = 0; i < SINGLES; i++) {
      orders.add(order(i, NOW.toEpochMilli() - 1_000));
    }
    Spend[] last = new Spend[1];
    time(
        "one order to its standing",
        "us",
        1e3 * SINGLES,
        () -> {
          for (int i = 0; i < SINGLES; i++) {
            Viewer after = ViewerFold.after(viewers.get(i), orders.get(i));
            last[0] = TierRules.standing(after, HERE, norms[0], NOW).spend();
          }
        });
  }

  private Viewer buyer(int who) {
    Viewer viewer = Viewer.of(Person.of(Identity.own(SHOP, "u" + who)));
    long first = NOW.toEpochMilli() - (1 + random.nextInt(700)) * DAY;
    for (int i = 0; i < ORDERS; i++) {
      long at = first + (long) (random.nextDouble() * (NOW.toEpochMilli() - first));
      viewer = ViewerFold.after(viewer, order(who, at));
    }
    return viewer;
  }

  private Arrival order(int who, long at) {
    Instant placed = Instant.ofEpochMilli(at);
    String id = "o" + events++;
    Order order =
        new Order(
            id,
            Order.Status.PAID,
            new Money(500 + random.nextInt(20_000), "USD"),
            Money.zero("USD"),
            List.of(),
            List.of(),
            placed,
            placed,
            false);
    Person buyer = Person.of(Identity.own(SHOP, "u" + who));
    RawEvent raw = new RawEvent(EventKey.of(SHOP, id), "contract", "order", placed, NOW, "");
    return new Arrival(raw, new ShowEvent.OrderChanged(null, buyer, order));
  }

  private static void time(String what, String unit, double nanos, Runnable work) {
    double[] took = new double[ROUNDS];
    work.run();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.run();
      took[round] = (System.nanoTime() - start) / nanos;
    }
    Arrays.sort(took);
    System.out.printf(
        Locale.ROOT,
        "BENCH %s: %.2f %s (%.2f to %.2f)%n",
        what,
        took[ROUNDS / 2],
        unit,
        took[0],
        took[ROUNDS - 1]);
  }
}
