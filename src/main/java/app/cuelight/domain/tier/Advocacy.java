package app.cuelight.domain.tier;

import app.cuelight.domain.viewer.Purchase;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.domain.viewer.Visit;
import java.time.Instant;

/// Whether a viewer moves others, in four parts between 0 and 1, each the share of people she is
/// ahead of (`facts/segmentation.md` §8.5).
///
/// Gates, as they usually stand: half of the last eight shows, a paid order with less than a fifth
/// refunded, three shares or invitations in 60 days, no crew. Who passes them is an advocate; the
/// parts rank advocates.
///
/// @param answers help she gave to others; 0 until the platforms tell whom a comment answers
/// @param score the parts weighed, usually .35 influence, .25 depth, .25 answers, .15 spend
public record Advocacy(double influence, double depth, double answers, double spend, double score) {

  static Advocacy of(Viewer viewer, double depth, Evidence.Rfm rfm, ShopNorms norms, Instant now) {
    AdvocateGates gates = norms.settings().advocates();
    Crowd crowd = norms.crowd();
    double influence = crowd.aheadByShares(shares(viewer, norms.settings(), now));
    double deep = crowd.aheadByDepth(depth);
    double spend = rfm.m() / 5.0;
    double score = gates.influence() * influence + gates.depth() * deep + gates.spend() * spend;
    return new Advocacy(influence, deep, 0, spend, score);
  }

  static boolean isOpenTo(
      Viewer viewer, Buying buying, int recentShows, TierSettings settings, Instant now) {
    AdvocateGates gates = settings.advocates();
    return buying.isBuyer()
        && recentShows >= gates.shows()
        && shares(viewer, settings, now) >= gates.shares()
        && refunded(viewer, buying) < gates.refunded()
        && !viewer.facts().isCrew();
  }

  /// Shares and invitations of late, usually in the last 60 days.
  public static long shares(Viewer viewer, TierSettings settings, Instant now) {
    long from = now.toEpochMilli() - settings.advocates().lately();
    long sum = 0;
    for (Visit visit : viewer.visits()) {
      sum += visit.last() >= from ? visit.tally().shares() : 0;
    }
    return sum;
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
