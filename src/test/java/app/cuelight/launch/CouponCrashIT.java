package app.cuelight.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.cuelight.launch.Errand.Way;
import app.cuelight.launch.Play.Blow;
import app.cuelight.launch.Play.Fate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The fault matrix of `facts/commerce.md` §6.9: when the process dies, what the other side
/// answers, and what can be asked there afterwards, with `kill -9` of the real program.
///
/// Each round presses keys, waits until everything stands on the point where it is to be hit,
/// presses the keys of the next round (so that those are met between their commit and their first
/// step), and kills. In the end the shops' and the postbox's own books decide.
class CouponCrashIT {

  private static final Duration REST = Duration.ofMinutes(4);

  @TempDir private Path home;

  /// What dies when, with what gone wrong before or after.
  ///
  /// @param refused whether everything outside refuses connections when it is to be reached first
  private record Round(List<Errand> errands, boolean refused) {}

  /// So long the doors are shut then: the program has started and the seconds in which a key can be
  /// taken back are over.
  private static final int REFUSED_MILLIS = 9_000;

  private static final Set<Fate> LOOKING =
      EnumSet.of(Fate.BUSY, Fate.DROP_BEFORE, Fate.FAULT_BEFORE, Fate.HALF, Fate.SLOW);

  @Test
  @Tag("crash")
  @Timeout(480)
  void aKeyPressedOnceIsOneCodeAndOneMessageWhereverTheProcessDies() throws Exception {
    var maker = new Maker();
    maker.add(Blow.BEFORE, EnumSet.of(Fate.BUSY, Fate.DROP_AFTER), Way.values());
    // The same death meets some before and some after: each of them is held where it is to be hit.
    maker.addBeside(Blow.AFTER, EnumSet.noneOf(Fate.class), Way.values());
    maker.add(Blow.ANSWERED, EnumSet.noneOf(Fate.class), Way.values());
    fight(maker, 0, 700);
  }

  /// A look that fails says nothing, and a call that met a shut door never left.
  @Test
  @Tag("crash-long")
  @Timeout(480)
  void whatCannotBeLookedUpOrReachedYetIsSettledLater() throws Exception {
    var maker = new Maker();
    maker.addLooks(Blow.BEFORE, LOOKING);
    maker.addRefused();
    fight(maker, 0, 0);
  }

  @Test
  @Tag("crash-long")
  @Timeout(1_800)
  void everyMeetingOfABlowAnAnswerAndAWay() throws Exception {
    var maker = new Maker();
    for (Blow blow : Blow.values()) {
      maker.add(blow, EnumSet.allOf(Fate.class), Way.values());
    }
    fight(maker, 0, 3_000);
  }

  @Test
  @Tag("crash-long")
  @Timeout(1_800)
  void killedAtAnyMomentManyTimes() throws Exception {
    var maker = new Maker();
    for (int i = 0; i < 12; i++) {
      maker.add(
          Blow.NONE,
          EnumSet.of(Fate.OK, Fate.BUSY, Fate.DROP_BEFORE, Fate.FAULT_BEFORE, Fate.SLOW),
          Way.values());
    }
    fight(maker, 7_000, 0);
  }

  /// Makes rounds; everybody has a name, and every coupon with a blow at a shop a shop.
  private static final class Maker {
    private final List<Round> rounds = new ArrayList<>();
    private final List<String> shops = new ArrayList<>();
    private int names;

    void add(Blow blow, Set<Fate> fates, Way... ways) {
      rounds.add(new Round(new ArrayList<>(), false));
      addBeside(blow, fates, ways);
    }

    /// In the round that was added last.
    void addBeside(Blow blow, Set<Fate> fates, Way... ways) {
      List<Errand> errands = rounds.getLast().errands();
      for (Way way : ways) {
        for (List<Play> plays : Errand.meetings(way, blow, fates)) {
          switch (way) {
            case CHAT, SIGNALING, LINK -> errands.add(new Errand(way, name(way), "", plays));
            case FIRST_CODE -> errands.add(new Errand(way, name(way), shop(), plays));
            case FURTHER_CODE -> {
              errands.add(new Errand(Way.FIRST_CODE, name(way), shop(), List.of()));
              errands.add(new Errand(way, name(way), shops.getLast(), plays));
            }
          }
        }
      }
    }

