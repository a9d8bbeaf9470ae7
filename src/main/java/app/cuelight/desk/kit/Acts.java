package app.cuelight.desk.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Everything that can be done in the window, in one list.
///
/// Keys are struck through it, the overlay of keys prints it and Ctrl+K searches it, so that none
/// of them can promise what the others do not keep. A new screen adds its acts here and is done. FX
/// thread only.
public final class Acts {

  private final List<Act> all = new ArrayList<>();

  /// Adds the acts of a screen.
  ///
  /// @throws IllegalArgumentException when an act of that name is there already
  public void add(List<Act> acts) {
    for (Act act : acts) {
      if (of(act.id()).isPresent()) {
        throw new IllegalArgumentException("There are two acts named " + act.id() + ".");
      }
      all.add(act);
    }
  }

  public List<Act> all() {
    return List.copyOf(all);
  }

  public Optional<Act> of(String id) {
    return all.stream().filter(act -> act.id().equals(id)).findFirst();
  }

  /// Does what a key means; several acts may share a key when never more than one can be done.
  ///
  /// The event is consumed when the key means something, even when that cannot be done now, because
  /// an arrow that is left over would move the focus. Only Esc goes on, to whoever else waits for
  /// it.
  ///
  /// @param typing whether letters belong to a text
  /// @param within the acts that are in reach
  public void strike(KeyEvent event, boolean typing, Predicate<Act> within) {
    List<Act> meant =
        all.stream().filter(within).filter(act -> act.isStruck(event, typing)).toList();
    Optional<Act> able = meant.stream().filter(act -> act.enabled().getAsBoolean()).findFirst();
    able.ifPresent(act -> act.run().run());
    if (able.isPresent() || !meant.isEmpty() && event.getCode() != KeyCode.ESCAPE) {
      event.consume();
    }
  }
}
