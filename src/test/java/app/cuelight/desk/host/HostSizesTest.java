package app.cuelight.desk.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.greet.HostProfile;
import app.cuelight.show.host.Guests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostSizesTest {

  /// The table of `look.md` 5.4.
  @ParameterizedTest
  @CsvSource({
    "1.0, 30, 24, 35, 28",
    "1.5, 44, 36, 53, 42",
    "1.8, 53, 43, 63, 51",
    "2.0, 59, 47, 70, 56",
    "2.5, 74, 59, 88, 70"
  })
  void lettersFillTwentyMinutesAndNeverLessThanSixteen(
      double metres, int fhd, int fhdLeast, int qhd, int qhdLeast) {
    double fullHd = 24 * 25.4 / Math.hypot(1920, 1080);
    double quadHd = 27 * 25.4 / Math.hypot(2560, 1440);
    assertEquals(fhd, Math.round(HostSizes.pixels(20, metres, fullHd)));
    assertEquals(fhdLeast, Math.round(HostSizes.pixels(16, metres, fullHd)));
    assertEquals(qhd, Math.round(HostSizes.pixels(20, metres, quadHd)));
    assertEquals(qhdLeast, Math.round(HostSizes.pixels(16, metres, quadHd)));
  }

  @ParameterizedTest
  @CsvSource({"1280, 720, 1.0", "1920, 1080, 1.5", "1920, 1080, 2.0", "3840, 2160, 2.5"})
  void noRoleIsBelowSixteenMinutesWhereTheWindowHoldsIt(
      double width, double height, double metres) {
    HostProfile host = at(metres);
    HostSizes sizes = HostSizes.of(host, Theatre.PITCH, width, height);
    double least = HostSizes.pixels(16, metres, Theatre.PITCH) - 0.01;
    assertTrue(sizes.gloss() >= least && sizes.facts() >= least && sizes.act() >= least);
    assertTrue(sizes.next() >= least && sizes.say() >= least && sizes.small() >= least);
    assertEquals(2.6 * sizes.base(), sizes.name(), 1e-9);
    assertEquals(1.6 * sizes.base(), sizes.line(), 1e-9);
  }

  @Test
  void aSmallWindowGetsEverythingSmallerAlike() {
    HostSizes sizes = HostSizes.of(at(5), Theatre.PITCH, 1280, 720);
    assertEquals(720 / HostSizes.ROWS_HIGH, sizes.base(), 1e-9);
    assertTrue(sizes.least() <= sizes.base());
  }

  @ParameterizedTest
  @CsvSource({"1280, 720", "1280, 800", "1920, 1080", "3840, 2160", "1080, 1920", "720, 1280"})
  void noSlotLiesOnAnotherOrOutsideTheWindow(double width, double height) {
    for (double metres : new double[] {0.5, 1, 1.5, 2, 3, 5}) {
      HostSizes sizes = HostSizes.of(at(metres), Theatre.PITCH, width, height);
      HostSlots s = HostSlots.of(sizes, width, height);
      double[] ends = {
        s.head().getMaxY(), s.name().getMinY(), s.name().getMaxY(), s.line().getMinY(),
        s.line().getMaxY(), s.gloss().getMinY(), s.gloss().getMaxY(), s.second().getMinY(),
        s.second().getMaxY(), s.notice().getMinY(), s.notice().getMaxY(), s.foot().getMinY(),
        s.hint().getMaxY(), s.strip().getMinY(), s.nextSecond().getMaxY(), s.strip().getMinY(),
        s.strip().getMaxY(), height
      };
      for (int i = 0; i < ends.length; i += 2) {
        int at = i;
        assertTrue(
            ends[i] <= ends[i + 1] + 0.5,
            () -> metres + " m, pair " + at / 2 + ": " + ends[at] + " > " + ends[at + 1]);
      }
      assertTrue(s.nextFirst().getMaxX() <= width && s.clock().getMaxX() <= width);
    }
  }

  static HostProfile at(double metres) {
    HostProfile lin = Guests.lin("en");
    return new HostProfile(
        lin.name(), lin.speaker(), lin.scripts(), lin.gloss(), metres, Theatre.PITCH, "");
  }
}
