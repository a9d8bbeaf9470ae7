package app.cuelight.show.coupon;

import app.cuelight.domain.coupon.Offer;
import app.cuelight.domain.coupon.RemoteClass;
import app.cuelight.show.port.CouponBooks.Definitions;
import app.cuelight.show.port.CouponMinter;
import app.cuelight.show.port.CouponMinter.Parented;
import app.cuelight.show.port.CouponOutbox;
import app.cuelight.show.port.CouponOutbox.Lease;
import app.cuelight.show.port.CouponOutbox.Mint;
import app.cuelight.show.port.CouponOutbox.Outcome;
import app.cuelight.show.port.CouponOutbox.Send;
import app.cuelight.show.port.JournalException;
import app.cuelight.show.port.MessageChannel;
import app.cuelight.show.port.RemoteTrouble;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sees to both effects of every grant: its code is made at the shop, its message leaves.
///
/// One virtual thread for each shop and each channel; what is begun is durable before the call, so
/// that after a crash another process goes on from there, soon after [#LEASE]. While this process
/// lives nobody does, though it may get no processor for minutes.
final class Dispatcher implements AutoCloseable {

  /// How long somebody who fell silent keeps what it had begun.
  static final Duration LEASE = Duration.ofSeconds(6);

  private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

  /// How long at most nobody looks: another process may have written.
  private static final Duration LOOK = Duration.ofMillis(200);

  private static final Duration LEAST = Duration.ofMillis(5);
  private static final int MINTS = 16;

  /// Calls at once for one channel: slow answers must not hold its rate back.
  private static final int CALLS = 32;

  private static final RemoteTrouble BROKEN =
      new RemoteTrouble(
          RemoteTrouble.Kind.UNKNOWN,
          "call-failed",
          "Cuelight could not finish the call; the log says more.",
          "调用未能完成；详情见日志。",
          null);

  private final CouponWiring wiring;
  private final CouponOutbox outbox;
  private final Outcomes outcomes;
  private final Letters letters;
  private final String owner;
  private final Runnable changed;
  private final Bell bell = new Bell();
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final Map<String, Circuit> circuits = new ConcurrentHashMap<>();
  private final Map<String, Boolean> working = new ConcurrentHashMap<>();
  private final Hands hands = new Hands();

  Dispatcher(CouponWiring wiring, Runnable changed) {
    this.wiring = wiring;
    this.outbox = wiring.outbox();
    this.outcomes = new Outcomes(wiring.clock(), wiring.chance());
    this.letters = new Letters(wiring.links());
    this.owner = wiring.ids().get();
    this.changed = changed;
  }

  void start() {
    hands.are(outbox.present(owner));
    hands.submit(() -> every(Duration.ofSeconds(1), this::lookAround));
    hands.submit(() -> every(Duration.ofSeconds(1), this::expire));
    hands.submit(() -> every(Duration.ofSeconds(1), () -> outbox.renew(lease())));
  }

  /// Something was written that may want somebody.
  void wake() {
    bell.ring();
  }

  /// What is wrong with a shop or a channel as a whole.
  List<CouponView.Trouble> troubles() {
    return circuits.values().stream().map(Circuit::trouble).filter(Objects::nonNull).toList();
  }

  /// Connections come and go.
  private void lookAround() {
    for (CouponMinter minter : wiring.minters().get()) {
      String name = minter.shop().value();
      if (working.putIfAbsent(name, true) == null) {
        hands.submit(() -> whenRung(() -> mint(name)));
      }
    }
    for (MessageChannel channel : wiring.channels().get()) {
      String name = channel.name().toString();
      if (working.putIfAbsent(name, true) == null) {
        var pacer = new Pacer(channel.pace(), wiring.clock());
        var calls = new Semaphore(CALLS);
        hands.submit(() -> whenRung(() -> deliver(name, pacer, calls)));
      }
    }
  }

  private void expire() {
    if (outbox.expire(wiring.clock().instant()) > 0) {
      changed.run();
    }
  }

  private Duration mint(String shop) {
    CouponMinter minter =
        wiring.minters().get().stream()
            .filter(one -> one.shop().value().equals(shop))
            .findFirst()
            .orElse(null);
    Circuit circuit = circuit(shop);
    if (minter == null || circuit.isOpen(wiring.clock().instant())) {
      return LOOK;
    }
    Definitions known = wiring.books().definitions();
    List<Offer> offers =
        known.offers().stream().filter(offer -> minter.shop().equals(offer.shop())).toList();
    for (Mint one : outbox.takeMints(offers.stream().map(Offer::id).toList(), lease(), MINTS)) {
      Offer offer = Objects.requireNonNull(known.offer(one.offer()));
      Outcome outcome = made(minter, offer, one);
      circuit.heard(outcome, wiring.clock().instant());
      written(() -> outbox.minted(one.grant(), lease(), outcome));
      changed.run();
      bell.ring();
    }
    return LOOK;
  }

  private Outcome made(CouponMinter minter, Offer offer, Mint one) {
    try {
      return switch (minter.parent(offer, one.code())) {
        case Parented.Here(String id, Instant endsAt) ->
            outcomes.of(minter.mint(id, one.code()), endsAt, one.attempt());
        case Parented.Failed(RemoteTrouble why) -> outcomes.failed(why, one.attempt());
      };
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A call to the shop " + minter.shop() + " failed.", e);
      return outcomes.failed(BROKEN, one.attempt());
    }
  }

