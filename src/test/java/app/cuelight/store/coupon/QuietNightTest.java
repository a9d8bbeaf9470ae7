package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.coupon.SendState;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A group that was stopped in the evening and goes on in the night, where the people live.
final class QuietNightTest {

  @TempDir private Path home;

  @Test
  void whatWasHeldUpDoesNotLeaveInTheNight() throws Exception {
    try (var stage = new CouponStage(home)) {
      SqliteCouponBooks books = stage.books();
      var away =
          new Letterbox("live") {
            @Override
            public boolean isInRoom() {
              return false;
            }
          };
      stage.channels.add(away);
      stage.crowd = 3;
      stage.define(books, null, CouponStage.offer("USD"));
      // 21:15 in New York; the shop is quiet from 22:00.
      stage.pass(Duration.ofHours(14).plusMinutes(15));
      var mei = stage.office(books, "mei");
      mei.start();
      assertThat(mei.sendAll(mei.plan(CouponStage.FIVE, CouponStage.EVERYBODY).join()).join())
          .isEqualTo(3);
      String group = String.valueOf(books.outbox(1).getFirst().group());
      mei.pause(group, true);
      stage.pass(Duration.ofMinutes(50));
      mei.pause(group, false);
      assertThat(CouponStage.awaited(books, SendState.EXPIRED, SendState.ACCEPTED).state())
          .isEqualTo(SendState.EXPIRED);
      assertThat(away.parcels).isEmpty();
      assertThat(books.spent("show-1")).isZero();
      assertThat(books.check()).isEmpty();
    }
  }
}
