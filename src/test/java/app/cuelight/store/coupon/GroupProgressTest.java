package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How far a group is, and what an outbox with nothing to do costs.
final class GroupProgressTest {

  private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

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
  void everyRowOfALargeGroupIsCountedAndTheTimeLeftIsTrue() throws Exception {
    stage.crowd = 1_200;
    mei.start();
    var plan = mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join();
    assertThat(mei.sendAll(plan).join()).isEqualTo(1_200);
    CouponView waiting = shown(view -> !view.groups().isEmpty() && view.latest() != null);
    CouponView.Group group = waiting.groups().getFirst();
    assertThat(group.size()).isEqualTo(1_200);
    assertThat(group.sent()).isZero();
    assertThat(group.left()).as("1,200 at 1,000 a second").isEqualTo(Duration.ofMillis(1_200));
    assertThat(waiting.latest().count()).isEqualTo(1_200);
    stage.pass(Duration.ofSeconds(11));
    CouponView on =
        shown(view -> !view.groups().isEmpty() && view.groups().getFirst().sent() > 300);
    CouponView.Group then = on.groups().getFirst();
    assertThat(then.size()).isEqualTo(1_200);
    assertThat(then.left()).isLessThanOrEqualTo(Duration.ofMillis(1_200 - then.sent()));
    assertThat(shown(view -> view.groups().isEmpty()).open()).isZero();
  }

  @Test
  void anOutboxWithNothingToDoWritesNothing() throws Exception {
    mei.start();
    Thread.sleep(1_500);
    long before = books.writes();
    Thread.sleep(3_000);
    assertThat(books.writes() - before).as("writing transactions in three idle seconds").isZero();
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    stage.pass(Duration.ofSeconds(5));
    CouponStage.awaited(books, SendState.ACCEPTED);
    assertThat(books.outbox(1).getFirst().state().code()).isEqualTo("accepted");
  }

  private CouponView shown(Predicate<CouponView> as) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE_NANOS;
    CouponView view = mei.view();
    while (!as.test(view) && System.nanoTime() < until) {
      Thread.sleep(10);
      view = mei.view();
    }
    assertThat(as.test(view)).as("%s", view.groups()).isTrue();
    return view;
  }
}
