package app.cuelight.show.history;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Takes exchange rates in. Reads a file and writes: never on the screen's thread. A file that is
/// to be refused throws an exception with a sentence for the user; nothing was taken in then.
@FunctionalInterface
public interface RatesImport {

  /// Takes the rates in.
  ///
  /// @param base the currency that sums are to be in, or null to leave it as it is
  RatesImported run(Path file, @Nullable String base);
}
