package app.cuelight.launch;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.live.Bystander;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.CouponBooks;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/// Tells the books of coupons which orders named a code and who was forgotten, on a thread of its
/// own: the show's writer waits for nobody. What the disk refuses is tried again.
final class CouponOrders implements Bystander, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(CouponOrders.class.getName());
  private static final int TRIES = 5;
  private static final long PATIENCE_SECONDS = 10;

  private final CouponBooks books;
  private final Function<Viewer, Candidate> she;
  private final InstantSource clock;
  private final String operator;
  private final ExecutorService hand =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().name("cuelight-coupon-orders").daemon().unstarted(task));

  /// @param she a viewer as coupons see her
  CouponOrders(
      CouponBooks books, Function<Viewer, Candidate> she, InstantSource clock, String operator) {
    this.books = books;
    this.she = she;
    this.clock = clock;
    this.operator = operator;
  }

  @Override
  public void committed(Committed news) {
    for (Committed.Entry entry : news.entries()) {
      if (entry.fresh()
          && entry.arrival().event() instanceof ShowEvent.OrderChanged changed
          && !changed.order().coupons().isEmpty()) {
        String connection = entry.arrival().raw().key().connection().value();
        List<String> links = links(changed, entry, news);
        Instant now = clock.instant();
        kept(() -> books.ordered(connection, changed.order(), links, now));
      }
    }
  }

  /// All links of who ordered: those the order names, and those known of her.
  private static List<String> links(
      ShowEvent.OrderChanged changed, Committed.Entry entry, Committed news) {
    Change known = entry.viewer() == null ? null : news.changes().get(entry.viewer());
    Stream<Identity> more = known == null ? Stream.of() : known.viewer().identities().stream();
    Stream<Identity> named =
        Stream.concat(Stream.of(changed.viewer().identity()), changed.viewer().further().stream());
    return Stream.concat(named, more).map(Identity::link).distinct().toList();
  }

  @Override
  public void forgotten(Viewer viewer) {
    Instant now = clock.instant();
    kept(() -> books.forget(she.apply(viewer), operator, now));
  }

  private void kept(Runnable work) {
    hand.execute(() -> {
      for (int i = 1; i <= TRIES; i++) {
        try {
          work.run();
          return;
        } catch (RuntimeException e) {
          LOG.log(Level.WARNING, "The books of coupons did not take it in, try " + i + ".", e);
          pause();
        }
      }
    });
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Takes in what was told before.
  @Override
  public void close() {
    hand.shutdown();
    try {
      if (!hand.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "The books of coupons did not take in every order in time.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
