package app.cuelight.desk.kit;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A key of the keyboard as it is struck and as it is printed.
///
/// @param cap what stands on it: `PgDn`, `Ctrl+K`; a key of the bundles when it starts with `cap.`
/// @param codes every code that means it: the digit row and the number pad send different ones
/// @param held what is held down with it
public record Key(String cap, List<KeyCode> codes, Held held) {

  /// What is held down together with a key.
  public enum Held {
    NOTHING,
    SHIFT,
    CONTROL,
    /// Only with keys that print nothing: with letters Alt writes on many keyboards.
    ALT
  }

  public Key {
    codes = List.copyOf(codes);
  }

  public static Key of(String cap, KeyCode... codes) {
    return new Key(cap, List.of(codes), Held.NOTHING);
  }

  /// A letter or a function key, printed as the keyboard names it.
  public static Key of(KeyCode code) {
    return of(code.getName(), code);
  }

  /// A key with Ctrl held.
  ///
  /// @param cap without `Ctrl+`
  public static Key control(String cap, KeyCode... codes) {
    return new Key("Ctrl+" + cap, List.of(codes), Held.CONTROL);
  }

  /// A key with Shift held.
  ///
  /// @param cap without `Shift+`
  public static Key shift(String cap, KeyCode... codes) {
    return new Key("Shift+" + cap, List.of(codes), Held.SHIFT);
  }

  /// A key with Alt held; one that prints nothing.
  ///
  /// @param cap without `Alt+`
  public static Key alt(String cap, KeyCode... codes) {
    return new Key("Alt+" + cap, List.of(codes), Held.ALT);
  }

  /// Whether this key was struck. Shift and Alt change only keys that print nothing.
  public boolean isStruck(KeyEvent event) {
    if (!codes.contains(event.getCode()) || event.isAltDown() != (held == Held.ALT)) {
      return false;
    }
    boolean control = event.isControlDown() || event.isShortcutDown();
    return switch (held) {
      case CONTROL -> control;
      case SHIFT -> event.isShiftDown() && !control;
      case ALT -> !event.isShiftDown() && !control;
      case NOTHING ->
          !control
              && !event.isMetaDown()
              && !(event.isShiftDown() && event.getCode().isFunctionKey());
    };
  }

  /// Whether it writes nothing, so that it may act while somebody is typing.
  public boolean writesNothing() {
    return held == Held.CONTROL
        || codes.stream()
            .allMatch(code ->
                code.isFunctionKey() || code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN);
  }
}
