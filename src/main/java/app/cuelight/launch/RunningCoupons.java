package app.cuelight.launch;

import app.cuelight.domain.coupon.Candidate;
import app.cuelight.domain.coupon.GuardRails;
import app.cuelight.domain.viewer.Viewer;
import app.cuelight.show.coupon.Audience;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponOffice;
import app.cuelight.show.coupon.CouponWiring;
import app.cuelight.show.coupon.ShowAudience;
import app.cuelight.show.host.CodeSquares;
import app.cuelight.show.host.HostPoster;
import app.cuelight.show.live.Bystander;
import app.cuelight.show.port.JournalException;
import app.cuelight.store.coupon.SqliteCouponBooks;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The coupons of a running show: its books, what they hear of orders, and the office that sends.
///
/// A show whose books cannot be opened runs without coupons and says so. A practice show has
/// connections of its own, to the platform inside the program: nothing leaves that.
final class RunningCoupons {

  private final Wiring wiring;
  private final RunningShow.Plan plan;
  private final ShowAudience audience;
  private final StopOrder running;
  private final @Nullable SqliteCouponBooks books;
  private final Bystander bystander;

  /// Opens the books; they are closed after the show, which tells them its last orders.
  RunningCoupons(Wiring wiring, RunningShow.Plan plan, ShowAudience audience, StopOrder running) {
    this.wiring = wiring;
    this.plan = plan;
    this.audience = audience;
    this.running = running;
    this.books = open(wiring, plan);
    if (books == null) {
      this.bystander = Bystander.NONE;
    } else {
      running.add("coupon books", books);
      var orders =
          running.add(
              "coupon orders",
              new CouponOrders(books, this::she, wiring.clock(), plan.options().operator()));
      orders.catchUp(audience.shelf(), wiring.decoder());
      this.bystander = orders;
    }
  }

  private static @Nullable SqliteCouponBooks open(Wiring wiring, RunningShow.Plan plan) {
    try {
      return SqliteCouponBooks.open(plan.home(), wiring.chance());
    } catch (JournalException e) {
      wiring.tell("There are no coupons in this show. " + e.getMessage());
      return null;
    }
  }

  private Candidate she(Viewer viewer) {
    Instant now = wiring.clock().instant();
    return Candidate.of(viewer, audience.standings().at(now).judge(viewer), now);
  }

  /// Hears what the show writes.
  Bystander bystander() {
    return bystander;
  }

  /// Hears of orders out of files.
  CodedOrders coded() {
    return new CodedOrders(() -> books, audience.shelf(), wiring.clock());
  }

  /// What holds for every message now.
  GuardRails rails() {
    return books == null ? GuardRails.USUAL : books.definitions().rails();
  }

  /// The ways out, to be told of connections; closed after the office.
  ///
  /// @param poster where a code for everybody is put up
  CouponWays ways(HouseKinds kinds, HostPoster poster) {
    return running.add(
        "ways",
        new CouponWays(
            kinds,
            plan.accounts().secrets(),
            (code, link) -> poster.putUp(CodeSquares.of(code, link))));
  }

  /// Begins to send.
  ///
  /// @return null where no books can be kept
  @Nullable CouponDesk start(CouponWays ways) {
    if (books == null) {
      return null;
    }
    var office =
        running.add(
            "coupons",
            office(
                wiring,
                books,
                audience,
                ways,
                new Desk(plan.options().operator(), plan.options().practice())));
    office.start();
    return office;
  }

  /// An office over books; it sends nothing before it is started.
  static CouponOffice office(
      Wiring wiring, SqliteCouponBooks books, Audience audience, CouponWays ways, Desk desk) {
    return new CouponOffice(
        new CouponWiring(
            books,
            books,
            audience,
            ways::minters,
            ways::channels,
            ways::link,
            wiring.knowledge().consent(),
            wiring.clock(),
            wiring.chance(),
            wiring::token,
            desk.operator(),
            ZoneId.systemDefault(),
            desk.practice()));
  }

  /// Who works at an office.
  record Desk(String operator, boolean practice) {}
}
