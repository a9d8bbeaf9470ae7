package app.cuelight.launch;

import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.coupon.ShowAudience;
import app.cuelight.show.port.CouponBooks;
import app.cuelight.show.port.Cursors;
import app.cuelight.show.port.Shelf;
import app.cuelight.store.SqliteLedger;
import app.cuelight.store.SqliteShelf;
import app.cuelight.store.coupon.SqliteCouponBooks;
import app.cuelight.terminal.bench.Coupons;
import java.nio.file.Path;

/// The coupons of a home, for verbs: the same books and the same rules as in a running show, whose
/// newest show they belong to. Nothing is sent from here.
final class HouseCoupons implements Coupons {

  private final StopOrder open = new StopOrder();
  private final SqliteCouponBooks books;
  private final SqliteShelf shelf;
  private final CouponOffice office;

  HouseCoupons(Wiring wiring, Path home) {
    this.books = open.add("coupon books", SqliteCouponBooks.open(home, wiring.chance()));
    this.shelf = open.add("shelf", SqliteShelf.of(home));
    Accounts accounts = wiring.accounts(home);
    var ways =
        open.add(
            "ways",
            new CouponWays(
                wiring.kinds(new IdleSink(), Cursors.NONE), accounts.secrets(), (_, _) -> {}));
    ways.change(accounts.connections().all());
    var audience =
        new ShowAudience(
            shelf,
            Cast.of(wiring, home).standings(shelf, SqliteLedger.of(home)),
            wiring.clock(),
            () -> Long.toString(shelf.show()));
    String operator = HouseStage.operator(wiring.settings(home).get());
    this.office =
        open.add(
            "coupons",
            RunningCoupons.office(
                wiring, books, audience, ways, new RunningCoupons.Desk(operator, false)));
  }

  @Override
  public CouponDesk desk() {
    return office;
  }

  @Override
  public CouponBooks books() {
    return books;
  }

  @Override
  public Shelf shelf() {
    return shelf;
  }

  @Override
  public void close() {
    open.close();
  }
}
