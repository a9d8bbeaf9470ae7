package app.cuelight.launch;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.domain.basic.Identity;
import app.cuelight.domain.event.Arrival;
import app.cuelight.domain.event.Order;
import app.cuelight.domain.event.Person;
import app.cuelight.domain.event.ShowEvent;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.history.HistoryPen;
import app.cuelight.show.port.Bulk;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.show.port.Journal;
import app.cuelight.show.port.Ledger;
import app.cuelight.show.port.Shelf;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells the books of coupons which orders out of files named codes that were given.
///
/// They are told once the orders are in the cache, when it is known who the buyers are, and before
/// the import counts as ended: whatever was cut short is told by the next run, and what the books
/// know already changes nothing. Of orders without a code nothing is kept, nor of those whose code
/// nobody was given. For one import at a time.
final class CodedOrders {

  private final Supplier<@Nullable CouponBooks> books;
  private final Shelf shelf;
  private final InstantSource clock;
  private final List<Coded> waiting = new ArrayList<>();

  /// An order that names a code somebody was given.
  ///
  /// @param buyer null when it was sold to nobody known
  private record Coded(ConnectionName from, @Nullable Person buyer, Order order) {}

  /// @param books null where there are none
  /// @param shelf the cache the orders go to
  CodedOrders(Supplier<@Nullable CouponBooks> books, Shelf shelf, InstantSource clock) {
    this.books = books;
    this.shelf = shelf;
    this.clock = clock;
  }

  /// The same pen, whose orders are told to the books as well.
  HistoryPen beside(HistoryPen pen) {
    return new HistoryPen() {
      @Override
      public void takeIn(Bulk orders) {
        pen.takeIn(new Heard(orders));
        tell();
      }

      @Override
      public Ledger ledger() {
        return pen.ledger();
      }

      @Override
      public void weighAgain(Journal.Ground because) {
        pen.weighAgain(because);
      }
    };
  }

  /// A sale to nobody known named codes. Safe for the thread that reads.
  void guest(ConnectionName from, Order order) {
    keep(List.of(new Coded(from, null, order)));
  }

  /// Orders are on their way into the cache.
  void pass(Collection<Arrival> orders) {
    List<Coded> coded = new ArrayList<>(0);
    for (Arrival order : orders) {
      ConnectionName from = order.raw().key().connection();
      switch (order.event()) {
        case ShowEvent.OrderChanged changed when !changed.order().coupons().isEmpty() ->
            coded.add(new Coded(from, changed.viewer(), changed.order()));
        case ShowEvent.GuestOrdered guest when !guest.order().coupons().isEmpty() ->
            coded.add(new Coded(from, null, guest.order()));
        case ShowEvent _ -> {}
      }
    }
    keep(coded);
  }

  private void keep(List<Coded> coded) {
    CouponBooks known = coded.isEmpty() ? null : books.get();
    if (known == null) {
      return;
    }
    Set<String> codes = new HashSet<>();
    coded.forEach(one -> codes.addAll(one.order.coupons()));
    Set<String> given = known.given(codes);
    synchronized (waiting) {
      for (Coded one : coded) {
        if (one.order.coupons().stream().anyMatch(given::contains)) {
          waiting.add(one);
        }
      }
    }
  }

  /// Tells the books of all that passed. A buyer who is not in the cache was not written: the run
  /// that writes her tells of her.
  ///
  /// @throws app.cuelight.show.port.JournalException when the disk refuses; the import is then not
  ///   over
  void tell() {
    List<Coded> orders;
    synchronized (waiting) {
      orders = List.copyOf(waiting);
      waiting.clear();
    }
    CouponBooks known = orders.isEmpty() ? null : books.get();
    if (known == null) {
      return;
    }
    for (Coded one : orders) {
      Person buyer = one.buyer;
      Viewer she = buyer == null ? null : shelf.viewer(buyer.identity().link());
      if (buyer == null || she != null) {
        List<Identity> hers = she == null ? List.of() : she.identities();
        List<String> links = CouponOrders.links(buyer, hers);
        known.ordered(one.from.value(), one.order, links, clock.instant());
      }
    }
  }

  /// Orders on their way into the cache, looked at as they are read.
  private final class Heard implements Bulk {

    private final Bulk orders;

    Heard(Bulk orders) {
      this.orders = orders;
    }

    @Override
    public @Nullable List<Arrival> next() {
      List<Arrival> some = orders.next();
      if (some != null) {
        pass(some);
      }
      return some;
    }

    @Override
    public void counted(boolean[] fresh) {
      orders.counted(fresh);
    }

    @Override
    public void keep(boolean[] which, boolean withWords) {
      orders.keep(which, withWords);
    }

    @Override
    public void look(Consumer<List<Arrival>> reader) {
      orders.look(reader);
    }

    @Override
    public @Nullable List<Arrival> people() {
      return orders.people();
    }

    @Override
    public <T> Future<T> beside(Callable<T> work) {
      return orders.beside(work);
    }

    @Override
    public boolean goesOn() {
      return orders.goesOn();
    }
  }
}
