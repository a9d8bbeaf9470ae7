package app.cuelight.show.coupon;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Verdict;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What an assistant can do with coupons.
///
/// Every verb returns at once and never blocks. A future completes when it is durable, or with a
/// refusal; it fails with a [app.cuelight.show.port.JournalException] when the disk refuses. What
/// came of it later is seen in a [CouponView]. Safe for any thread.
public interface CouponDesk {

  /// What the screen shows; a new one at once after a verb, and at most ten a second for what comes
  /// of it.
  CouponView view();

  /// Whether a viewer may get each of the offers on a key, now. Answers in a few milliseconds.
  CompletableFuture<Map<OfferId, Verdict>> may(ViewerId viewer);

  /// Grants an offer to a viewer. Durable when the future completes; it leaves after four seconds
  /// unless taken back. Twice for the same intent is once: the second answer says who granted it.
  CompletableFuture<Verdict> send(OfferId offer, ViewerId viewer);

  /// Takes back what still waits: one entry of the outbox.
  ///
  /// @return false when it has left already
  CompletableFuture<Boolean> takeBack(long outboxId);

  /// Takes back what was sent last and still waits, a group as a whole; false when nothing does.
  CompletableFuture<Boolean> takeBackLast();

  /// Counts whom an offer would go to: of those who match now, how many may get it, what it costs
  /// at most, how long it takes, what refuses the others.
  CompletableFuture<CouponView.Plan> plan(OfferId offer, GroupFilter filter);

  /// Grants an offer to all a plan counted. Leaves after ten seconds unless taken back. A plan is
  /// good for a minute and once.
  CompletableFuture<Integer> sendAll(CouponView.Plan plan);

  /// One message to the whole room instead, shown by the app to the tiers of the filter; only for
  /// an offer with one code for all.
  CompletableFuture<Verdict> sendToRoom(OfferId offer, GroupFilter filter);

  /// Stops a group, or lets it go on.
  void pause(String group, boolean paused);

  /// Decides about an uncertain one: again, or leave it.
  CompletableFuture<Boolean> settle(long outboxId, boolean again);

  /// Keeps an entry that quiet hours refuse for the morning where she lives.
  CompletableFuture<Verdict> sendInTheMorning(OfferId offer, ViewerId viewer);

  /// Makes or changes a campaign or an offer; fails with an [IllegalArgumentException] with a
  /// sentence for the user.
  CompletableFuture<Void> keep(Campaign campaign);

  CompletableFuture<Void> keep(Offer offer);

  CompletableFuture<Void> keep(GuardRails rails);

  /// Begins, pauses, ends a campaign; what a state does not allow fails with a sentence.
  CompletableFuture<Void> move(CampaignId campaign, Campaign.State to);

  /// Fills the pool of an offer up to a number of free codes.
  CompletableFuture<Integer> fill(OfferId offer, int free);
}
