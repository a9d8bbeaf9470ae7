package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.port.CouponBooks.Asked;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever looks at the books waits for nobody who writes them, and sees what was written before.
final class LookingTest {

  @TempDir private Path home;
  private CouponStage stage;
  private SqliteCouponBooks books;

  @BeforeEach
  void open() {
    stage = new CouponStage(home);
    books = stage.books();
    stage.channels.add(new Letterbox("live"));
    stage.define(books, null, CouponStage.offer("USD"));
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void aScreenIsMadeWhileAGrantIsBeingJudged() throws Exception {
    var mei = stage.office(books, "mei");
    assertThat(mei.send(CouponStage.FIVE, new ViewerId("shop:u1")).join())
        .isInstanceOf(Verdict.Allowed.class);
    var judged = new CountDownLatch(1);
    var looked = new CountDownLatch(1);
    CompletableFuture<List<Verdict>> granting =
        CompletableFuture.supplyAsync(() ->
            books.grant(
                List.of(asked()),
                (_, _) -> {
                  judged.countDown();
                  awaited(looked);
                  return Verdict.Refused.of(Refusal.CONTROL_GROUP);
                }));
    assertThat(judged.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(books.outbox(10)).hasSize(1);
    assertThat(books.open()).isEqualTo(1);
    assertThat(books.spent("show-1")).isEqualTo(500);
    assertThat(books.definitions().offers()).hasSize(1);
    assertThat(granting).isNotDone();
    looked.countDown();
    assertThat(granting.get(20, TimeUnit.SECONDS))
        .isEqualTo(List.of(Verdict.Refused.of(Refusal.CONTROL_GROUP)));
  }

  private Asked asked() {
    return new Asked(
        stage.candidate(new ViewerId("shop:u2")),
        CouponStage.campaign(null),
        CouponStage.offer("USD"),
        "show-1",
        "bo",
        "live/box",
        "u2",
        CouponStage.NOON,
        CouponStage.NOON.plusSeconds(4),
        false,
        CouponStage.NOON.plusSeconds(600),
        null,
        ZoneId.of("UTC"));
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
