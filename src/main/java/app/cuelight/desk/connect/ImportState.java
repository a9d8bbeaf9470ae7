package app.cuelight.desk.connect;

import app.cuelight.domain.basic.Bilingual;
import app.cuelight.show.history.HistoryDesk.StoppedImport;
import app.cuelight.show.history.OrderChoices;
import app.cuelight.show.history.OrderPreview;
import app.cuelight.show.history.OrdersImported;
import app.cuelight.show.history.RatesImported;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the import of a file stands.
sealed interface ImportState {

  /// Nothing is chosen.
  ///
  /// @param stopped imports that were cut short before
  record Nothing(List<StoppedImport> stopped) implements ImportState {
    public Nothing {
      stopped = List.copyOf(stopped);
    }
  }

  /// A file is being looked at for the first time.
  record Looking(Path file) implements ImportState {}

  /// A file is understood so far.
  ///
  /// @param isLooking whether it is being looked at again, by other choices
  /// @param fault why the newest choices are refused, or null
  record Preview(
      Path file,
      OrderPreview seen,
      OrderChoices choices,
      boolean isLooking,
      @Nullable Bilingual fault)
      implements ImportState {

    /// Whether nothing is left open.
    boolean isReady() {
      return !isLooking
          && fault == null
          && !seen.doubts().dates()
          && !seen.doubts().decimals()
          && seen.doubts().missing() == null;
    }
  }

  /// It comes in.
  ///
  /// @param done of 1
  /// @param left until the end, or null while that cannot be told
  /// @param isStopping whether it was asked to stop
  record Running(Path file, double done, long rows, @Nullable Duration left, boolean isStopping)
      implements ImportState {}

  /// It came in, or was stopped on the way.
  record Done(Path file, OrdersImported report) implements ImportState {}

  /// Exchange rates came in.
  record RatesDone(Path file, RatesImported report) implements ImportState {}

  /// It is refused.
  record Failed(Path file, Bilingual why) implements ImportState {}
}
