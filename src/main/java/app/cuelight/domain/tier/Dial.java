package app.cuelight.domain.tier;

import static app.cuelight.domain.tier.DialGroup.ADVOCATE;
import static app.cuelight.domain.tier.DialGroup.ENGAGEMENT;
import static app.cuelight.domain.tier.DialGroup.FORECAST;
import static app.cuelight.domain.tier.DialGroup.LIFE_CYCLE;
import static app.cuelight.domain.tier.DialGroup.SCORES;
import static app.cuelight.domain.tier.DialGroup.SPEND;
import static app.cuelight.domain.tier.DialGroup.WARNING;
import static app.cuelight.domain.tier.DialUnit.CLASS;
import static app.cuelight.domain.tier.DialUnit.COUNT;
import static app.cuelight.domain.tier.DialUnit.DAYS;
import static app.cuelight.domain.tier.DialUnit.HOURS;
import static app.cuelight.domain.tier.DialUnit.MEDIANS;
import static app.cuelight.domain.tier.DialUnit.MINUTES;
import static app.cuelight.domain.tier.DialUnit.NUMBER;
import static app.cuelight.domain.tier.DialUnit.PERCENT;
import static app.cuelight.domain.tier.DialUnit.POINTS;
import static app.cuelight.domain.tier.DialUnit.SECONDS;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A threshold or weight of the tier engine that a shop may turn (`facts/segmentation.md` §8.2 to
/// §8.5), with its default and the range in which it makes sense.
///
/// A measured dial changes what is found to be usual in the shop: everybody is read again before it
/// holds. All others hold at once.
public enum Dial {
  /// A first order this many days old or younger, and the only one, makes a new buyer.
  NEW_DAYS(LIFE_CYCLE, DAYS, "new.days", at(30, 1, 365)),
  ACTIVE_DAYS(LIFE_CYCLE, DAYS, "active.days", at(45, 1, 365)),
  DORMANT_DAYS(LIFE_CYCLE, DAYS, "dormant.days", at(120, 2, 1_095)),
  ACTIVE_CHANCE(LIFE_CYCLE, PERCENT, "active.chance", measured(50, 1, 99)),
  DORMANT_CHANCE(LIFE_CYCLE, PERCENT, "dormant.chance", measured(25, 1, 99)),
  ACTIVE_LEAST(LIFE_CYCLE, DAYS, "active.least", measured(14, 1, 365)),
  ACTIVE_MOST(LIFE_CYCLE, DAYS, "active.most", measured(120, 1, 365)),
  DORMANT_LEAST(LIFE_CYCLE, DAYS, "dormant.least", measured(45, 2, 1_095)),
  DORMANT_MOST(LIFE_CYCLE, DAYS, "dormant.most", measured(365, 2, 1_095)),
  RHYTHM_BUYERS(LIFE_CYCLE, COUNT, "rhythm.buyers", measured(500, 50, 100_000)),
  RHYTHM_HISTORY(LIFE_CYCLE, DAYS, "rhythm.history", measured(180, 30, 1_095)),
  REGION_SILENCES(LIFE_CYCLE, COUNT, "region.silences", measured(500, 50, 100_000)),
  RETURNED_DAYS(LIFE_CYCLE, DAYS, "returned.days", at(30, 1, 365)),
  NEWCOMER_VISITS(LIFE_CYCLE, COUNT, "newcomer.visits", at(3, 1, 100)),

  WINDOW_DAYS(SCORES, DAYS, "window.days", measured(365, 28, 1_095)),
  OCCASION_HOURS(SCORES, HOURS, "occasion.hours", measured(6, 1, 168)),
  RANKED_BUYERS(SCORES, COUNT, "ranked.buyers", at(100, 20, 10_000)),
  REGION_BUYERS(SCORES, COUNT, "region.buyers", measured(300, 20, 100_000)),
  HYSTERESIS(SCORES, PERCENT, "hysteresis", at(10, 0, 50)),
  CUTS_DAYS(SCORES, DAYS, "cuts.days", measured(7, 0, 90)),
  RECENCY_5(SCORES, DAYS, "recency.5", at(14, 1, 1_095)),
  RECENCY_4(SCORES, DAYS, "recency.4", at(45, 1, 1_095)),
  RECENCY_3(SCORES, DAYS, "recency.3", at(90, 1, 1_095)),
  RECENCY_2(SCORES, DAYS, "recency.2", at(120, 1, 1_095)),
  FREQUENCY_2(SCORES, COUNT, "frequency.2", at(1, 1, 1_000)),
  FREQUENCY_3(SCORES, COUNT, "frequency.3", at(2, 1, 1_000)),
  FREQUENCY_4(SCORES, COUNT, "frequency.4", at(3, 1, 1_000)),
  FREQUENCY_5(SCORES, COUNT, "frequency.5", at(5, 1, 1_000)),
  MONEY_2(SCORES, MEDIANS, "money.2", fine(0.5, 0.1, 100)),
  MONEY_3(SCORES, MEDIANS, "money.3", fine(1.5, 0.1, 100)),
  MONEY_4(SCORES, MEDIANS, "money.4", fine(3, 0.1, 100)),
  MONEY_5(SCORES, MEDIANS, "money.5", fine(6, 0.1, 100)),

  HIGH_SHARE(SPEND, PERCENT, "high.share", measured(10, 1, 50)),
  HIGH_MEDIANS(SPEND, MEDIANS, "high.medians", fine(3, 0, 100)),
  PROMISING_SHARE(SPEND, PERCENT, "promising.share", measured(30, 1, 90)),
  GOOD_SHARE(SPEND, PERCENT, "good.share", measured(60, 1, 99)),
  GOOD_RECENCY(SPEND, CLASS, "good.recency", at(4, 1, 5)),
  /// The next five hold while there are too few buyers to be ranked ([#RANKED_BUYERS]).
  FEW_MONEY(SPEND, CLASS, "few.money", at(4, 1, 5)),
  FEW_FREQUENCY(SPEND, CLASS, "few.frequency", at(5, 1, 5)),
  FEW_MONEY_ALONE(SPEND, CLASS, "few.money.alone", at(5, 1, 5)),
  FEW_ORDER(SPEND, MEDIANS, "few.order", fine(1, 0, 100)),
  FEW_OFTEN(SPEND, CLASS, "few.often", at(4, 1, 5)),

  /// Parameters of MBG/NBD before anything is seen (`facts/segmentation.md` §8.3); its alpha is the
  /// usual gap between orders.
  PRIOR_R(FORECAST, NUMBER, "prior.r", parameter(0.7)),
  PRIOR_A(FORECAST, NUMBER, "prior.a", parameter(0.8)),
  PRIOR_B(FORECAST, NUMBER, "prior.b", parameter(1.6)),
  PRIOR_SIGMA(FORECAST, NUMBER, "prior.sigma", new Reach(1, 0.1, 10, 0.1, true)),
  PRIOR_GAP(FORECAST, DAYS, "prior.gap", measured(45, 1, 1_095)),
  PRIOR_GAPS(FORECAST, COUNT, "prior.gaps", measured(5, 1, 10_000)),
  SEASON_BUYERS(FORECAST, COUNT, "season.buyers", measured(300, 50, 100_000)),
  SEASON_SIGMAS(FORECAST, NUMBER, "season.sigmas", new Reach(2, 0, 10, 0.1, true)),
  SEASON_FEWER(FORECAST, PERCENT, "season.fewer", measured(80, 1, 99)),
  SEASON_MORE(FORECAST, PERCENT, "season.more", measured(125, 101, 1_000)),
  SEASON_SHRINKING(FORECAST, COUNT, "season.shrinking", measured(1_000, 0, 100_000)),

  WARNING_VALUE(WARNING, CLASS, "warning.value", at(3, 1, 5)),
  WARNING_CHANCE(WARNING, PERCENT, "warning.chance", at(40, 1, 100)),
  WARNING_DAYS(WARNING, DAYS, "warning.days", at(14, 1, 90)),

  SHOWS_ENOUGH(DialGroup.SHOWS, DialUnit.SHOWS, "shows.enough", measured(12, 2, 200)),
  SHOWS_NEW(DialGroup.SHOWS, DialUnit.SHOWS, "shows.new", at(3, 1, 100)),
  SHOWS_ACTIVE(DialGroup.SHOWS, DialUnit.SHOWS, "shows.active", at(8, 1, 200)),
  SHOWS_DORMANT(DialGroup.SHOWS, DialUnit.SHOWS, "shows.dormant", at(24, 2, 500)),
  HALF_LIFE(DialGroup.SHOWS, DialUnit.SHOWS, "half.life", measured(16, 1, 200)),
  REGULAR_RATE(DialGroup.SHOWS, PERCENT, "regular.rate", at(50, 1, 100)),
  REGULAR_OFFERED(DialGroup.SHOWS, DialUnit.SHOWS, "regular.offered", at(4, 1, 20)),

  PRESENCE_POINTS(ENGAGEMENT, POINTS, "presence.points", points(1)),
  PRESENCE_SECONDS(ENGAGEMENT, SECONDS, "presence.seconds", measured(60, 1, 3_600)),
  DWELL_POINTS(ENGAGEMENT, POINTS, "dwell.points", points(1)),
  DWELL_MINUTES(ENGAGEMENT, MINUTES, "dwell.minutes", measured(5, 1, 120)),
  DWELL_MOST(ENGAGEMENT, MINUTES, "dwell.most", measured(120, 1, 1_440)),
  COMMENT_POINTS(ENGAGEMENT, POINTS, "comment.points", points(1)),
  COMMENT_FLOOD(ENGAGEMENT, COUNT, "comment.flood", measured(60, 10, 10_000)),
  QUESTION_POINTS(ENGAGEMENT, POINTS, "question.points", points(1)),
  QUESTION_MOST(ENGAGEMENT, POINTS, "question.most", points(3)),
  LIKE_POINTS(ENGAGEMENT, POINTS, "like.points", points(0.25)),
  LIKE_COUNT(ENGAGEMENT, COUNT, "like.count", measured(10, 1, 10_000)),
  SHARE_POINTS(ENGAGEMENT, POINTS, "share.points", points(2)),
  SHARE_MOST(ENGAGEMENT, POINTS, "share.most", points(4)),
  LOOK_POINTS(ENGAGEMENT, POINTS, "look.points", points(1)),
  BASKET_POINTS(ENGAGEMENT, POINTS, "basket.points", points(1.5)),
  GIFT_POINTS(ENGAGEMENT, POINTS, "gift.points", points(0.5)),
  GIFT_MOST(ENGAGEMENT, POINTS, "gift.most", points(3)),
  FOLLOW_POINTS(ENGAGEMENT, POINTS, "follow.points", points(2)),
  ENGAGED_SHOWS(ENGAGEMENT, DialUnit.SHOWS, "engaged.shows", at(8, 1, 200)),
  DEEP_SHARE(ENGAGEMENT, PERCENT, "deep.share", new Reach(20, 5, 95, 5, false)),
  DEEP_POINTS(ENGAGEMENT, POINTS, "deep.points", new Reach(4, 0, 100, 0.05, false)),
  DEEP_SHOWS(ENGAGEMENT, DialUnit.SHOWS, "deep.shows", at(2, 1, 100)),

  ADVOCATE_SHOWS(ADVOCATE, DialUnit.SHOWS, "advocate.shows", at(4, 1, 200)),
  ADVOCATE_OF(ADVOCATE, DialUnit.SHOWS, "advocate.of", at(8, 1, 200)),
  ADVOCATE_PEOPLE(ADVOCATE, COUNT, "advocate.people", at(3, 0, 60)),
  ADVOCATE_SHARES(ADVOCATE, COUNT, "advocate.shares", at(3, 0, 1_000)),
  ADVOCATE_DAYS(ADVOCATE, DAYS, "advocate.days", measured(60, 1, 365)),
  ADVOCATE_REFUNDED(ADVOCATE, PERCENT, "advocate.refunded", at(20, 1, 100)),
  INFLUENCE_WEIGHT(ADVOCATE, PERCENT, "influence.weight", at(35, 0, 100)),
  DEPTH_WEIGHT(ADVOCATE, PERCENT, "depth.weight", at(25, 0, 100)),
  ANSWERS_WEIGHT(ADVOCATE, PERCENT, "answers.weight", at(25, 0, 100)),
  SPEND_WEIGHT(ADVOCATE, PERCENT, "spend.weight", at(15, 0, 100));

  private static final double EXACT = 1e-9;

  private final DialGroup group;
  private final DialUnit unit;
  private final String code;
  private final double usual;
  private final double least;
  private final double most;
  private final double step;
  private final boolean measured;

  Dial(DialGroup group, DialUnit unit, String code, Reach reach) {
    this.group = group;
    this.unit = unit;
    this.code = code;
    this.usual = reach.usual;
    this.least = reach.least;
    this.most = reach.most;
    this.step = reach.step;
    this.measured = reach.measured;
  }

  /// Where a dial may stand.
  private record Reach(double usual, double least, double most, double step, boolean measured) {}

  private static Reach at(double usual, double least, double most) {
    return new Reach(usual, least, most, 1, false);
  }

  private static Reach fine(double usual, double least, double most) {
    return new Reach(usual, least, most, 0.1, false);
  }

  private static Reach measured(double usual, double least, double most) {
    return new Reach(usual, least, most, 1, true);
  }

  private static Reach parameter(double usual) {
    return new Reach(usual, 0.1, 20, 0.1, true);
  }

  private static Reach points(double usual) {
    return new Reach(usual, 0, 100, 0.05, true);
  }

  /// The dial of a code, or null.
  public static @Nullable Dial of(String code) {
    String name = code.strip().toLowerCase(Locale.ROOT);
    for (Dial dial : values()) {
      if (dial.code.equals(name)) {
        return dial;
      }
    }
    return null;
  }

  public DialGroup group() {
    return group;
  }

  public DialUnit unit() {
    return unit;
  }

  /// The name scripts and files rely on, such as `new.days`.
  public String code() {
    return code;
  }

  /// The default.
  public double usual() {
    return usual;
  }

  public double least() {
    return least;
  }

  public double most() {
    return most;
  }

  public double step() {
    return step;
  }

  /// Whether the shop is measured again before it holds.
  public boolean isMeasured() {
    return measured;
  }

  /// Whether it may stand there.
  boolean takes(double value) {
    double steps = value / step;
    return value >= least
        && value <= most
        && Math.abs(steps - Math.rint(steps)) < EXACT * Math.max(1, steps);
  }

  /// A value as it is written: without needless zeros.
  public static String text(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
