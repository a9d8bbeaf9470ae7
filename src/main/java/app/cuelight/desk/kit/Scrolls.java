package app.cuelight.desk.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Panes that scroll.
public final class Scrolls {

  private Scrolls() {}

  /// Draws what scrolls as it is. The control keeps a picture of it, so that scrolling is cheap;
  /// but then whatever changes in it has all of it drawn anew, and here something often does.
  public static void plain(ScrollPane pane) {
    pane.skinProperty()
        .addListener((_, _, skin) -> {
          Node viewport = skin == null ? null : pane.lookup(".viewport");
          if (viewport != null) {
            viewport.setCache(false);
          }
        });
  }
}
