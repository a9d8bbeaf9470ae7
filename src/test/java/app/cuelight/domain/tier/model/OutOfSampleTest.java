package app.cuelight.domain.tier.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A model fitted to some customers foretells others of the same shop: as often as it says, and in
/// the right order, from a hundred customers on. Without season, which the model does not know.
class OutOfSampleTest {

  private static final int OTHERS = 20_000;
  private static final int GROUPS = 10;

  /// What is seen of a customer today, and after how many days she comes next; infinite when never.
  private record Customer(BuyerClock seen, double next) {}

  private static List<Customer> shop(int customers, PurchaseModel of, long seed) {
    var random = new Random(seed);
    List<Customer> all = new ArrayList<>();
    for (int i = 0; i < customers; i++) {
      double rate = Shop.gamma(random, of.r()) / of.alpha();
      double leaves = Shop.gamma(random, of.a());
      double leaving = leaves / (leaves + Shop.gamma(random, of.b()));
      int age = 60 + random.nextInt(400);
      double at = 0;
      double last = 0;
      long x = 0;
      double next = Double.POSITIVE_INFINITY;
      while (random.nextDouble() >= leaving) {
        at += -Math.log(1 - random.nextDouble()) / rate;
        if (at > age) {
          next = at - age;
          break;
        }
        x++;
        last = at;
      }
      all.add(new Customer(new BuyerClock(x, last, age), next));
    }
    return all;
  }

  private static PurchaseModel fitted(List<Customer> customers) {
    long[] keys = customers.stream().mapToLong(each -> Sample.key(each.seen())).toArray();
    return PurchaseFit.near(Sample.of(keys), PurchasePrior.usual(40)).model();
  }

  /// The chance that of two people of whom one came, the one who came had the higher number; half
  /// for equals.
  private static double ranking(PurchaseModel model, List<Customer> customers, int days) {
    List<double[]> all = new ArrayList<>();
    for (Customer each : customers) {
      all.add(new double[] {model.active(each.seen(), days), each.next() <= days ? 1 : 0});
    }
    all.sort(Comparator.comparingDouble(each -> each[0]));
    double rank = 0;
    double came = 0;
    for (int i = 0; i < all.size(); ) {
      int end = i;
      while (end < all.size() && all.get(end)[0] == all.get(i)[0]) {
        end++;
      }
      for (int k = i; k < end; k++) {
        rank += all.get(k)[1] * (i + 1 + end) / 2.0;
        came += all.get(k)[1];
      }
      i = end;
    }
    return (rank - came * (came + 1) / 2) / (came * (all.size() - came));
  }

  @ParameterizedTest
  @CsvSource({"0.8, 25, 0.9, 2, 1", "0.4, 60, 0.6, 2.5, 2", "1.5, 40, 0.3, 3, 3"})
  void othersComeAsOftenAsIsForetold(double r, double alpha, double a, double b, long seed) {
    var truth = new PurchaseModel(DropOut.AFTER_ANY, r, alpha, a, b);
    PurchaseModel model = fitted(shop(20_000, truth, seed));
    List<Customer> others = shop(OTHERS, truth, seed + 100);
    for (int days : new int[] {28, 90}) {
      others.sort(Comparator.comparingDouble(each -> model.active(each.seen(), days)));
      for (int group = 0; group < GROUPS; group++) {
        List<Customer> part =
            others.subList(group * OTHERS / GROUPS, (group + 1) * OTHERS / GROUPS);
        double foretold =
            part.stream().mapToDouble(each -> model.active(each.seen(), days)).sum() / part.size();
        double came = part.stream().filter(each -> each.next() <= days).count();
        double chance = Math.sqrt(foretold * (1 - foretold) / part.size());
        assertEquals(foretold, came / part.size(), 3.5 * chance + 0.01, days + " d, " + group);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"20000, 0.003", "1000, 0.01", "100, 0.03"})
  void othersAreRankedNearlyAsWellAsByWhoKnewTheShop(int customers, double less) {
    var truth = new PurchaseModel(DropOut.AFTER_ANY, 0.8, 25, 0.9, 2);
    List<Customer> others = shop(OTHERS, truth, 7);
    double best = ranking(truth, others, 28);
    double found = ranking(fitted(shop(customers, truth, 8)), others, 28);
    assertTrue(best > 0.75, "by the truth " + best);
    assertEquals(best, found, less);
  }

  /// Everybody bought once, all on one day; or nobody came back; or everybody comes every day.
  @Test
  void aShopWithoutAnyDifferenceHasAFiniteModel() {
    for (BuyerClock each :
        List.of(
            new BuyerClock(0, 0, 0),
            new BuyerClock(0, 0, 1),
            new BuyerClock(0, 0, 400),
            new BuyerClock(1, 365, 366),
            new BuyerClock(364, 364, 364))) {
      long[] keys = new long[500];
      Arrays.fill(keys, Sample.key(each));
      PurchaseFit fit = PurchaseFit.near(Sample.of(keys), PurchasePrior.usual(45));
      for (int days : new int[] {28, 90, 365}) {
        double active = fit.model().active(each, days);
        double expected = fit.model().expected(each, days);
        assertTrue(active >= 0 && active <= 1, each + ": " + active);
        assertTrue(expected >= 0 && expected < 2_000, each + ": " + expected);
        assertFalse(Double.isNaN(active + expected), each.toString());
      }
    }
  }
}
