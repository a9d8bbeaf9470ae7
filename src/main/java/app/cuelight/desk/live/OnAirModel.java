package app.cuelight.desk.live;

import app.cuelight.show.live.LiveDesk;
import app.cuelight.show.live.OnAir;
import app.cuelight.show.live.OnShelf;
import app.cuelight.show.live.RoomView;
import java.time.Instant;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is on air, and setting it by hand.
final class OnAirModel {

  private final LiveDesk desk;
  private final ReadOnlyObjectWrapper<@Nullable OnAir> onAir = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable OnShelf> shelf = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Instant> ends = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();

  OnAirModel(LiveDesk desk) {
    this.desk = desk;
  }

  /// Null while nothing is on air.
  ReadOnlyObjectProperty<@Nullable OnAir> onAirProperty() {
    return onAir.getReadOnlyProperty();
  }

  /// What the shop says of it, or null where none does.
  ReadOnlyObjectProperty<@Nullable OnShelf> shelfProperty() {
    return shelf.getReadOnlyProperty();
  }

  /// When the offer of the moment ends, or null while none does soon.
  ReadOnlyObjectProperty<@Nullable Instant> endsProperty() {
    return ends.getReadOnlyProperty();
  }

  /// Takes what the shop says; of another product than is on air it says nothing.
  void shelf(@Nullable OnShelf said) {
    OnAir now = onAir.get();
    boolean about = said != null && now != null && now.product().id().equals(said.product());
    OnShelf fits = about ? said : null;
    if (!Objects.equals(shelf.get(), fits)) {
      shelf.set(fits);
    }
  }

  void ends(@Nullable Instant at) {
    if (!Objects.equals(ends.get(), at)) {
      ends.set(at);
    }
  }

  /// Whether a name is being typed.
  ReadOnlyBooleanProperty editingProperty() {
    return editing.getReadOnlyProperty();
  }

  void show(RoomView view) {
    if (!Objects.equals(onAir.get(), view.onAir())) {
      onAir.set(view.onAir());
    }
  }

  void edit() {
    editing.set(true);
  }

  void leave() {
    editing.set(false);
  }

  /// Says what is on air; empty for nothing.
  void set(String name) {
    editing.set(false);
    desk.onAir(name.strip());
  }
}
