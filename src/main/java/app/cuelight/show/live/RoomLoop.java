package app.cuelight.show.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.show.port.Committed;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The room's thread: takes commits and wishes in, moves the room on with the clock, publishes
/// views.
///
/// Commits wait in a short queue; when the room cannot keep up the writer waits for it, and in the
/// end the platforms do.
final class RoomLoop implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(RoomLoop.class.getName());

  /// A view at most this often.
  static final Duration PUBLISH = Duration.ofMillis(100);

  /// A view at least this often, so that rates and clocks stay true.
  private static final Duration REFRESH = Duration.ofSeconds(1);

  private final BlockingQueue<Consumer<LiveRoom>> inbox = new ArrayBlockingQueue<>(1_024);
  private volatile RoomView view;
  private LiveRoom live;
  private final ViewMaker maker;
  private final LiveWiring wiring;
  private final Consumer<ViewerId> heldBack;
  private final Thread thread;
  private volatile boolean open = true;

  /// People in the cache: counted there now and then, and kept up with those just met.
  private final AtomicLong viewers = new AtomicLong();

  private boolean changed;
  private Instant published = Instant.EPOCH;
  private Instant swept = Instant.EPOCH;

  /// @param heldBack told of viewers whose turn came and whom chance left ungreeted
  RoomLoop(
      LiveRoom live,
      SourceBoard sources,
      Stage stage,
      LiveWiring wiring,
      Consumer<ViewerId> heldBack) {
    this.heldBack = heldBack;
    this.live = live;
    this.maker = new ViewMaker(sources, stage, wiring.options());
    this.wiring = wiring;
    this.view = maker.view(live, wiring.clock().instant(), 0);
    this.thread = Thread.ofPlatform().name("cuelight-room").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  RoomView view() {
    return view;
  }

  void commit(Committed committed) {
    post(room -> room.committed(committed, wiring.clock().instant()));
  }

  void post(Consumer<LiveRoom> wish) {
    try {
      while (open && !inbox.offer(wish, 100, TimeUnit.MILLISECONDS)) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Something beside the room changed; the next view shows it.
  void refresh() {
    post(_ -> {});
  }

  void count(long known) {
    viewers.set(known);
  }

  /// Another show begins in the same room.
  ///
  /// @param kept what the cache holds of its greetings
  void begin(Etiquette etiquette, Greetings.Kept kept) {
    post(last -> {
      viewers.addAndGet(last.takeMet());
      live = last.next(etiquette);
      live.greetings().restore(kept);
    });
  }

  /// The line a viewer's card suggests, such as `es-419/vip/2`; empty when she has no card on
  /// screen.
  String lineOf(ViewerId viewer) {
    RoomView.Queue queue = view.queue();
    @Nullable GreetCard current = queue.current();
    return Stream.concat(Stream.ofNullable(current), queue.next().stream())
        .filter(card -> card.viewer().equals(viewer))
        .map(card -> card.greeting().line())
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    open = false;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (open) {
      try {
        round();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "A round of the room failed; the next one goes on.", e);
      }
    }
  }

  private void round() throws InterruptedException {
    Consumer<LiveRoom> wish = inbox.poll(50, TimeUnit.MILLISECONDS);
    while (wish != null) {
      wish.accept(live);
      changed = true;
      wish = isDue(wiring.clock().instant()) ? null : inbox.poll();
    }
    Instant now = wiring.clock().instant();
    changed |= live.turn(now);
    live.greetings().queue().takeHeldBack().forEach(heldBack);
    if (Duration.between(swept, now).compareTo(REFRESH) >= 0) {
      swept = now;
      live.sweep(now);
    }
    if (changed && isDue(now) || Duration.between(published, now).compareTo(REFRESH) >= 0) {
      published = now;
      changed = false;
      view = maker.view(live, now, viewers.addAndGet(live.takeMet()));
    }
  }

  private boolean isDue(Instant now) {
    return Duration.between(published, now).compareTo(PUBLISH) >= 0;
  }
}
