package app.cuelight.desk.shell;

import app.cuelight.desk.kit.Panes;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;

/// The panes of the window in reading order, for F6: from bar to rail to the parts of the screen
/// that is open, and round again. A pane where nothing can be focused is passed over.
final class PaneOrder {

  private final Parent window;

  PaneOrder(Parent window) {
    this.window = window;
  }

  /// Moves the focus to the next pane, or to the one before.
  void go(int places) {
    List<Node> panes = panes();
    if (panes.isEmpty()) {
      return;
    }
    int here = indexOf(panes);
    int next = here < 0 && places < 0 ? panes.size() - 1 : here + places;
    Node pane = panes.get(Math.floorMod(next, panes.size()));
    // From the pane itself the next one by Tab is its first control, and its ring shows.
    pane.requestFocus();
    pane.requestFocusTraversal(TraversalDirection.NEXT);
  }

  List<Node> panes() {
    var panes = new ArrayList<Node>();
    collect(window, panes);
    return panes;
  }

  private int indexOf(List<Node> panes) {
    Node at = window.getScene() == null ? null : window.getScene().getFocusOwner();
    while (at != null && !panes.contains(at)) {
      at = at.getParent();
    }
    return at == null ? -1 : panes.indexOf(at);
  }

  private static void collect(Node node, List<Node> panes) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (Panes.isPane(node) && takesFocus(node)) {
      panes.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, panes));
    }
  }

  /// Whether something inside can be focused.
  private static boolean takesFocus(Node node) {
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream()
            .filter(child -> child.isVisible() && !child.isDisabled())
            .anyMatch(child -> child.isFocusTraversable() || takesFocus(child));
  }
}