  /// @return how long nothing of the channel is due
  private Duration deliver(String name, Pacer pacer, Semaphore calls) throws InterruptedException {
    MessageChannel channel =
        wiring.channels().get().stream()
            .filter(one -> one.name().toString().equals(name))
            .findFirst()
            .orElse(null);
    Circuit circuit = circuit(name);
    while (channel != null && running.get() && !circuit.isOpen(wiring.clock().instant())) {
      pacer.await();
      List<Send> sends =
          outbox.takeSends(name, channel.remoteClass(), lease(), channel.pace().atOnce());
      if (sends.isEmpty()) {
        Instant next = outbox.nextSend(name);
        Duration idle = next == null ? LOOK : Duration.between(wiring.clock().instant(), next);
        return idle.compareTo(LEAST) < 0 ? LEAST : idle;
      }
      changed.run();
      pacer.goes(sends.size());
      calls.acquire();
      Runnable work =
          () -> {
            try {
              guarded(channel, circuit, sends, () -> call(channel, circuit, sends));
            } finally {
              calls.release();
            }
          };
      try {
        hands.submit(work);
      } catch (RejectedExecutionException _) {
        // Closed meanwhile: what is written down as begun is begun.
        work.run();
      }
    }
    return LOOK;
  }

  /// What may have left before is looked for, each by itself: a look may take many seconds.
  private void call(MessageChannel channel, Circuit circuit, List<Send> sends) {
    Definitions known = wiring.books().definitions();
    List<Send> fresh = new ArrayList<>();
    for (Send send : sends) {
      if (send.again() && channel.remoteClass() == RemoteClass.QUERYABLE) {
        hands.submit(() ->
            guarded(
                channel, circuit, List.of(send), () -> lookFirst(channel, circuit, known, send)));
      } else {
        fresh.add(send);
      }
    }
    if (!fresh.isEmpty()) {
      send(channel, circuit, known, fresh);
    }
  }

  private void lookFirst(MessageChannel channel, Circuit circuit, Definitions known, Send send) {
    MessageChannel.Outcome there = channel.look(letters.parcel(known, send));
    if (Outcomes.isAbsent(there)) {
      send(channel, circuit, known, List.of(send));
    } else {
      // A look that fails leaves the outcome as unknown as it was.
      record(circuit, send, outcomes.of(there, channel.remoteClass(), send.attempt()));
    }
  }

  private void send(MessageChannel channel, Circuit circuit, Definitions known, List<Send> sends) {
    List<MessageChannel.Outcome> answers =
        channel.send(sends.stream().map(send -> letters.parcel(known, send)).toList());
    for (int i = 0; i < sends.size(); i++) {
      Send send = sends.get(i);
      record(circuit, send, outcomes.of(answers.get(i), channel.remoteClass(), send.attempt()));
    }
  }

  private void guarded(MessageChannel channel, Circuit circuit, List<Send> sends, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A call to " + channel.name() + " failed.", e);
      lost(circuit, channel, sends);
    }
  }

  /// A channel that throws breaks its word; what it was given is nobody's knowledge. What was
  /// recorded before stays.
  private void lost(Circuit circuit, MessageChannel channel, List<Send> sends) {
    var failed = new MessageChannel.Outcome.Failed(BROKEN);
    for (Send send : sends) {
      record(circuit, send, outcomes.of(failed, channel.remoteClass(), send.attempt()));
    }
  }

  private void record(Circuit circuit, Send send, Outcome outcome) {
    circuit.heard(outcome, wiring.clock().instant());
    written(() -> outbox.sent(send.id(), lease(), outcome));
    changed.run();
  }

  /// What came of a call is known only here: while the disk refuses it is kept and tried again.
  /// Given up, the entry would be this worker's for as long as it lives, and nobody else's.
  private void written(Runnable step) {
    while (true) {
      try {
        step.run();
        return;
      } catch (JournalException e) {
        if (!running.get() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        LOG.log(Level.WARNING, "What came of a coupon could not be kept; it is tried again.", e);
        hesitate();
      }
    }
  }

  private Circuit circuit(String name) {
    return circuits.computeIfAbsent(name, Circuit::new);
  }

  private Lease lease() {
    Instant now = wiring.clock().instant();
    return new Lease(owner, now, now.plus(LEASE));
  }

  /// One round of work.
  private interface Round {
    void go() throws InterruptedException;
  }

  /// One round of work that knows when the next has something to do.
  private interface Turn {
    Duration go() throws InterruptedException;
  }

  /// Works when there is something to do, and looks now and then whether there is.
  private void whenRung(Turn turn) {
    every(
        Duration.ZERO,
        () -> {
          long heard = bell.times();
          Duration idle = turn.go();
          bell.await(heard, idle.compareTo(LOOK) < 0 ? idle : LOOK);
        });
  }

  private void every(Duration pause, Round round) {
    while (running.get()) {
      try {
        round.go();
        TimeUnit.NANOSECONDS.sleep(pause.toNanos());
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A round of the outbox failed and will be tried again.", e);
        hesitate();
      }
    }
  }

  private static void hesitate() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Lets the calls that are under way come back, for a moment.
  @Override
  public void close() {
    running.set(false);
    hands.close();
  }
}
