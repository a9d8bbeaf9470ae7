package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.launch.Errand.Way;
import app.cuelight.show.coupon.CouponDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Several consoles and commands on one home, and keys pressed twice: one coupon each.
@Timeout(480)
class TwoConsolesIT {

  private static final int AT_ONCE = 6;
  private static final Errand DESKS = errand("desks");
  private static final Errand COMMANDS = errand("commands");
  private static final Errand KILLED = errand("killed");
  private static final List<Errand> ALL = List.of(DESKS, COMMANDS, KILLED);

  @TempDir private Path home;

  private static Errand errand(String name) {
    return new Errand(Way.CHAT, name, "", List.of());
  }

  @Test
  void theSameKeyPressedByManyAtOnceIsOneCoupon() throws Exception {
    try (Booth booth = new Booth(home, List.of());
        var third = new HouseCoupons(Booth.wiring(), home)) {
      booth.welcome(ALL);
      pressedAtTwoDesks(List.of(booth.second().desk(), third.desk()));
      pressedByCommands(booth.program);
      pressedByCommandsThatDie(booth.program);

      Program.Outcome another = booth.program.run("serve", "--port", "0");
      assertEquals(1, another.code(), another::toString);
      assertTrue(another.err().contains("Another Cuelight"), another::toString);

      var reckoning = new Reckoning(booth, ALL);
      reckoning.awaitRest(Duration.ofSeconds(90));
      reckoning.check(false);
      assertEquals(0, booth.serving().stop());
    }
  }

  /// Two consoles, three presses at each, at the same moment: one grants, the others are told who
  /// did.
  private static void pressedAtTwoDesks(List<CouponDesk> desks) throws Exception {
    var together = new CyclicBarrier(AT_ONCE);
    List<Future<Verdict>> answers = new ArrayList<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int i = 0; i < AT_ONCE; i++) {
        CouponDesk desk = desks.get(i % desks.size());
        answers.add(
            hands.submit(() -> {
              together.await();
              return desk.send(DESKS.offer(), Booth.viewer(DESKS)).get(20, TimeUnit.SECONDS);
            }));
      }
    }
    int granted = 0;
    for (Future<Verdict> answer : answers) {
      switch (answer.get()) {
        case Verdict.Allowed _ -> granted++;
        case Verdict.Refused refused -> {
          assertEquals(Refusal.ALREADY_GRANTED, refused.reason());
          assertTrue(refused.by() != null && refused.at() != null, refused::toString);
        }
      }
    }
    assertEquals(1, granted);
  }

  private static void pressedByCommands(Program program) {
    List<CompletableFuture<Program.Outcome>> answers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      answers.add(CompletableFuture.supplyAsync(() -> send(program, COMMANDS)));
    }
    List<Integer> codes = answers.stream().map(answer -> answer.join().code()).sorted().toList();
    assertEquals(List.of(0, 1, 1), codes);
  }

  private static Program.Outcome send(Program program, Errand errand) {
    return program.run("coupons", "send", errand.offer().value(), Booth.viewer(errand).value());
  }

  /// Killed before, in, or after the one transaction that grants: pressed again, it is granted
  /// once.
  private static void pressedByCommandsThatDie(Program program) throws Exception {
    var chance = new Random(7);
    List<Process> dying = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      dying.add(begin(program));
    }
    for (Process one : dying) {
      TimeUnit.MILLISECONDS.sleep(chance.nextInt(900));
      one.destroyForcibly().waitFor();
    }
    Program.Outcome again = send(program, KILLED);
    boolean isGranted = again.code() == 0 || again.err().contains("already-granted");
    assertTrue(isGranted, again::toString);
  }

  private static Process begin(Program program) throws IOException {
    return program.begin("coupons", "send", KILLED.offer().value(), Booth.viewer(KILLED).value());
  }
}
