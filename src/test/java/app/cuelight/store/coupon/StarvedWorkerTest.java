package app.cuelight.store.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.port.CouponOutbox.Lease;
import app.cuelight.show.port.CouponOutbox.Outcome;
import app.cuelight.show.port.CouponOutbox.Present;
import app.cuelight.store.coupon.CouponStage.Letterbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who gets no processor for longer than a lease has its call under way all the same: nobody sends
/// what a living worker began.
final class StarvedWorkerTest {

  private static final String WAY = "live/letters";

  @TempDir private Path home;
  private CouponStage stage;
  private SqliteCouponBooks books;
  private SqliteCouponBooks others;
  private CouponOffice mei;

  @BeforeEach
  void open() {
    stage = new CouponStage(home);
    books = stage.books();
    others = stage.books();
    stage.channels.add(new Letterbox("live"));
    stage.define(books, null, CouponStage.offer("USD"));
    mei = stage.office(books, "mei");
  }

  @AfterEach
  void close() throws Exception {
    stage.close();
  }

  private static Lease at(String owner, int second) {
    return new Lease(
        owner, CouponStage.NOON.plusSeconds(second), CouponStage.NOON.plusSeconds(second + 6));
  }

  private long begun(RemoteClass remote) {
    mei.send(CouponStage.FIVE, CouponStage.id(1)).join();
    return books.takeSends(WAY, remote, at("w", 9), 5).getFirst().id();
  }

  @ParameterizedTest
  @EnumSource(RemoteClass.class)
  void whatALivingWorkerBeganIsNobodyElses(RemoteClass remote) {
    Present w = books.present("w");
    long id = begun(remote);
    others.renew(at("v", 600));
    assertThat(others.nextSend(WAY)).as("nothing to wait for").isNull();
    assertThat(others.takeSends(WAY, remote, at("v", 600), 5)).isEmpty();
    assertThat(books.takeSends(WAY, remote, at("w", 600), 5)).as("not its own either").isEmpty();
    assertThat(books.outbox(1).getFirst().state()).isEqualTo(SendState.STARTED);
    books.sent(id, at("w", 601), new Outcome.Done(true));
    assertThat(books.outbox(1).getFirst().state()).isEqualTo(SendState.ACCEPTED);
    w.close();
  }

  @ParameterizedTest
  @EnumSource(RemoteClass.class)
  void whatAWorkerBeganThatIsGoneIsTakenOverWhenItsCallHasArrived(RemoteClass remote) {
    Present w = books.present("w");
    long id = begun(remote);
    w.close();
    others.renew(at("v", 600));
    assertThat(others.takeSends(WAY, remote, at("v", 602), 5)).as("still on its way").isEmpty();
    var taken = others.takeSends(WAY, remote, at("v", 604), 5);
    books.sent(id, at("w", 605), new Outcome.Done(true));
    if (remote == RemoteClass.BLIND) {
      assertThat(taken).isEmpty();
      assertThat(books.outbox(1).getFirst().state()).isEqualTo(SendState.UNCERTAIN);
    } else {
      assertThat(taken).hasSize(1).allMatch(send -> send.again());
      assertThat(books.outbox(1).getFirst().state()).isEqualTo(SendState.STARTED);
    }
  }

  @Test
  void aProcessHoldsItsPlaceUntilItIsKilled() throws Exception {
    Process starved =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(starved.inputReader().readLine()).isEqualTo("here");
      var presence = new Presence(home.resolve(CouponFile.NAME));
      assertThat(presence.isGone("w")).isFalse();
      assertThat(presence.isGone("x")).as("one that never was").isTrue();
      starved.destroyForcibly();
      assertThat(starved.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(presence.isGone("w")).isTrue();
      books.present("v").close();
      try (Stream<Path> left = Files.list(home.resolve("coupons.workers"))) {
        assertThat(left).as("what it left is swept away").isEmpty();
      }
    } finally {
      starved.destroyForcibly();
    }
  }

  /// Says that it lives and does nothing else.
  static final class Holder {
    private Holder() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      var _ = new Presence(Path.of(args[0], CouponFile.NAME)).hold("w");
      System.out.println("here");
      Thread.sleep(Duration.ofMinutes(5));
    }
  }

  @Test
  void twoOfficesOfOneProcessLiveAndEndEachForItself() throws Exception {
    Present v = books.present("v");
    Present w = others.present("w");
    var presence = new Presence(home.resolve(CouponFile.NAME));
    assertThat(List.of(presence.isGone("v"), presence.isGone("w"))).containsExactly(false, false);
    v.close();
    assertThat(List.of(presence.isGone("v"), presence.isGone("w"))).containsExactly(true, false);
    w.close();
    assertThat(presence.isGone("w")).isTrue();
  }
}
