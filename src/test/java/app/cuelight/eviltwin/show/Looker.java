package app.cuelight.eviltwin.show;

import javafx.scene.Node;

/// Looks at the screen from the running show.
final class Looker {

  Node node;
}