    /// Lost answers that have to be looked up, and what goes wrong in looking.
    void addLooks(Blow blow, Set<Fate> fates) {
      List<Errand> errands = new ArrayList<>();
      List<Play> lost = List.of(Play.of(Fate.DROP_AFTER));
      for (List<Play> looks : Errand.looks(blow, fates)) {
        errands.add(new Errand(Way.SIGNALING, name(Way.SIGNALING), "", lost, looks));
        errands.add(new Errand(Way.FIRST_CODE, name(Way.FIRST_CODE), shop(), lost, looks));
        addLost(errands, lost, looks);
      }
      rounds.add(new Round(errands, false));
    }

    /// Two further codes of one discount whose answers are lost, so that both are unknown at once.
    /// The first code and the first further one are looked for once before anything is lost.
    private void addLost(List<Errand> errands, List<Play> lost, List<Play> looks) {
      List<Play> later = new ArrayList<>(List.of(Play.FINE, Play.FINE));
      later.addAll(looks);
      errands.add(new Errand(Way.FIRST_CODE, name(Way.FURTHER_CODE), shop(), List.of()));
      String shop = shops.getLast();
      errands.add(new Errand(Way.FURTHER_CODE, name(Way.FURTHER_CODE), shop, lost, later));
      errands.add(new Errand(Way.FURTHER_CODE, name(Way.FURTHER_CODE), shop, lost));
    }

    /// Nobody answers the door when the program comes back: nothing has left, and all of it does
    /// later.
    void addRefused() {
      List<Errand> errands = new ArrayList<>();
      for (Way way : List.of(Way.CHAT, Way.SIGNALING, Way.FIRST_CODE)) {
        errands.add(new Errand(way, name(way), way == Way.FIRST_CODE ? shop() : "", List.of()));
      }
      rounds.add(new Round(errands, true));
    }

    private String name(Way way) {
      names++;
      return way.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + names;
    }

    private String shop() {
      shops.add("s" + shops.size());
      return shops.getLast();
    }
  }

  /// @param spread kills fall up to so many milliseconds after everything is in place
  /// @param shutMillis how long what is outside refuses connections after every second kill
  private void fight(Maker maker, int spread, int shutMillis) throws Exception {
    var chance = new Random(20_261_123);
    List<Errand> all = maker.rounds.stream().flatMap(round -> round.errands().stream()).toList();
    try (Booth booth = new Booth(home, maker.shops)) {
      booth.welcome(all);
      booth.press(maker.rounds.getFirst().errands());
      for (int i = 0; i < maker.rounds.size(); i++) {
        booth.striker.awaitAll();
        if (maker.rounds.get(i).refused()) {
          // The next blow is not theirs: what met a shut door is to leave once it is open.
          new Reckoning(booth, all).awaitLeft(maker.rounds.get(i).errands(), REST);
        }
        if (spread > 0) {
          TimeUnit.MILLISECONDS.sleep(chance.nextInt(spread));
        }
        if (i + 1 < maker.rounds.size()) {
          booth.press(maker.rounds.get(i + 1).errands());
        }
        boolean isRefused = i + 1 < maker.rounds.size() && maker.rounds.get(i + 1).refused();
        booth.strike(chance.nextInt(12), isRefused ? REFUSED_MILLIS : i % 2 == 0 ? shutMillis : 0);
      }
      var reckoning = new Reckoning(booth, all);
      reckoning.awaitRest(REST);
      reckoning.check(spread > 0);
      reckoning.checkRefused(
          maker.rounds.stream()
              .filter(Round::refused)
              .flatMap(round -> round.errands().stream())
              .toList());
      assertEquals(0, booth.serving().stop());
    }
  }
}
