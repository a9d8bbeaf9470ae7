package app.cuelight.desk.kit;

import javafx.scene.Node;

/// The parts of a screen that F6 goes through.
public final class Panes {

  private static final String STYLE = "pane";

  private Panes() {}

  /// Makes a part of the screen one that F6 stops at, on its first control.
  public static void mark(Node part) {
    part.getStyleClass().add(STYLE);
  }

  public static boolean isPane(Node node) {
    return node.getStyleClass().contains(STYLE);
  }
}
