package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.port.CouponBooks.Row;
import app.cuelight.show.port.MessageChannel.Outcome;
import app.cuelight.show.port.MessageChannel.Parcel;
import app.cuelight.show.port.RemoteTrouble;
import app.cuelight.store.Database;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Somebody is forgotten while a message to her is on its way, or waits to be tried again: no money
/// twice, nothing stuck, and no word of who she is.
@Timeout(60)
final class ForgottenCouponTest {

  private static final long FIVE_DOLLARS = 500;

  @TempDir private Path home;
  private CouponStage stage;
  private SqliteCouponBooks books;
  private Slow live;

  /// Takes a message and answers when it is told.
  private static final class Slow extends Letterbox {
    private final CountDownLatch taken = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    Slow() {
      super("live");
    }

    @Override
    public List<Outcome> send(List<Parcel> given) {
      taken.countDown();
      try {
        free.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return super.send(given);
    }
  }

  @BeforeEach
  void send() throws Exception {
    stage = new CouponStage(home);
    live = new Slow();
    stage.channels.add(live);
    books = stage.books();
    stage.define(books, null, CouponStage.offer("USD"));
    var mei = stage.office(books, "mei");
    mei.start();
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    stage.pass(Duration.ofSeconds(5));
    live.taken.await();
  }

  @AfterEach
  void close() {
    live.free.countDown();
    stage.close();
  }

  @Test
  void whatIsOnItsWayAndArrivesCostsWhatItCosts() throws Exception {
    assertThat(books.outbox(1).getFirst().state()).isEqualTo(SendState.STARTED);
    forget();
    assertThat(books.outbox(1).getFirst().state())
        .as("its fate is awaited")
        .isEqualTo(SendState.STARTED);
    live.free.countDown();
    ends(SendState.ACCEPTED, FIVE_DOLLARS);
  }

  @Test
  void whatIsOnItsWayAndWasNotTakenIsGivenUp() throws Exception {
    live.answer = failed(RemoteTrouble.Kind.LATER);
    forget();
    live.free.countDown();
    ends(SendState.EXPIRED, 0);
  }

  @Test
  void whatIsOnItsWayAndIsNeverHeardOfIsLeftAlone() throws Exception {
    live.answer = failed(RemoteTrouble.Kind.UNKNOWN);
    forget();
    live.free.countDown();
    ends(SendState.ABANDONED, FIVE_DOLLARS);
  }

  @Test
  void whatWaitsToBeTriedAgainIsGivenUp() throws Exception {
    live.answer = failed(RemoteTrouble.Kind.LATER);
    live.free.countDown();
    assertThat(CouponStage.awaited(books, SendState.RETRY).state()).isEqualTo(SendState.RETRY);
    forget();
    ends(SendState.EXPIRED, 0);
  }

  private void forget() throws SQLException {
    assertThat(words()).anyMatch(word -> word.contains("Ana"));
    books.forget(CouponStage.she("shop:u1"), "bo", stage.clock.instant());
    books.forget(CouponStage.she("shop:u1"), "bo", stage.clock.instant());
  }

  private void ends(SendState as, long spent) throws Exception {
    assertThat(CouponStage.awaited(books, as).state()).isEqualTo(as);
    int told = live.parcels.size();
    live.answer = new Outcome.Accepted("taken");
    stage.pass(Duration.ofMinutes(2));
    Thread.sleep(300);
    Row row = books.outbox(1).getFirst();
    assertThat(row.state()).isEqualTo(as);
    assertThat(live.parcels).as("nothing is sent to nobody").hasSize(told).hasSize(1);
    assertThat(row.viewer()).isNull();
    assertThat(row.name()).isEmpty();
    assertThat(books.spent("show-1")).isEqualTo(spent);
    assertThat(books.check()).isEmpty();
    assertThat(words()).noneMatch(word -> word.contains("Ana") || word.contains("u1"));
  }

  /// Every text of grants and sends.
  private List<String> words() throws SQLException {
    List<String> words = new ArrayList<>();
    try (Connection reader = Database.reader(home.resolve("coupons.db"));
        Statement statement = reader.createStatement()) {
      for (String table : List.of("grants", "sends", "grant_links", "events")) {
        try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
          while (row.next()) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
              words.add(String.valueOf(row.getString(i)));
            }
          }
        }
      }
    }
    return words;
  }

  private static Outcome failed(RemoteTrouble.Kind kind) {
    return new Outcome.Failed(new RemoteTrouble(kind, "test", "No.", "不。", null));
  }
}
