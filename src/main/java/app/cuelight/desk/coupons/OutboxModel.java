package app.cuelight.desk.coupons;

import app.cuelight.domain.coupon.SendState;
import app.cuelight.show.coupon.CouponDesk;
import app.cuelight.show.coupon.CouponView;
import app.cuelight.show.coupon.CouponView.Entry;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The outbox: what waits, what left, what did not and why.
final class OutboxModel {

  /// Which entries are shown.
  enum Filter {
    ALL,
    OPEN,
    UNCERTAIN,
    FAILED;

    boolean shows(SendState state) {
      return switch (this) {
        case ALL -> true;
        case OPEN -> !state.isFinal() && state != SendState.ACCEPTED;
        case UNCERTAIN -> state == SendState.UNCERTAIN;
        case FAILED -> state == SendState.REJECTED || state == SendState.EXPIRED;
      };
    }
  }

  private final CouponDesk desk;
  private final Answers answers;
  private final Consumer<@Nullable Told> tell;
  private final ObservableList<Entry> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.ALL);
  private final ReadOnlyObjectWrapper<@Nullable Long> opened = new ReadOnlyObjectWrapper<>();
  private List<Entry> all = List.of();

  OutboxModel(CouponDesk desk, Answers answers, Consumer<@Nullable Told> tell) {
    this.desk = desk;
    this.answers = answers;
    this.tell = tell;
  }

  /// The entries of the chosen kind, newest first.
  ObservableList<Entry> rows() {
    return rows;
  }

  ReadOnlyObjectProperty<Filter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /// Whose reason is read, or null.
  ReadOnlyObjectProperty<@Nullable Long> openedProperty() {
    return opened.getReadOnlyProperty();
  }

  void show(CouponView newest) {
    if (!all.equals(newest.outbox())) {
      all = newest.outbox();
      refill();
    }
  }

  void only(Filter wanted) {
    filter.set(wanted);
    refill();
  }

  /// Reads one entry's reason, or closes it again.
  void why(long id) {
    Long now = opened.get();
    opened.set(now != null && now == id ? null : Long.valueOf(id));
  }

  /// Closes the reason that is read; false when none is.
  boolean closeWhy() {
    boolean was = opened.get() != null;
    opened.set(null);
    return was;
  }

  void takeBackLast() {
    answers.hear(desk.takeBackLast(), this::tookBack, tell);
  }

  void takeBack(long id) {
    answers.hear(desk.takeBack(id), this::tookBack, tell);
  }

  private void tookBack(boolean done) {
    tell.accept(done ? null : Told.no("coupons.tooLate"));
  }

  /// Decides about one whose outcome nobody knows.
  void settle(long id, boolean again) {
    answers.hear(
        desk.settle(id, again),
        done -> tell.accept(done ? null : Told.no("coupons.settledBefore")),
        tell);
  }

  private void refill() {
    Filter now = filter.get();
    rows.setAll(all.stream().filter(entry -> now.shows(entry.state())).toList());
  }
}
