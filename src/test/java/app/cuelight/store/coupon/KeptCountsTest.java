package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.Purpose;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.port.CouponBooks.Counts;
import app.cuelight.show.port.CouponBooks.Row;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a screen shows of a show is kept while the books are written, and is what counting comes
/// to.
final class KeptCountsTest {

  private static final int MANY = 50_000;
  private static final int LOOKS = 20;
  private static final int HALF = 5_000;

  /// Of the processor, for all looks. Counting took forty milliseconds for each.
  private static final Duration MOST = Duration.ofMillis(200);

  @TempDir private Path home;
  private CouponStage stage;
  private SqliteCouponBooks books;
  private CouponOffice mei;

  @BeforeEach
  void open() {
    stage = new CouponStage(home);
    books = stage.books();
    stage.channels.add(new Letterbox("live"));
    stage.define(books, null, CouponStage.offer("USD"));
    mei = stage.office(books, "mei");
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void lookingAtAShowOfVeryManyCouponsCountsNone() throws Exception {
    ManyGrants.add(home, CouponStage.SPRING.value(), "five", "show-1", 1, MANY);
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < LOOKS; i++) {
      assertThat(books.counts("show-1"))
          .isEqualTo(Map.of(CouponStage.FIVE, new Counts(MANY, 0, 0, 0, 0)));
      assertThat(books.open()).isZero();
      assertThat(books.groups()).isEmpty();
    }
    assertThat(threads.getCurrentThreadCpuTime() - before).isLessThan(MOST.toNanos());
    assertThat(books.check()).isEmpty();
  }

  @Test
  void whoeverChanceKeepsBackIsCountedOnceHoweverOftenItIsTried() {
    books.keep(
        new Campaign(
            new CampaignId("spring"),
            "Spring",
            Purpose.ACTIVE,
            CouponStage.NOON.minusSeconds(60),
            null,
            ZoneId.of("UTC"),
            HALF,
            "salt",
            null,
            null,
            "bo",
            Campaign.State.RUNNING),
        "bo",
        CouponStage.NOON);
    long kept = 0;
    for (int i = 0; i < 20; i++) {
      Verdict once = mei.send(CouponStage.FIVE, CouponStage.id(i % 10)).join();
      boolean isControl =
          once instanceof Verdict.Refused refused && refused.reason() == Refusal.CONTROL_GROUP;
      kept += isControl && i < 10 ? 1 : 0;
    }
    assertThat(kept).isBetween(1L, 9L);
    assertThat(books.counts("show-1"))
        .isEqualTo(Map.of(CouponStage.FIVE, new Counts(10 - kept, 0, 0, 0, kept)));
    assertThat(books.check()).isEmpty();
  }

  @Test
  void whateverHappensTheKeptCountsAreWhatCountingComesTo() throws Exception {
    mei.start();
    var chance = new Random(20);
    books.pool(
        CouponStage.FIVE,
        IntStream.range(0, 25).mapToObj(i -> "FIVE-%03d".formatted(i)).toList(),
        CouponStage.NOON);
    for (int i = 0; i < 150; i++) {
      int who = chance.nextInt(40);
      switch (chance.nextInt(9)) {
        case 0, 1, 2 -> mei.send(CouponStage.FIVE, CouponStage.id(who)).join();
        case 3 -> {
          stage.crowd = chance.nextInt(6);
          mei.sendAll(mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join()).join();
        }
        case 4 -> mei.takeBackLast().join();
        case 5 -> stage.pass(Duration.ofMinutes(chance.nextInt(40)));
        case 6, 7 -> used(chance, i);
        case 8 -> {
          if (chance.nextInt(6) == 0) {
            books.forget(CouponStage.she("shop:u" + who), "bo", stage.clock.instant());
          } else if (chance.nextInt(10) == 0) {
            stage.pass(Duration.ofDays(3));
          }
        }
        default -> throw new IllegalStateException();
      }
    }
    mei.close();
    assertThat(books.check()).isEmpty();
    Counts counts = books.counts("show-1").get(CouponStage.FIVE);
    assertThat(counts.used()).as("%s", counts).isPositive();
    assertThat(counts.granted()).as("%s", counts).isGreaterThanOrEqualTo(counts.used());
  }

  /// By whom it was given to, or by a stranger.
  private void used(Random chance, int number) {
    List<Row> rows = books.outbox(200).stream().filter(row -> row.code() != null).toList();
    if (!rows.isEmpty()) {
      Row row = rows.get(chance.nextInt(rows.size()));
      String who = row.viewer() == null || chance.nextInt(4) == 0 ? "shop:stranger" : row.viewer();
      books.ordered(
          "shop",
          stage.order("o" + chance.nextInt(number + 1), String.valueOf(row.code()), 0, 1),
          List.of(who),
          stage.clock.instant());
    }
  }

  @Test
  void aCountThatIsNotWhatTheRowsComeToIsFound() throws Exception {
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    assertThat(books.check()).isEmpty();
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve(CouponFile.NAME));
        Statement statement = file.createStatement()) {
      statement.execute("UPDATE tally SET granted = 2");
      statement.execute("UPDATE send_states SET n = 3");
    }
    assertThat(books.check())
        .containsExactly(
            "The books count what came of offers wrongly.", "The books count the outbox wrongly.");
  }
}
