package app.cuelight.launch;

import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.RawEvent;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.live.Bystander;
import app.cuelight.show.port.Change;
import app.cuelight.show.port.Committed;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.show.port.Shelf;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the books of coupons which orders named a code, guests’ too, what platforms say became of
/// codes, and who was forgotten, on a thread of its own: the show's writer waits for nobody. What
/// the disk refuses is tried again.
final class CouponOrders implements Bystander, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(CouponOrders.class.getName());
  private static final int TRIES = 5;

  /// What can have been committed while an order waited for the books, by a wide margin.
  private static final int LATEST = 5_000;

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

  /// Tells the books of what the show took in last, again: a process that ended between the commit
  /// and the books would else have lost it. What they know already changes nothing.
  ///
  /// @param decoder reads events again out of the log
  void catchUp(Shelf shelf, Function<RawEvent, Arrival> decoder) {
    kept(() -> {
      for (RawEvent raw : shelf.latestEvents(LATEST)) {
        ShowEvent event = decoder.apply(raw).event();
        Person about = about(event);
        Viewer she = about == null ? null : shelf.viewer(about.identity().link());
        tell(raw, event, she == null ? List.of() : she.identities());
      }
    });
  }

  @Override
  public void committed(Committed news) {
    for (Committed.Entry entry : news.entries()) {
      ShowEvent event = entry.arrival().event();
      if (entry.fresh() && isAboutACode(event)) {
        Change known = entry.viewer() == null ? null : news.changes().get(entry.viewer());
        List<Identity> hers = known == null ? List.of() : known.viewer().identities();
        kept(() -> tell(entry.arrival().raw(), event, hers));
      }
    }
  }

  private static boolean isAboutACode(ShowEvent event) {
    return switch (event) {
      case ShowEvent.OrderChanged changed -> !changed.order().coupons().isEmpty();
      case ShowEvent.GuestOrdered guest -> !guest.order().coupons().isEmpty();
      case ShowEvent.CouponMoved _ -> true;
      case ShowEvent _ -> false;
    };
  }

  private void tell(RawEvent raw, ShowEvent event, List<Identity> hers) {
    if (!isAboutACode(event)) {
      return;
    }
    String from = raw.key().connection().value();
    List<String> links = links(about(event), hers);
    Instant now = clock.instant();
    switch (event) {
      case ShowEvent.OrderChanged changed -> books.ordered(from, changed.order(), links, now);
      case ShowEvent.GuestOrdered guest -> books.ordered(from, guest.order(), links, now);
      case ShowEvent.CouponMoved move -> books.moved(from, move, links, raw.occurredAt(), now);
      case ShowEvent _ -> {}
    }
  }

  private static @Nullable Person about(ShowEvent event) {
    return event instanceof ShowEvent.OfViewer of ? of.viewer() : null;
  }

  /// All links of whom it is about: those it names, and those known of her; none for a guest.
  static List<String> links(@Nullable Person about, List<Identity> known) {
    Stream<Identity> named =
        about == null
            ? Stream.empty()
            : Stream.concat(Stream.of(about.identity()), about.further().stream());
    return Stream.concat(named, known.stream()).map(Identity::link).distinct().toList();
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
