package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.coupon.Audience;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.coupon.GroupFilter;
import app.cuelight.show.port.Connections.Connection;
import app.cuelight.show.port.Cursors;
import app.cuelight.store.coupon.SqliteCouponBooks;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How much of the rate that Agora allows a group send uses, through the real channels and HTTP to
/// a twin on this computer that takes a fifth of a second for each answer. `./mvnw test -Pbench
/// -Dtest=CouponPaceBenchTest`
@Tag("bench")
final class CouponPaceBenchTest {

  private static final int ROUNDS = 2;
  private static final int ANSWER_MILLIS = 200;

  /// Messages of one call are there within this.
  private static final Duration ONE_CALL = Duration.ofMillis(20);

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path home;

  /// @param namespace by which people are known to the channel
  /// @param allowed messages a second
  /// @param group how many get one
  @ParameterizedTest
  @CsvSource({"chat, agora.chat, 100, 800", "signaling, agora.rtm, 500, 3000"})
  void theAllowedRateIsUsed(String channel, String namespace, int allowed, int group)
      throws Exception {
    var postbox = new Postbox(new Striker());
    try (Wicket mail = new Wicket(new Distant(postbox));
        var books = SqliteCouponBooks.open(home, new SecureRandom())) {
      CouponBenchTest.define(books);
      try (CouponOffice office = office(books, mail, new People(namespace, group))) {
        office.start();
        List<Double> shares = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
          double share = share(office, postbox, round + 1, group) / allowed * 100;
          if (round >= 0) {
            shares.add(share);
          }
        }
        assertEquals(List.of(), books.check());
        double[] sorted = shares.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
            Locale.ROOT,
            "BENCH coupons, %s: share of the allowed %d a second, %% median %.1f (min %.1f, max"
                + " %.1f, %d rounds of %d)%n",
            channel,
            allowed,
            sorted[sorted.length / 2],
            sorted[0],
            sorted[sorted.length - 1],
            ROUNDS,
            group);
      }
    }
  }

  /// Messages a second from the first to the last call: those of the last one are of the time after
  /// it.
  private static double share(CouponOffice office, Postbox postbox, int round, int group)
      throws Exception {
    int before = postbox.ledger().size();
    var everybody = new GroupFilter(Set.of(), Set.of(), Set.of(), true);
    var plan = office.plan(new OfferId("group-" + round), everybody).get(60, TimeUnit.SECONDS);
    assertEquals(group, office.sendAll(plan).get(60, TimeUnit.SECONDS));
    Instant end = Instant.now().plus(PATIENCE);
    while (postbox.ledger().size() < before + group && Instant.now().isBefore(end)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    List<Instant> times =
        postbox.ledger().stream().skip(before).map(Postbox.Message::at).sorted().toList();
    assertEquals(group, times.size());
    Instant last = times.getLast();
    long count = times.stream().filter(at -> at.isBefore(last.minus(ONE_CALL))).count();
    return count / (Duration.between(times.getFirst(), last).toNanos() / 1e9);
  }

  private static CouponOffice office(SqliteCouponBooks books, Wicket mail, Audience audience) {
    Wiring wiring = Booth.wiring();
    String secret = "rest=hush certificate=" + Booth.AGORA;
    var ways =
        new CouponWays(
            wiring.kinds(new IdleSink(), Cursors.NONE),
            new NoJournal.OneSecret(secret),
            (_, _) -> {});
    Map<String, String> settings = Booth.agora(mail.address());
    ways.change(
        List.of(new Connection(new ConnectionName("agora"), "agora", NoJournal.TOKEN, settings)));
    return RunningCoupons.office(
        wiring, books, audience, ways, new RunningCoupons.Desk("Lin", false));
  }

  /// A service that is far away.
  private record Distant(Postbox postbox) implements Wicket.Host {
    @Override
    public Wicket.Answer done(Wicket.Request request) throws IOException {
      Wicket.Answer answer = postbox.done(request);
      try {
        TimeUnit.MILLISECONDS.sleep(ANSWER_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      return answer;
    }

    @Override
    public Play play(Wicket.Request request) {
      return Play.FINE;
    }

    @Override
    public void held(Wicket.Request request) {
      throw new IllegalStateException("Nobody is struck here.");
    }
  }

  /// People of whom nothing is asked of any cache.
  private record People(String namespace, int count) implements Audience {
    @Override
    public @Nullable Candidate candidate(ViewerId viewer) {
      String name = viewer.value().substring(viewer.value().indexOf(':') + 1);
      return new Candidate(
          viewer,
          List.of(new Identity(new ConnectionName("agora"), namespace, name)),
          name,
          Tier.MEMBER,
          2,
          null,
          false,
          false,
          true,
          "en",
          null,
          ZoneId.of(Booth.noon()),
          null,
          true);
    }

    @Override
    public List<Candidate> matching(GroupFilter filter) {
      return IntStream.range(0, count)
          .mapToObj(i -> candidate(new ViewerId("agora:p" + i)))
          .toList();
    }

    @Override
    public String show() {
      return "1";
    }
  }
}
