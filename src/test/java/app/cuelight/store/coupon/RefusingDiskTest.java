package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.coupon.SendState;
import app.cuelight.store.Database;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What came of a call is known only here: while the books cannot be written it is kept.
final class RefusingDiskTest {

  /// Longer than SQLite waits for somebody else's turn.
  private static final long MILLIS = 5_600;

  @TempDir private Path home;
  private CouponStage stage;

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  @Test
  void whatCameOfACallIsWrittenWhenTheBooksTakeItAgain() throws Exception {
    stage = new CouponStage(home);
    var sending = new CountDownLatch(1);
    var held = new CountDownLatch(1);
    var live =
        new Letterbox("live") {
          @Override
          public List<Outcome> send(List<Parcel> given) {
            sending.countDown();
            try {
              held.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return super.send(given);
          }
        };
    stage.channels.add(live);
    SqliteCouponBooks books = stage.books();
    stage.define(books, null, CouponStage.offer("USD"));
    var mei = stage.office(books, "mei");
    mei.start();
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    stage.pass(Duration.ofSeconds(5));
    sending.await();
    try (Connection other = Database.sharedWriter(home.resolve("coupons.db"));
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      held.countDown();
      Thread.sleep(MILLIS);
      assertThat(books.outbox(1).getFirst().state()).isEqualTo(SendState.STARTED);
      statement.execute("ROLLBACK");
    }
    assertThat(CouponStage.awaited(books, SendState.ACCEPTED).state())
        .isEqualTo(SendState.ACCEPTED);
    assertThat(live.parcels.stream().map(parcel -> parcel.key()).distinct()).hasSize(1);
    assertThat(books.check()).isEmpty();
  }
}
