package app.cuelight.show.norms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.cuelight.domain.tier.Dial;
import app.cuelight.domain.tier.ShopNorms;
import app.cuelight.domain.tier.TierRules;
import app.cuelight.domain.tier.TierSettings;
import app.cuelight.domain.viewer.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Dials at their defaults judge as the fixed numbers did; none is without effect.
final class DialsTest {

  private static final List<Viewer> SMALL = Town.of(60, 11);
  private static final List<Viewer> LARGE = Town.of(1_500, 11);
  private static final ShopNorms SMALL_USUAL = settled(SMALL, TierSettings.DEFAULTS);
  private static final ShopNorms LARGE_USUAL = settled(LARGE, TierSettings.DEFAULTS);
  private static final String FEW = portrait(SMALL, SMALL_USUAL);
  private static final String MANY = portrait(LARGE, LARGE_USUAL);

  private static ShopNorms measured(
      List<Viewer> people, ShopNorms former, TierSettings settings, Instant at) {
    var survey = new Survey(former, settings, at);
    people.forEach(viewer -> survey.take(viewer, Town.home(viewer)));
    return survey.norms();
  }

  /// Measured twice: the second time the shows are known.
  private static ShopNorms settled(List<Viewer> people, TierSettings settings) {
    ShopNorms first = measured(people, ShopNorms.NONE, settings, Town.NOW);
    return measured(people, first, settings, Town.NOW);
  }

  /// How everybody stands now, in nine days and in eighty.
  private static String portrait(List<Viewer> people, ShopNorms norms) {
    var text = new StringBuilder();
    for (int days : new int[] {0, 9, 80}) {
      Instant at = Town.NOW.plus(Duration.ofDays(days));
      for (Viewer viewer : people) {
        text.append(Portrait.of(TierRules.standing(viewer, Town.home(viewer), norms, at)));
        text.append('\n');
      }
    }
    return text.toString();
  }

  /// The sums were taken before there were dials, of the same people, once more when orders of one
  /// occasion began to count once on both sides of midnight UTC, and once more when money began to
  /// be ranked by country, a mean order to be whole minor units, a follow to count once, and
  /// reasons to read as they do now. When fits began to end at the very top, 39 of 4,680 standings
  /// moved, by one in the sixth digit or a hundredth of the money.
  ///
  /// When products began to count once a show, the 606 who look at one product, or put it into a
  /// basket, twice in a visit moved, and of 36 other standings only the rank of their depth.
  @ParameterizedTest
  @CsvSource({
    "60, 4f896285ebf794e78409a15c853173fdbd083fe2ae1805b6c311d7fe3f7a1ce4",
    "1500, a4ff2f4b358ef33eeeffc5a7f99df5e0489f0817bdf1bc420c9fd6b90370183e"
  })
  void defaultsJudgeAsTheFixedNumbersDid(int people, String sum) throws NoSuchAlgorithmException {
    boolean few = people == SMALL.size();
    String all = portrait(few ? SMALL : LARGE, few ? SMALL_USUAL : LARGE_USUAL);
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
    assertEquals(sum, HexFormat.of().formatHex(digest));
  }

  @ParameterizedTest
  @EnumSource(Dial.class)
  void everyDialMovesSomebody(Dial dial) {
    TierSettings given = TierSettings.of(given(dial));
    TierSettings turned = given.with(turned(dial));
    boolean usual = given.equals(TierSettings.DEFAULTS);
    String few = usual ? FEW : portrait(SMALL, by(SMALL, SMALL_USUAL, given));
    String many = usual ? MANY : portrait(LARGE, by(LARGE, LARGE_USUAL, given));
    boolean moves =
        !portrait(SMALL, by(SMALL, SMALL_USUAL, turned)).equals(few)
            || !portrait(LARGE, by(LARGE, LARGE_USUAL, turned)).equals(many)
            || !later(turned, 3).equals(later(given, 3))
            || !later(turned, 8).equals(later(given, 8));
    assertTrue(moves, dial.code() + " has no effect");
  }

  /// How others have to stand for a dial to matter in this town.
  private static Map<Dial, Double> given(Dial dial) {
    return switch (dial) {
      case PRIOR_GAP -> Map.of(Dial.PRIOR_GAPS, 10_000.0);
      case SEASON_MORE -> Map.of(Dial.PRIOR_A, 20.0, Dial.PRIOR_SIGMA, 0.1);
      default -> Map.of();
    };
  }

