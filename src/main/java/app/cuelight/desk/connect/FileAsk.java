package app.cuelight.desk.connect;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Has the user choose a file; null when nothing was chosen.
@FunctionalInterface
public interface FileAsk {

  /// Asks over a window.
  @Nullable Path ask(Window window, String title, ExtensionFilter... kinds);

  /// The dialog of the computer.
  static FileAsk dialog() {
    return (window, title, kinds) -> {
      var chooser = new FileChooser();
      chooser.setTitle(title);
      chooser.getExtensionFilters().addAll(kinds);
      File chosen = chooser.showOpenDialog(window);
      return chosen == null ? null : chosen.toPath();
    };
  }
}
