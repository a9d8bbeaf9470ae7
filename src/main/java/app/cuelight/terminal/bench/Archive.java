package app.cuelight.terminal.bench;

import java.nio.file.Path;
import java.util.List;

/// A home kept in one file, and brought back.
public interface Archive {

  /// Keeps everything but secrets; a show may be running.
  ///
  /// @return what is in it
  /// @throws Refusal when there is nothing to keep or the file cannot be written
  List<String> write(Path file);

  /// Brings it back while no show is running.
  ///
  /// @return where what was there lies now
  /// @throws Refusal when it is not a whole backup; nothing was changed then
  Path read(Path file);
}
