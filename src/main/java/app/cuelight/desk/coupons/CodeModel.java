package app.cuelight.desk.coupons;

import app.cuelight.domain.coupon.Campaign;
import app.cuelight.domain.coupon.Offer;
import app.cuelight.show.coupon.CouponView.Line;
import app.cuelight.show.host.CodeBoard;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The code on the host screen: put up for everybody to scan, and taken away by the same key.
final class CodeModel {

  private final CodeBoard board;
  private final OffersModel offers;
  private final ReadOnlyObjectWrapper<@Nullable String> up = new ReadOnlyObjectWrapper<>();

  CodeModel(CodeBoard board, OffersModel offers) {
    this.board = board;
    this.offers = offers;
  }

  /// The code that is up, or null; another console or a message to the room may put one up too.
  ReadOnlyObjectProperty<@Nullable String> upProperty() {
    return up.getReadOnlyProperty();
  }

  void tick() {
    String now = board.up();
    if (!Objects.equals(now, up.get())) {
      up.set(now);
    }
  }

  /// The coupon whose code would be put up: the chosen one when it is for all, else the first one
  /// that is and runs.
  Optional<Line> next() {
    Stream<Line> chosen = offers.chosenLine().stream();
    Stream<Line> running =
        offers.linesProperty().get().stream()
            .filter(line -> line.campaign().state() == Campaign.State.RUNNING);
    return Stream.concat(chosen, running)
        .filter(line -> CodeBoard.isForAll(line.offer()))
        .findFirst();
  }

  /// Whether the key does anything now.
  boolean canTurn() {
    return up.get() != null || next().isPresent();
  }

  /// Puts the code up, or takes away the one that is.
  void turn() {
    if (up.get() == null) {
      next().map(Line::offer).ifPresent(this::putUp);
    } else {
      takeAway();
    }
  }

  void putUp(Offer offer) {
    board.putUp(offer);
    tick();
  }

  void takeAway() {
    board.takeAway();
    tick();
  }
}
