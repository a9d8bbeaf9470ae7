package app.cuelight.feed.practice;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the time of the show: asks the story for as much as the rate allows since it last looked,
/// and hands it to the courier. Who is slow to take it slows the show down; at most a second of it
/// is made good afterwards.
final class Conductor implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Conductor.class.getName());
  private static final Duration BEAT = Duration.ofMillis(20);
  private static final Duration LONGEST_END = Duration.ofMillis(1_500);

  /// As much as is made in one beat, however much is owed.
  private static final int MOST = 4_000;

  private final Story story;
  private final Purses purses;
  private final double rate;
  private final Packing packing;
  private final Courier courier;
  private final InstantSource clock;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;
  private double owed;

  /// What is played: the story, and what people do with coupons that reached them.
  record Book(Story story, Purses purses) {}

  Conductor(Book book, double rate, Packing packing, Courier courier, InstantSource clock) {
    this.story = book.story();
    this.purses = book.purses();
    this.rate = rate;
    this.packing = packing;
    this.courier = courier;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("practice-show").unstarted(this::conduct);
  }

  void start() {
    thread.start();
  }

  private void conduct() {
    try {
      perform(story.opening(clock.instant()));
      Instant last = clock.instant();
      while (!stopped.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
        Instant now = clock.instant();
        owed = Math.min(owed + rate * seconds(last, now), Math.max(1, rate));
        last = now;
        perform(beat(now));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (stopped.getCount() > 0) {
        LOG.log(Level.ERROR, "The practice show came to a halt", e);
      }
    }
  }

  /// What is due now. A moment of many events is told whole, and waited for afterwards.
  private Scene beat(Instant now) {
    List<Scene> scenes = new ArrayList<>();
    scenes.add(purses.due(now));
    int made = 0;
    while (owed >= 1 && made < MOST) {
      Scene scene = story.next(now);
      scenes.add(scene);
      made += scene.size();
      owed -= scene.size();
    }
    return Scene.together(scenes);
  }

  /// First who people are, then what they do: so they are known when they come.
  private void perform(Scene scene) throws InterruptedException {
    courier.deliver(packing.told(scene.facts()));
    List<Parcel> parcels = new ArrayList<>(packing.notices(scene.notices()));
    parcels.addAll(packing.told(scene.acts()));
    courier.deliver(parcels);
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }

  /// Ends the show, with whatever is on its way, and waits for its thread.
  @Override
  public void close() {
    stopped.countDown();
    courier.close();
    thread.interrupt();
    try {
      if (thread.isAlive() && !thread.join(LONGEST_END)) {
        LOG.log(Level.WARNING, "The practice show did not end in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
