package app.cuelight.desk.live;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Tier;
import app.cuelight.show.live.LiveDesk;
import app.cuelight.show.live.RoomRow;
import app.cuelight.show.live.RoomView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The list of who is here.
///
/// It stands still while the pointer is over it, while a row is chosen, or while the hold key says
/// so: what a hand reaches for must not move away. The show is told and counts what waits.
final class RowsModel {

  private final LiveDesk desk;
  private final ObservableList<RoomRow> shown = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper newer = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Tier> filter = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Long> chosen = new ReadOnlyObjectWrapper<>();
  private List<RoomRow> all = List.of();
  private boolean pointerInside;
  private boolean holdKey;

  RowsModel(LiveDesk desk) {
    this.desk = desk;
  }

  /// The rows on the screen, newest first, of the chosen tier only.
  ObservableList<RoomRow> rows() {
    return shown;
  }

  ReadOnlyBooleanProperty heldProperty() {
    return held.getReadOnlyProperty();
  }

  /// How many rows wait while the list is held.
  ReadOnlyIntegerProperty newerProperty() {
    return newer.getReadOnlyProperty();
  }

  /// The only tier shown, or null for all.
  ReadOnlyObjectProperty<@Nullable Tier> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  /// The key of the chosen row, or null.
  ReadOnlyObjectProperty<@Nullable Long> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  void show(RoomView view) {
    newer.set(held.get() && view.held() ? view.newer() : 0);
    boolean still = held.get() && !all.isEmpty();
    if (!still && !all.equals(view.rows())) {
      all = view.rows();
      refill();
    }
  }

  /// Shows one tier only; null shows all again.
  void only(@Nullable Tier tier) {
    filter.set(tier);
    refill();
    if (chosen.get() != null && indexOfChosen() < 0) {
      chosen.set(null);
      hold();
    }
  }

  void pointer(boolean inside) {
    pointerInside = inside;
    hold();
  }

  void choose(@Nullable RoomRow row) {
    chosen.set(row == null ? null : row.key());
    hold();
  }

  /// Chooses the row this many places further down; the first one when none is chosen.
  void step(int places) {
    if (shown.isEmpty()) {
      return;
    }
    int at = indexOfChosen();
    int wanted = at < 0 ? 0 : Math.clamp(at + (long) places, 0, shown.size() - 1);
    choose(shown.get(wanted));
  }

  /// Holds the list, or lets go of everything that holds it.
  void toggleHold() {
    holdKey = !held.get();
    if (!holdKey) {
      pointerInside = false;
      chosen.set(null);
    }
    hold();
  }

  /// Lets go of the chosen row; false when none was chosen.
  boolean leave() {
    if (chosen.get() == null) {
      return false;
    }
    choose(null);
    return true;
  }

  /// The row of a person, when she has one.
  Optional<RoomRow> rowOf(ViewerId viewer) {
    return all.stream()
        .filter(row -> row instanceof RoomRow.Person one && one.viewer().equals(viewer))
        .findFirst();
  }

  /// Everybody in the list, whatever tier is shown.
  Stream<RoomRow.Person> people() {
    return all.stream().filter(RoomRow.Person.class::isInstance).map(RoomRow.Person.class::cast);
  }

  /// The person of the chosen row, or null.
  @Nullable ViewerId chosenPerson() {
    int at = indexOfChosen();
    return at >= 0 && shown.get(at) instanceof RoomRow.Person one ? one.viewer() : null;
  }

  int indexOfChosen() {
    Long key = chosen.get();
    if (key != null) {
      for (int i = 0; i < shown.size(); i++) {
        if (shown.get(i).key() == key) {
          return i;
        }
      }
    }
    return -1;
  }

  private void hold() {
    boolean now = holdKey || pointerInside || chosen.get() != null;
    if (now != held.get()) {
      held.set(now);
      desk.hold(now);
    }
  }

  private void refill() {
    Tier only = filter.get();
    shown.setAll(only == null ? all : all.stream().filter(row -> row.tier() == only).toList());
  }
}
