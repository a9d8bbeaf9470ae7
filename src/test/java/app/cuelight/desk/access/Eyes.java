package app.cuelight.desk.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/// Goes through what is drawn as a screen reader and a hand on the keyboard would.
public final class Eyes {

  private Eyes() {}

  /// Every node that can be seen, in reading order.
  public static List<Node> seen(Node root, Predicate<Node> which) {
    var found = new ArrayList<Node>();
    collect(root, which, found);
    return found;
  }

  /// What a hand can work: focusable, or waiting for the mouse. Insides of a control are its own
  /// business, and so are the scroll bars.
  public static List<Node> operable(Node root) {
    return seen(root, Eyes::isOperable);
  }

  private static boolean isOperable(Node node) {
    boolean part = node.getStyleClass().contains("viewport");
    if (part || node instanceof ScrollBar || node instanceof Label || isInside(node)) {
      return false;
    }
    return node.isFocusTraversable() || isClickable(node);
  }

  /// Rows are worked through their list, by the arrows.
  private static boolean isClickable(Node node) {
    return !(node instanceof ListCell<?>)
        && (node.getOnMouseClicked() != null || node.getOnMousePressed() != null);
  }

  private static boolean isInside(Node node) {
    for (Node at = node.getParent(); at != null; at = at.getParent()) {
      boolean composite = at instanceof Control && !(at instanceof javafx.scene.control.ScrollPane);
      if (composite) {
        return true;
      }
    }
    return false;
  }

  /// What a screen reader would say when the focus is on it.
  public static String name(Node node) {
    if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    for (Node label : seen(node.getScene().getRoot(), Label.class::isInstance)) {
      if (node.equals(((Label) label).getLabelFor())) {
        return ((Label) label).getText();
      }
    }
    return "";
  }

  /// Where Tab goes, from the first control until it has been everywhere.
  public static List<Node> tabbed(Parent root) {
    var way = new ArrayList<Node>();
    root.requestFocus();
    for (int i = 0; i < 400; i++) {
      Node from = root.getScene().getFocusOwner();
      if (from == null || !from.requestFocusTraversal(TraversalDirection.NEXT)) {
        break;
      }
      Node to = root.getScene().getFocusOwner();
      if (way.contains(to)) {
        break;
      }
      way.add(to);
    }
    return way;
  }

  /// How a node calls itself in a sentence about it.
  public static String of(Node node) {
    String id = node.getId() == null ? "" : "#" + node.getId();
    String classes = String.join(".", node.getStyleClass());
    double width = node instanceof Region region ? region.getWidth() : 0;
    return node.getClass().getSimpleName() + id + "." + classes + "(" + Math.round(width) + ")";
  }

  private static void collect(Node node, Predicate<Node> which, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    if (which.test(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, which, found));
    }
  }
}
