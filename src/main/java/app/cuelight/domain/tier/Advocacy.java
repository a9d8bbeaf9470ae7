package app.cuelight.domain.tier;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Ties;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import java.time.Instant;

/// Whether a viewer moves others, in four parts between 0 and 1, each the share of people she is
/// ahead of (`facts/segmentation.md` §8.5).
///
/// Gates, as they usually stand: half of the last eight shows, a paid order with less than a fifth
/// refunded, three different people who answered her or three shares or invitations in 60 days, no
/// crew. Who passes them is an advocate; the parts rank advocates.
///
/// @param influence by how many different people she is answered in a show, drawn towards what is
///   usual; by her shares where no platform tells who answers whom
/// @param answers how many different people she answered: one answered twenty times is one
/// @param score the parts weighed, usually .35 influence, .25 depth, .25 answers, .15 spend
/// @param reach what the first and the third rest on
public record Advocacy(
    double influence, double depth, double answers, double spend, double score, Reach reach) {

  /// Of late, usually in the last 60 days.
  ///
  /// @param answeredBy different people who answered her comments
  /// @param answered different people whose comments she answered
  /// @param shares shares and invitations
  /// @param shows shows she attended
  /// @param days how long that is
  public record Reach(long answeredBy, long answered, long shares, long shows, int days) {}

  static Advocacy of(Viewer viewer, double depth, Evidence.Rfm rfm, ShopNorms norms, Instant now) {
    AdvocateGates gates = norms.settings().advocates();
    Crowd crowd = norms.crowd();
    Crowd.Circle circle = crowd.circle();
    Reach reach = reach(viewer, norms.settings(), now);
    double influence =
        circle.isHeard()
            ? circle.aheadByInfluence(reach.answeredBy(), reach.shows())
            : crowd.aheadByShares(reach.shares());
    double deep = crowd.aheadByDepth(depth);
    double answers = circle.aheadByAnswers(reach.answered());
    double spend = rfm.m() / 5.0;
    double score =
        gates.influence() * influence
            + gates.depth() * deep
            + gates.answers() * answers
            + gates.spend() * spend;
    return new Advocacy(influence, deep, answers, spend, score, reach);
  }

  static boolean isOpenTo(
      Viewer viewer, Buying buying, int recentShows, TierSettings settings, Instant now) {
    AdvocateGates gates = settings.advocates();
    if (!buying.isBuyer() || recentShows < gates.shows() || viewer.facts().isCrew()) {
      return false;
    }
    Reach reach = reach(viewer, settings, now);
    return (reach.answeredBy() >= gates.people() || reach.shares() >= gates.shares())
        && refunded(viewer, buying) < gates.refunded();
  }

  /// With how many she talked of late, and how often she shared.
  public static Reach reach(Viewer viewer, TierSettings settings, Instant now) {
    AdvocateGates gates = settings.advocates();
    long from = now.toEpochMilli() - gates.lately();
    long shares = 0;
    long shows = 0;
    for (Visit visit : viewer.visits()) {
      if (visit.last() >= from) {
        shares += visit.tally().shares();
        shows++;
      }
    }
    Ties ties = viewer.ties();
    return new Reach(
        Ties.people(ties.answeredBy(), viewer.identities(), from),
        Ties.people(ties.answered(), viewer.identities(), from),
        shares,
        shows,
        settings.whole(Dial.ADVOCATE_DAYS));
  }

  /// Why she is an advocate, in one sentence.
  public Bilingual why() {
    return new Bilingual(
        "Moves others: answered by "
            + Why.count(reach.answeredBy(), "viewer")
            + ", answered "
            + reach.answered()
            + " herself and shared "
            + Why.count(reach.shares(), "time")
            + " in "
            + Why.count(reach.days(), "day")
            + ".",
        "能带动他人："
            + reach.days()
            + "天内有"
            + reach.answeredBy()
            + "位观众回复她，她回复了"
            + reach.answered()
            + "位观众，分享"
            + reach.shares()
            + "次。");
  }

  private static double refunded(Viewer viewer, Buying buying) {
    String currency = buying.currency();
    double total = 0;
    double back = 0;
    for (Purchase order : viewer.orders().values()) {
      if (order.status().isPaid() && !order.test() && order.total().currency().equals(currency)) {
        total += order.total().minor();
        back += order.refunded().minor();
      }
    }
    return total <= 0 ? 0 : back / total;
  }
}
