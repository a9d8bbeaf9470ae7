package app.cuelight.domain.tier;

import app.cuelight.domain.viewer.Pasted;
import app.cuelight.domain.viewer.Tally;
import app.cuelight.domain.viewer.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How deeply a viewer takes part: points by effort in each visit, older visits fading with a
/// half-life, usually of 16 shows (`facts/segmentation.md` §8.5).
///
/// @param parts mean points per attended show by signal, heaviest first
public record EngagementDepth(Engagement level, double points, List<Evidence.Part> parts) {

  /// More messages of one text than these are no talk (`facts/segmentation.md` §8.5).
  private static final int MOST_EQUAL = 30;

  private static final int FOLLOWS = 9;
  private static final double LOG_2 = Math.log(2);
  private static final Comparator<Evidence.Part> HEAVIEST =
      Comparator.comparingDouble(Evidence.Part::points).reversed();
  private static final EngagementDepth NOTHING = new EngagementDepth(Engagement.NONE, 0, List.of());

  /// The depth of somebody with these visits.
  ///
  /// @param norms with the shows by which visits age; while too few are known, her own visits do
  /// @param settings what signals are worth
  public static EngagementDepth of(
      List<Visit> visits, ShopNorms norms, TierSettings settings, Instant now) {
    if (visits.isEmpty()) {
      return NOTHING;
    }
    ShowClock clock = norms.shows();
    SignalPoints worth = settings.signals();
    boolean isRunning = settings.shows().isRunning(clock);
    long at = now.toEpochMilli();
    double attended = 0;
    double[] sums = new double[SIGNALS.size()];
    boolean active = false;
    boolean followed = false;
    for (int i = 0; i < visits.size(); i++) {
      Visit visit = visits.get(i);
      int age = isRunning ? clock.between(visit.last(), at) : visits.size() - 1 - i;
      double weight = worth.fade().weight(age);
      attended += weight;
      active |= age < worth.recent() && isActive(visit, worth);
      add(visit, weight, worth, norms, sums);
      if (!followed && visit.tally().follows() > 0) {
        // Once: who follows, leaves and follows again gave nothing more.
        followed = true;
        sums[FOLLOWS] += weight * worth.follow();
      }
    }
    List<Evidence.Part> parts = parts(sums, Math.max(attended, 0.5));
    double depth = sum(parts);
    double deep =
        Math.max(
            worth.deepPoints(), norms.crowd().deep(worth.deepShare(), settings.scores().ranked()));
    boolean isDeep = depth >= deep && visits.size() >= worth.deepShows();
    return new EngagementDepth(
        active ? isDeep ? Engagement.HIGH : Engagement.LOW : Engagement.NONE, depth, parts);
  }

  /// Of parts in hundredths, so that somebody who stands at a cut point is not below it by a
  /// rounding.
  private static double sum(List<Evidence.Part> parts) {
    long hundredths = 0;
    for (Evidence.Part part : parts) {
      hundredths += Math.round(part.points() * 100);
    }
    return hundredths / 100.0;
  }

  private static List<Evidence.Part> parts(double[] sums, double attended) {
    List<Evidence.Part> parts = new ArrayList<>(sums.length);
    for (int s = 0; s < sums.length; s++) {
      if (sums[s] > 0) {
        double points = Math.round(sums[s] / attended * 100) / 100.0;
        parts.add(new Evidence.Part(SIGNALS.get(s), points));
      }
    }
    if (parts.size() > 1) {
      parts.sort(HEAVIEST);
    }
    return List.copyOf(parts);
  }

  /// Every signal a person gives costs its logarithm; most visits give few of them.
  private static void add(
      Visit visit, double weight, SignalPoints worth, ShopNorms norms, double[] sums) {
    Tally tally = visit.tally();
    double stay = Math.min(minutes(visit), worth.dwellMost()) / worth.dwellMinutes();
    sums[0] += isPresent(visit, worth) ? weight * worth.presence() : 0;
    sums[1] += weight * worth.dwell() * log2p(stay);
    if (isTalk(visit, worth)) {
      sums[2] += weight * worth.comment() * log2p(tally.sayings(norms.crowd().pasted()));
      sums[3] += weight * Math.min(worth.questionMost(), worth.question() * tally.questions());
    }
    sums[4] += weight * worth.like() * log2p(tally.likes() / worth.likeCount());
    sums[5] += weight * Math.min(worth.shareMost(), worth.share() * log2p((double) tally.shares()));
    sums[6] += weight * worth.look() * log2p(tally.productsLookedAt());
    sums[7] += weight * worth.basket() * log2p(tally.productsInBasket());
    double gifts = GiftPoints.steps(visit, norms.exchange());
    sums[8] += weight * Math.min(worth.giftMost(), worth.gift() * log2p(gifts));
  }

  private static final List<String> SIGNALS =
      List.of(
          "presence",
          "dwell",
          "comments",
          "questions",
          "likes",
          "shares",
          "looks",
          "baskets",
          "gifts",
          "follows");

  private static boolean isPresent(Visit visit, SignalPoints worth) {
    return visit.stay().toSeconds() >= worth.presenceSeconds() || isActive(visit, worth);
  }

  /// Whether she did anything but be there; what is no talk is nothing done.
  private static boolean isActive(Visit visit, SignalPoints worth) {
    Tally tally = visit.tally();
    return tally.actsBeside() || tally.comments() > 0 && isTalk(visit, worth);
  }

  /// More than a message a second for a minute and longer is no talk, nor is one text sent more
  /// than thirty times. Where it was not counted how often each was said (visits folded by an older
  /// program, and what is beyond [Sayings#KEPT] texts) one was where there are more than thirty
  /// times as many comments as texts.
  private static boolean isTalk(Visit visit, SignalPoints worth) {
    Tally tally = visit.tally();
    long comments = tally.comments();
    boolean isSlow = comments <= worth.flood() || comments <= visit.stay().toSeconds();
    return isSlow
        && tally.said().most() <= MOST_EQUAL
        && comments <= MOST_EQUAL * tally.sayings(Pasted.NOTHING);
  }

  private static double minutes(Visit visit) {
    return visit.stay().toSeconds() / 60.0;
  }

  private static double log2p(double value) {
    return value == 0 ? 0 : Math.log1p(value) / LOG_2;
  }
}
