package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.cuelight.domain.basic.Discount;
import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Benefit;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.CodeMode;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.OfferLimits;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.domain.coupon.Validity;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.domain.event.Arrival;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.GroupFilter;
import app.cuelight.show.port.Cursors;
import app.cuelight.show.port.EventSink;
import app.cuelight.store.coupon.ManyGrants;
import app.cuelight.store.coupon.SqliteCouponBooks;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From a key to what is durable and shown, in a show that floods, and beside books in which very
/// much was written before. `./mvnw test -Pbench -Dtest=CouponBenchTest`
@Tag("bench")
final class CouponBenchTest {

  private static final int PRESENT = 20_000;
  private static final int GUESTS = 5_000;
  private static final int GROUP = 10_000;
  private static final int PAST = 1_000_000;
  private static final int TENTH = 10;
  private static final int PER_SECOND = 20_000;
  private static final int BATCH = 500;
  private static final int PRESSES = 200;
  private static final int ROUNDS = Integer.getInteger("cuelight.bench.rounds", 3);
  private static final Duration APART = Duration.ofMillis(20);
  private static final String SHOW = "1";
  private static final CampaignId CAMPAIGN = new CampaignId("bench");

  @TempDir private Path home;

  private int next;

  @ParameterizedTest
  @CsvSource({
    "no past, 0, 1",
    "a million before, " + PAST + ", 10",
    "a million in the show, " + PAST + ", 1"
  })
  void keysBesideAFlood(String past, int before, int oneInHere) throws Exception {
    try (Evening evening = Evening.at(home);
        var books = SqliteCouponBooks.open(home, new SecureRandom())) {
      // Guests stay, whatever the crowd does.
      come(evening, PRESENT + GUESTS);
      var crowd = new Crowd(PRESENT, 7);
      define(books);
      if (before > 0) {
        ManyGrants.add(home, CAMPAIGN.value(), "key", SHOW, oneInHere, before);
      }
      try (CouponOffice office = office(evening, books)) {
        office.start();
        keys(evening, crowd, office, 0, past);
        keys(evening, crowd, office, PER_SECOND, past);
      }
      assertEquals(List.of(), books.check());
    }
  }

  /// Nothing leaves meanwhile: an office that was not started sends nothing.
  @Test
  void aGroupOfTenThousand() throws Exception {
    try (Evening evening = Evening.at(home);
        var books = SqliteCouponBooks.open(home, new SecureRandom());
        CouponOffice office = office(evening, books)) {
      come(evening, GROUP);
      define(books);
      groups(office, "no past");
      ManyGrants.add(home, CAMPAIGN.value(), "key", SHOW, TENTH, PAST);
      groups(office, "a million before");
      assertEquals(List.of(), books.check());
    }
  }

  private static void come(Evening evening, int count) throws Exception {
    var crowd = new Crowd(count, 7);
    for (int from = 0; from < count; from += 1_000) {
      evening.show().offer(crowd.joins(from, 1_000)).get(30, TimeUnit.SECONDS);
    }
  }

  private static CouponOffice office(Evening evening, SqliteCouponBooks books) {
    Wiring wiring = Booth.wiring();
    var ways =
        new CouponWays(
            wiring.kinds(new IdleSink(), Cursors.NONE),
            wiring.accounts(Path.of(".")).secrets(),
            (_, _) -> {});
    return RunningCoupons.office(
        wiring, books, evening.audience(SHOW), ways, new RunningCoupons.Desk("Lin", false));
  }

  static void define(SqliteCouponBooks books) {
    Instant now = Instant.now();
    LocalTime ten = LocalTime.of(22, 0);
    LocalTime eight = LocalTime.of(8, 0);
    books.keep(
        new GuardRails(null, null, null, 1_000, 1_000, 100_000, null, ten, eight, false, 0, 0, "s"),
        "Lin",
        now);
    ZoneId utc = ZoneId.of("UTC");
    Instant before = now.minusSeconds(60);
    Campaign.State approved = Campaign.State.APPROVED;
    books.keep(
        new Campaign(
            CAMPAIGN,
            "Bench",
            Purpose.ACTIVE,
            before,
            null,
            utc,
            0,
            "s",
            null,
            null,
            "Lin",
            approved),
        "Lin",
        now);
    books.move(CAMPAIGN, Campaign.State.RUNNING, "Lin", now);
    books.keep(offer("key"), "Lin", now);
    for (int round = 0; round < 2 * (ROUNDS + 1); round++) {
      books.keep(offer("group-" + round), "Lin", now);
    }
  }

  private static Offer offer(String id) {
    Money worst = Money.of("5.00", "USD");
    return new Offer(
        new OfferId(id),
        CAMPAIGN,
        "Five off",
        new Benefit.Off(new Discount.Amount(worst)),
        null,
        List.of(),
        worst,
        List.of(),
        CodeMode.UNIQUE,
        null,
        Set.of(),
        new OfferLimits(1, null, null, null),
        new Validity.For(Duration.ofHours(3)),
        Map.of(),
        null,
        null);
  }