  private static ShopNorms by(List<Viewer> people, ShopNorms usual, TierSettings settings) {
    return settings.measuresAs(usual.settings()) ? usual.by(settings) : settled(people, settings);
  }

  /// How everybody stands when the shop is measured again some days later.
  private static String later(TierSettings settings, int days) {
    ShopNorms first = by(LARGE, LARGE_USUAL, settings);
    Instant then = Town.NOW.plus(Duration.ofDays(days));
    return portrait(LARGE, measured(LARGE, first, settings, then));
  }

  /// Far enough from the default, within its range and in keeping with the others.
  private static Map<Dial, Double> turned(Dial dial) {
    return switch (dial) {
      case ACTIVE_MOST -> Map.of(dial, 20.0);
      case ACTIVE_LEAST -> Map.of(dial, 100.0);
      case DORMANT_MOST -> Map.of(dial, 46.0);
      case DORMANT_LEAST -> Map.of(dial, 300.0);
      case ACTIVE_CHANCE -> Map.of(dial, 80.0);
      case DORMANT_CHANCE -> Map.of(dial, 40.0);
      case RHYTHM_HISTORY -> Map.of(dial, 900.0);
      case RHYTHM_BUYERS, REGION_BUYERS, REGION_SILENCES -> Map.of(dial, 50_000.0);
      case RANKED_BUYERS -> Map.of(dial, 20.0);
      case CUTS_DAYS -> Map.of(dial, 90.0);
      case NEWCOMER_VISITS -> Map.of(dial, 1.0);
      case RECENCY_5 -> Map.of(dial, 44.0);
      case HIGH_MEDIANS -> Map.of(dial, 20.0);
      case PRESENCE_SECONDS -> Map.of(dial, 3_600.0);
      case RECENCY_4 -> Map.of(dial, 80.0);
      case RECENCY_3 -> Map.of(dial, 60.0);
      case FREQUENCY_2 ->
          Map.of(dial, 2.0, Dial.FREQUENCY_3, 3.0, Dial.FREQUENCY_4, 4.0, Dial.FREQUENCY_5, 5.0);
      case FREQUENCY_3 -> Map.of(dial, 3.0, Dial.FREQUENCY_4, 4.0, Dial.FREQUENCY_5, 5.0);
      case FREQUENCY_4 -> Map.of(dial, 4.0);
      case MONEY_3 -> Map.of(dial, 2.5);
      case MONEY_4 -> Map.of(dial, 5.0);
      case FEW_FREQUENCY -> Map.of(dial, 3.0);
      case FEW_MONEY_ALONE -> Map.of(dial, 4.0);
      case FEW_ORDER -> Map.of(dial, 0.0);
      case PRIOR_GAPS -> Map.of(dial, 10_000.0);
      case SEASON_BUYERS -> Map.of(dial, 50_000.0);
      case SEASON_FEWER -> Map.of(dial, 10.0);
      case SEASON_MORE -> Map.of(dial, 1_000.0);
      case GOOD_SHARE, REGULAR_RATE -> Map.of(dial, 90.0);
      case GOOD_RECENCY, WARNING_VALUE, SHOWS_NEW -> Map.of(dial, 5.0);
      case SHOWS_ENOUGH -> Map.of(dial, 100.0);
      case DEEP_POINTS -> Map.of(dial, 12.0);
      case DEEP_SHOWS -> Map.of(dial, 20.0);
      case ADVOCATE_SHOWS -> Map.of(dial, 6.0);
      case ADVOCATE_OF -> Map.of(dial, 4.0);
      case ADVOCATE_PEOPLE -> Map.of(dial, 0.0);
      case ADVOCATE_DAYS -> Map.of(dial, 10.0);
      case INFLUENCE_WEIGHT -> Map.of(dial, 45.0, Dial.SPEND_WEIGHT, 5.0);
      case DEPTH_WEIGHT -> Map.of(dial, 35.0, Dial.SPEND_WEIGHT, 5.0);
      case ANSWERS_WEIGHT -> Map.of(dial, 15.0, Dial.SPEND_WEIGHT, 25.0);
      case SPEND_WEIGHT -> Map.of(dial, 5.0, Dial.DEPTH_WEIGHT, 35.0);
      default -> Map.of(dial, Math.min(dial.most(), dial.usual() * 2));
    };
  }
}
