package app.cuelight.desk.coupons;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.GroupFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A book of coupons that says what it was told to say, and writes down what it was asked to do.
public final class TillDesk implements CouponDesk {

  /// Every verb that changes something, in order: `send vip-coat to shop:1`.
  public final List<String> calls = new ArrayList<>();

  /// What was kept, in order.
  public final List<Record> kept = new ArrayList<>();

  private final Map<OfferId, Verdict> verdicts = new HashMap<>();
  private CouponView view;
  private CouponView.Plan plan;
  private Verdict sending;
  private RuntimeException refusing;
  private List<Approval> wishes = List.of();
  private boolean over;

  public TillDesk(CouponView view, Map<OfferId, Verdict> verdicts, CouponView.Plan plan) {
    this.view = view;
    this.plan = plan;
    this.verdicts.putAll(verdicts);
    this.sending = Verdict.Refused.of(Refusal.PAUSED);
  }

  /// Publishes another view.
  public void publish(CouponView next) {
    view = next;
  }

  public void counts(CouponView.Plan counted) {
    plan = counted;
  }

  /// What the next sends are answered with.
  public void answers(Verdict verdict) {
    sending = verdict;
  }

  /// What every keeping and moving is refused with from now on.
  public void refuses(RuntimeException problem) {
    refusing = problem;
  }

  /// What is wanted or agreed to from now on.
  public void wishes(Approval... open) {
    wishes = List.of(open);
  }

  /// Whatever is decided about was decided before.
  public void wishesAreOver() {
    over = true;
  }

  @Override
  public CouponView view() {
    return view;
  }

  @Override
  public CompletableFuture<Map<OfferId, Verdict>> may(ViewerId viewer) {
    return CompletableFuture.completedFuture(Map.copyOf(verdicts));
  }

  @Override
  public CompletableFuture<Verdict> send(OfferId offer, ViewerId viewer) {
    return note("send " + offer + " to " + viewer.value(), sending);
  }

  @Override
  public CompletableFuture<Long> askApproval(OfferId offer, Money upTo) {
    return note("ask for " + upTo.amount() + " " + upTo.currency() + " of " + offer, 1L);
  }

  @Override
  public CompletableFuture<Boolean> decide(long approval, boolean agreed) {
    return note((agreed ? "agree to " : "decline ") + approval, !over);
  }

  @Override
  public CompletableFuture<List<Approval>> approvals() {
    return CompletableFuture.completedFuture(wishes);
  }

  @Override
  public CompletableFuture<Boolean> takeBack(long outboxId) {
    return note("take back " + outboxId, true);
  }

  @Override
  public CompletableFuture<Boolean> takeBackLast() {
    return note("take back the last", true);
  }

  @Override
  public CompletableFuture<CouponView.Plan> plan(OfferId offer, GroupFilter filter) {
    return CompletableFuture.completedFuture(
        new CouponView.Plan(
            plan.id(),
            offer,
            filter,
            plan.matches(),
            plan.allowed(),
            plan.refused(),
            plan.worst(),
            plan.takes(),
            plan.proposesRoom()));
  }

  @Override
  public CompletableFuture<Integer> sendAll(CouponView.Plan counted) {
    return note("send to all of " + counted.id(), counted.allowed());
  }

  @Override
  public CompletableFuture<Verdict> sendToRoom(OfferId offer, GroupFilter filter) {
    return note("send " + offer + " to the room", sending);
  }

  @Override
  public void pause(String group, boolean paused) {
    calls.add((paused ? "pause " : "go on with ") + group);
  }

  @Override
  public CompletableFuture<Boolean> settle(long outboxId, boolean again) {
    return note((again ? "again " : "leave ") + outboxId, true);
  }

  @Override
  public CompletableFuture<Verdict> sendInTheMorning(OfferId offer, ViewerId viewer) {
    return note("in the morning " + offer + " to " + viewer.value(), sending);
  }

  @Override
  public CompletableFuture<Void> keep(Campaign campaign) {
    kept.add(campaign);
    return done("keep campaign " + campaign.id());
  }

  @Override
  public CompletableFuture<Void> keep(Offer offer) {
    kept.add(offer);
    return done("keep offer " + offer.id());
  }

  @Override
  public CompletableFuture<Void> keep(GuardRails rails) {
    kept.add(rails);
    return done("keep rails");
  }

  @Override
  public CompletableFuture<Void> move(CampaignId campaign, Campaign.State to) {
    return done("move " + campaign + " to " + to);
  }

  @Override
  public CompletableFuture<Integer> fill(OfferId offer, int free) {
    return note("fill " + offer + " to " + free, free);
  }

  private <T> CompletableFuture<T> note(String call, T answer) {
    calls.add(call);
    return CompletableFuture.completedFuture(answer);
  }

  private CompletableFuture<Void> done(String call) {
    calls.add(call);
    return refusing == null
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.failedFuture(refusing);
  }
}
