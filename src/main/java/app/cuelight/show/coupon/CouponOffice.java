package app.cuelight.show.coupon;

import app.cuelight.domain.basic.Money;
import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.CampaignId;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.OfferId;
import app.cuelight.domain.coupon.Refusal;
import app.cuelight.domain.coupon.Verdict;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.show.port.CouponBooks.Asked;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// The coupons of a running show. One thread of its own for the verbs and the view; the
/// [Dispatcher] has others. Safe for any thread; nothing in it waits but [#close].
public final class CouponOffice implements CouponDesk, AutoCloseable {

  /// How long one can be taken back.
  static final Duration BACK = Duration.ofSeconds(4);

  private static final System.Logger LOG = System.getLogger(CouponOffice.class.getName());
  private static final int VIEW_MILLIS = 100;
  private static final int ANYWAY_EVERY = 10;

  private final CouponWiring wiring;
  private final Dispatcher dispatcher;
  private final CouponViews views;
  private final AtomicBoolean changed = new AtomicBoolean(true);
  private final GroupPlans plans;
  private final ScheduledExecutorService desk =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("cuelight-coupons").daemon().unstarted(task));
  private volatile CouponView view = CouponView.EMPTY;
  private volatile boolean started;
  private int rounds;

  public CouponOffice(CouponWiring wiring) {
    this.wiring = wiring;
    this.views = new CouponViews(wiring);
    this.plans = new GroupPlans(wiring);
    this.dispatcher = new Dispatcher(wiring, () -> changed.set(true));
  }

  /// Begins to show and to send. Without it verbs are kept, and nothing leaves.
  public void start() {
    started = true;
    dispatcher.start();
    var _ = desk.scheduleWithFixedDelay(this::publish, 0, VIEW_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public CouponView view() {
    return view;
  }

  /// Other processes write the same books: now and then it is looked at anyway.
  private void publish() {
    rounds++;
    if (changed.getAndSet(false) || rounds % ANYWAY_EVERY == 0) {
      try {
        CouponView next = views.next(view.version(), dispatcher.troubles());
        if (!next.equals(view)) {
          view = next.newer();
        }
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "The coupons could not be shown and will be looked at again.", e);
      }
    }
  }

  @Override
  public CompletableFuture<Map<OfferId, Verdict>> may(ViewerId viewer) {
    return asked(() -> {
      Map<OfferId, Verdict> verdicts = new LinkedHashMap<>();
      var known = wiring.books().definitions();
      var judging = new Judging(wiring, known);
      Candidate she = wiring.audience().candidate(viewer);
      for (Offer offer : known.offers()) {
        verdicts.put(
            offer.id(),
            she == null
                ? Verdict.Refused.of(Refusal.FORGOTTEN)
                : wiring
                    .books()
                    .rehearse(
                        List.of(judging.asked(she, offer, wiring.clock().instant(), BACK, null)),
                        judging::judge)
                    .getFirst());
      }
      return verdicts;
    });
  }

  @Override
  public CompletableFuture<Verdict> send(OfferId offer, ViewerId viewer) {
    return asked(() -> {
      var judging = new Judging(wiring, wiring.books().definitions());
      Candidate she = wiring.audience().candidate(viewer);
      if (she == null) {
        return Verdict.Refused.of(Refusal.FORGOTTEN);
      }
      Offer wanted = judging.offer(offer);
      Verdict verdict = granted(judging, she, wanted);
      OfferId fallback = wanted.fallback();
      return verdict instanceof Verdict.Refused refused
              && refused.reason() == Refusal.POOL_EMPTY
              && fallback != null
          ? granted(judging, she, judging.offer(fallback))
          : verdict;
    });
  }

  private Verdict granted(Judging judging, Candidate she, Offer offer) {
    Asked asked = judging.asked(she, offer, wiring.clock().instant(), BACK, null);
    return wiring.books().grant(List.of(asked), judging::judge).getFirst();
  }

  @Override
  public CompletableFuture<Verdict> sendInTheMorning(OfferId offer, ViewerId viewer) {
    return asked(() -> {
      var judging = new Judging(wiring, wiring.books().definitions());
      Candidate she = wiring.audience().candidate(viewer);
      if (she == null) {
        return Verdict.Refused.of(Refusal.FORGOTTEN);
      }
      Asked asked = judging.inTheMorning(she, judging.offer(offer), wiring.clock().instant());
      return wiring.books().grant(List.of(asked), judging::judge).getFirst();
    });
  }

  @Override
  public CompletableFuture<Boolean> takeBack(long outboxId) {
    return asked(
        () -> wiring.books().takeBack(outboxId, wiring.operator(), wiring.clock().instant()));
  }

  @Override
  public CompletableFuture<Boolean> takeBackLast() {
    return asked(() -> {
      CouponView now = views.next(view.version(), List.of());
      CouponView.Latest latest = now.latest();
      if (latest == null) {
        return false;
      }
      String group = group(latest.id());
      Instant at = wiring.clock().instant();
      return group == null
          ? wiring.books().takeBack(latest.id(), wiring.operator(), at)
          : wiring.books().takeBackGroup(group, wiring.operator(), at) > 0;
    });
  }

  private @Nullable String group(long id) {
    for (CouponBooks.Row row : wiring.books().outbox(CouponView.MOST_OUTBOX)) {
      if (row.id() == id) {
        return row.group();
      }
    }
    return null;
  }

  @Override
  public CompletableFuture<CouponView.Plan> plan(OfferId id, GroupFilter filter) {
    return asked(() -> plans.plan(id, filter));
  }

  @Override
  public CompletableFuture<Integer> sendAll(CouponView.Plan plan) {
    return asked(() -> plans.send(plan));
  }

  @Override
  public CompletableFuture<Verdict> sendToRoom(OfferId id, GroupFilter filter) {
    return asked(() -> new RoomMessages(wiring).send(id, filter));
  }

  @Override
  public CompletableFuture<Long> askApproval(OfferId offer, Money upTo) {
    return asked(() -> {
      Offer wanted = new Judging(wiring, wiring.books().definitions()).offer(offer);
      return wiring
          .books()
          .ask(
              wanted.id(),
              wiring.audience().show(),
              upTo,
              wiring.operator(),
              wiring.clock().instant());
    });
  }

  @Override
  public CompletableFuture<Boolean> decide(long approval, boolean agreed) {
    return asked(
        () -> wiring.books().decide(approval, agreed, wiring.operator(), wiring.clock().instant()));
  }

  @Override
  public CompletableFuture<List<Approval>> approvals() {
    return asked(views::approvals);
  }

  @Override
  public void pause(String group, boolean paused) {
    var _ =
        asked(() -> {
          wiring.books().pause(group, paused);
          return true;
        });
  }

  @Override
  public CompletableFuture<Boolean> settle(long outboxId, boolean again) {
    return asked(
        () -> wiring.books().settle(outboxId, again, wiring.operator(), wiring.clock().instant()));
  }

  @Override
  public CompletableFuture<Void> keep(Campaign campaign) {
    return done(() -> wiring.books().keep(campaign, wiring.operator(), wiring.clock().instant()));
  }

  @Override
  public CompletableFuture<Void> keep(Offer offer) {
    return done(() -> wiring.books().keep(offer, wiring.operator(), wiring.clock().instant()));
  }

  @Override
  public CompletableFuture<Void> keep(GuardRails rails) {
    return done(() -> wiring.books().keep(rails, wiring.operator(), wiring.clock().instant()));
  }

  @Override
  public CompletableFuture<Void> move(CampaignId campaign, Campaign.State to) {
    return done(
        () -> wiring.books().move(campaign, to, wiring.operator(), wiring.clock().instant()));
  }

  /// On a thread of its own: a shop may take minutes.
  @Override
  public CompletableFuture<Integer> fill(OfferId offer, int free) {
    var filled = new CompletableFuture<Integer>();
    Thread.ofVirtual()
        .name("cuelight-pool")
        .start(() -> {
          try {
            Offer wanted = new Judging(wiring, wiring.books().definitions()).offer(offer);
            filled.complete(new Pools(wiring).fill(wanted, free));
            changed.set(true);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            filled.completeExceptionally(e);
          } catch (RuntimeException e) {
            filled.completeExceptionally(e);
          }
        });
    return filled;
  }

  private CompletableFuture<Void> done(Runnable verb) {
    return asked(
            () -> {
              verb.run();
              return true;
            })
        .thenAccept(_ -> {});
  }

  private <T> CompletableFuture<T> asked(Callable<T> verb) {
    var answer = new CompletableFuture<T>();
    desk.execute(() -> {
      try {
        answer.complete(verb.call());
        changed.set(true);
        if (started) {
          // Whoever pressed a key looks for it now.
          publish();
        }
        dispatcher.wake();
      } catch (Exception e) {
        answer.completeExceptionally(e);
      }
    });
    return answer;
  }

  @Override
  public void close() {
    dispatcher.close();
    desk.shutdown();
    try {
      var _ = desk.awaitTermination(2, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
