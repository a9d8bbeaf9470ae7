package app.cuelight.desk.kit;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyEvent;

/// Something that can be done in the window, however it is asked for: by its key, by its button or
/// by finding it with Ctrl+K.
///
/// @param id unique in the window
/// @param place where it belongs, a key of the bundles: the word of a screen, or [#EVERYWHERE]
/// @param word what it does, a key of the bundles
/// @param keys what strikes it; empty when it has no key
/// @param run does it; must not block
/// @param enabled whether it would do anything now
public record Act(
    String id, String place, String word, List<Key> keys, Runnable run, BooleanSupplier enabled) {

  /// The place of acts that work on every screen.
  public static final String EVERYWHERE = "keys.everywhere";

  public Act {
    keys = List.copyOf(keys);
  }

  /// An act that can be done at any time.
  public static Act always(String id, String place, String word, Runnable run, Key... keys) {
    return new Act(id, place, word, List.of(keys), run, () -> true);
  }

  /// What is printed on its first key, or empty.
  public String cap() {
    return keys.isEmpty() ? "" : keys.getFirst().cap();
  }

  boolean isStruck(KeyEvent event, boolean typing) {
    return keys.stream().anyMatch(key -> key.isStruck(event) && (!typing || key.writesNothing()));
  }
}