  /// Events that flow beside, in batches of five hundred; what each batch takes to be durable, and
  /// how many events were.
  private static final class Flow implements AutoCloseable {
    private final AtomicBoolean runs = new AtomicBoolean(true);
    private final List<Double> batches = new ArrayList<>();
    private final long began = System.nanoTime();
    private long last = began;
    private final Thread thread;

    Flow(Evening evening, Crowd crowd, int perSecond) {
      thread =
          Thread.ofPlatform()
              .start(() -> {
                long due = System.nanoTime();
                while (runs.get() && perSecond > 0) {
                  List<Arrival> batch = crowd.acts(BATCH);
                  long start = System.nanoTime();
                  CompletableFuture<EventSink.Receipt> taken = evening.show().offer(batch);
                  var _ = taken.thenRun(() -> add(start));
                  due += TimeUnit.SECONDS.toNanos(BATCH) / perSecond;
                  LockSupport.parkNanos(due - System.nanoTime());
                }
              });
    }

    private synchronized void add(long start) {
      last = System.nanoTime();
      batches.add((last - start) / 1e6);
    }

    /// Events a second that became durable.
    synchronized double durable() {
      return batches.size() * BATCH / Math.max(1e-9, (last - began) / 1e9);
    }

    @Override
    public void close() {
      runs.set(false);
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    synchronized double median() {
      double[] sorted = batches.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
  }

  private void keys(Evening evening, Crowd crowd, CouponOffice office, int perSecond, String past)
      throws Exception {
    List<Double> durable50 = new ArrayList<>();
    List<Double> durable99 = new ArrayList<>();
    List<Double> shown50 = new ArrayList<>();
    List<Double> shown99 = new ArrayList<>();
    List<Double> batch = new ArrayList<>();
    List<Double> taken = new ArrayList<>();
    List<Double> used = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      double[] durable = new double[PRESSES];
      double[] shown = new double[PRESSES];
      long cpu = wholeCpu();
      long start = System.nanoTime();
      try (Flow flow = new Flow(evening, crowd, perSecond)) {
        for (int i = 0; i < PRESSES; i++) {
          press(office, durable, shown, i);
          LockSupport.parkNanos(APART.toNanos());
        }
        if (round >= 0) {
          batch.add(flow.median());
          taken.add(flow.durable());
          used.add((wholeCpu() - cpu) * 100.0 / (System.nanoTime() - start));
        }
      }
      Arrays.sort(durable);
      Arrays.sort(shown);
      if (round >= 0) {
        durable50.add(durable[PRESSES / 2]);
        durable99.add(durable[PRESSES * 99 / 100]);
        shown50.add(shown[PRESSES / 2]);
        shown99.add(shown[PRESSES * 99 / 100]);
      }
    }
    String run = perSecond + " events/s, " + past;
    print(run, "key to durable p50, ms", durable50);
    print(run, "key to durable p99, ms", durable99);
    print(run, "key to shown p50, ms", shown50);
    print(run, "key to shown p99, ms", shown99);
    print(run, "batch of events to durable, ms", batch);
    print(run, "events durable a second", taken);
    print(run, "processor of the process, % of one", used);
  }

  private void press(CouponOffice office, double[] durable, double[] shown, int i)
      throws Exception {
    ViewerId she = new ViewerId("load:u" + (PRESENT + next++));
    long start = System.nanoTime();
    var answer = office.send(new OfferId("key"), she);
    assertInstanceOf(Verdict.Allowed.class, answer.get(20, TimeUnit.SECONDS));
    durable[i] = (System.nanoTime() - start) / 1e6;
    while (office.view().outbox().stream().noneMatch(row -> she.equals(row.to()))) {
      LockSupport.parkNanos(300_000);
    }
    shown[i] = (System.nanoTime() - start) / 1e6;
  }

  private int group;

  private void groups(CouponOffice office, String past) throws Exception {
    List<Double> planned = new ArrayList<>();
    List<Double> sent = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    GroupFilter filter = new GroupFilter(Set.of(), Set.of(), Set.of(), true);
    for (int round = -1; round < ROUNDS; round++) {
      OfferId offer = new OfferId("group-" + group++);
      long before = cpu();
      long start = System.nanoTime();
      CouponView.Plan plan = office.plan(offer, filter).get(60, TimeUnit.SECONDS);
      long middle = System.nanoTime();
      int granted = office.sendAll(plan).get(60, TimeUnit.SECONDS);
      long end = System.nanoTime();
      long used = cpu() - before;
      assertEquals(GROUP, granted);
      office.takeBackLast().get(60, TimeUnit.SECONDS);
      if (round >= 0) {
        planned.add((middle - start) / 1e6);
        sent.add((end - middle) / 1e6);
        cpu.add(used / 1e6);
      }
    }
    print(past, "group of 10,000 counted, ms", planned);
    print(past, "group of 10,000 durable, ms", sent);
    print(past, "group of 10,000, both, ms of CPU", cpu);
  }

  /// Nanoseconds of processor that the desk's thread has used: what others do is left out.
  private static long cpu() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("cuelight-coupons"))
        .mapToLong(
            thread -> ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()))
        .sum();
  }

  private static long wholeCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void print(String run, String figure, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "BENCH coupons, %s: %s median %.1f (min %.1f, max %.1f, %d rounds)%n",
        run,
        figure,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        sorted.length);
  }
}
