package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Act;
import app.cuelight.desk.kit.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// What can be done with the window itself, whichever screen is open.
final class WindowActs {

  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT0,
          KeyCode.DIGIT1,
          KeyCode.DIGIT2,
          KeyCode.DIGIT3,
          KeyCode.DIGIT4,
          KeyCode.DIGIT5,
          KeyCode.DIGIT6);
  private static final List<KeyCode> NUMPAD =
      List.of(
          KeyCode.NUMPAD0,
          KeyCode.NUMPAD1,
          KeyCode.NUMPAD2,
          KeyCode.NUMPAD3,
          KeyCode.NUMPAD4,
          KeyCode.NUMPAD5,
          KeyCode.NUMPAD6);

  private WindowActs() {}

  /// The screens, each with its digit.
  ///
  /// @param people whether there is a Viewers screen
  static List<Act> screens(boolean people, Consumer<Screen> open) {
    var acts = new ArrayList<Act>();
    for (Screen screen : Screen.values()) {
      if (people || screen != Screen.VIEWERS) {
        acts.add(
            always(screen.word(), screen.word(), () -> open.accept(screen), digit(screen.digit())));
      }
    }
    return acts;
  }

  /// @param find opens the field that finds anything
  /// @param keys shows all keys
  static List<Act> finding(Runnable find, Runnable keys) {
    return List.of(
        always("find", "keys.find", find, Key.control("K", KeyCode.K)),
        always("help", "keys.help", keys, Key.of(KeyCode.F1)));
  }

  /// On Live F6 is a coupon; Ctrl+F6 goes on everywhere.
  static List<Act> panes(PaneOrder panes) {
    return List.of(
        always(
            "pane",
            "keys.pane",
            () -> panes.go(1),
            Key.of(KeyCode.F6),
            Key.control("F6", KeyCode.F6)),
        always("paneBack", "keys.paneBack", () -> panes.go(-1), Key.shift("F6", KeyCode.F6)));
  }

  static List<Act> host(HostDoor host) {
    return List.of(
        always("host", "keys.host", host::toggle, Key.of(KeyCode.F9)),
        always("setUp", "host.setup.tip", host::setUp),
        always("blank", "keys.blank", host::toggleBlank, Key.of(KeyCode.F12)));
  }

  /// How the window looks.
  static List<Act> looks(ShellModel model) {
    return List.of(
        always("larger", "keys.larger", () -> model.choose(model.look().scaledBy(1)), plus()),
        always("smaller", "keys.smaller", () -> model.choose(model.look().scaledBy(-1)), minus()),
        always("normal", "keys.normal", () -> model.choose(model.look().unscaled()), digit(0)),
        always("otherWords", "status.language.tip", model::otherLanguage),
        always("theme", "status.theme.tip", model::nextTheme));
  }

  /// @param full fills the display with the window, or gives it back
  static List<Act> full(Runnable full) {
    return List.of(always("full", "keys.full", full, Key.of(KeyCode.F11)));
  }

  private static Act always(String id, String word, Runnable run, Key... keys) {
    return Act.always(id, Act.EVERYWHERE, word, run, keys);
  }

  private static Key digit(int digit) {
    return Key.control(Integer.toString(digit), DIGITS.get(digit), NUMPAD.get(digit));
  }

  private static Key plus() {
    return Key.control("=", KeyCode.EQUALS, KeyCode.PLUS, KeyCode.ADD);
  }

  private static Key minus() {
    return Key.control("−", KeyCode.MINUS, KeyCode.SUBTRACT);
  }
}
