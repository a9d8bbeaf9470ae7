package app.cuelight.desk.schedule;

import java.io.File;
import java.nio.file.Path;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Has the user choose a calendar file; null when nothing was chosen. FX thread only.
public interface CalendarAsk {

  /// The file that is read.
  @Nullable Path read(Window window, String title, ExtensionFilter kind);

  /// The file that is written, new or replaced; the dialog asks before it is replaced.
  @Nullable Path write(Window window, String title, ExtensionFilter kind);

  /// The dialog of the computer.
  static CalendarAsk dialog() {
    return new CalendarAsk() {

      @Override
      public @Nullable Path read(Window window, String title, ExtensionFilter kind) {
        return path(chooser(title, kind).showOpenDialog(window));
      }

      @Override
      public @Nullable Path write(Window window, String title, ExtensionFilter kind) {
        FileChooser chooser = chooser(title, kind);
        chooser.setInitialFileName("cuelight.ics");
        return path(chooser.showSaveDialog(window));
      }

      private FileChooser chooser(String title, ExtensionFilter kind) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(kind);
        return chooser;
      }

      private @Nullable Path path(@Nullable File chosen) {
        return chosen == null ? null : chosen.toPath();
      }
    };
  }
}
