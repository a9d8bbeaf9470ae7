package app.cuelight.desk.coupons;

import app.cuelight.desk.kit.DeskClock;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.host.CodeBoard;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Coupons without their nodes: what Live shows beside the room, and the Coupons screen.
///
/// Takes published views; every verb goes to the show and is heard later. FX thread only.
public final class CouponsModel {

  private static final long TENTH = Duration.ofMillis(100).toMillis();

  private final ReadOnlyObjectWrapper<CouponView> view =
      new ReadOnlyObjectWrapper<>(CouponView.EMPTY);
  private final ReadOnlyObjectWrapper<Instant> tenth;
  private final ReadOnlyObjectWrapper<Instant> second;
  private final ReadOnlyObjectWrapper<@Nullable Told> told = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
  private final SlotsModel slots;
  private final OutboxModel outbox;
  private final OffersModel offers;
  private final ManyModel many;
  private final RailsModel rails;
  private final CodeModel codes;

  /// @param screen the FX thread
  public CouponsModel(CouponDesk desk, CodeBoard board, DeskClock clock, Executor screen) {
    var answers = new Answers(screen);
    this.tenth = new ReadOnlyObjectWrapper<>(clock.now());
    this.second = new ReadOnlyObjectWrapper<>(clock.now());
    this.slots = new SlotsModel(desk, clock.time(), answers);
    this.outbox = new OutboxModel(desk, answers, told::set);
    this.offers = new OffersModel(desk, clock, answers, told::set);
    this.many = new ManyModel(desk, clock.time(), answers, told::set);
    this.rails = new RailsModel(desk, answers, told::set);
    this.codes = new CodeModel(board, offers);
  }

  SlotsModel slots() {
    return slots;
  }

  OutboxModel outbox() {
    return outbox;
  }

  OffersModel offers() {
    return offers;
  }

  ManyModel many() {
    return many;
  }

  RailsModel rails() {
    return rails;
  }

  ReadOnlyObjectProperty<CouponView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  CodeModel codes() {
    return codes;
  }

  /// The current tenth of a second: countdowns follow it.
  ReadOnlyObjectProperty<Instant> tenthProperty() {
    return tenth.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Instant> secondProperty() {
    return second.getReadOnlyProperty();
  }

  /// What came of the last act on the Coupons screen, or null.
  ReadOnlyObjectProperty<@Nullable Told> toldProperty() {
    return told.getReadOnlyProperty();
  }

  /// Whether the Coupons screen is open.
  ReadOnlyBooleanProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Opens the Coupons screen, or leaves it; nothing is counted for a screen nobody sees.
  public void open(boolean open) {
    shown.set(open);
    many.open(open);
    if (!open) {
      told.set(null);
    }
  }

  /// The newest published view.
  public void show(CouponView newest) {
    // The parts first: who listens to the view asks them.
    slots.show(newest);
    outbox.show(newest);
    offers.show(newest);
    many.show(newest);
    view.set(newest);
  }

  /// Called every frame; most frames change nothing.
  ///
  /// @param target whom the keys send to now, or null
  public void tick(Instant now, @Nullable Target target) {
    slots.target(target);
    slots.tick(now);
    many.tick(now);
    codes.tick();
    Instant shownTenth = Instant.ofEpochMilli(now.toEpochMilli() / TENTH * TENTH);
    if (!shownTenth.equals(tenth.get())) {
      tenth.set(shownTenth);
    }
    Instant whole = Instant.ofEpochSecond(now.getEpochSecond());
    if (!whole.equals(second.get())) {
      second.set(whole);
    }
  }

  /// Whether something can still be taken back.
  public boolean isAnythingWaiting() {
    return view.get().latest() != null;
  }

  /// Takes back what was sent last and still waits.
  public void takeBackLast() {
    if (isAnythingWaiting()) {
      outbox.takeBackLast();
    }
  }
}
