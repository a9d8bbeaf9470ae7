package app.cuelight.show.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

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

  /// Asks for a second operator's word that grants of an offer in this show may cost so much,
  /// though they are above the guard rails' limit ([app.cuelight.domain.coupon.GuardRails#asks]):
  /// for one viewer the offer's cost, for a group the plan's, for a room the offer's cost times all
  /// uses that its limit leaves. A refused send names the limit that this is above, not the cost.
  /// Good for an hour; asked again while open it is the same.
  ///
  /// @return its number
  CompletableFuture<Long> askApproval(OfferId offer, Money upTo);

  /// Agrees to what another operator asked for, or declines; false when it is over. Fails with an
  /// [IllegalArgumentException] with a sentence when this operator asked herself.
  CompletableFuture<Boolean> decide(long approval, boolean agreed);

  /// What is wanted or agreed to in this show and not over, oldest first.
  CompletableFuture<List<Approval>> approvals();

  /// One that is wanted or agreed to.
  ///
  /// @param left what is not used up yet
  /// @param by who agreed, or null while it is wanted
  /// @param mine whether this operator asked for it: then somebody else decides
  record Approval(
      long id,
      OfferId offer,
      String title,
      Money upTo,
      Money left,
      String wantedBy,
      Instant wantedAt,
      boolean agreed,
      @Nullable String by,
      Instant until,
      boolean mine) {}

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
