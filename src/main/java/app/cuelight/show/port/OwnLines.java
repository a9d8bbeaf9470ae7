package app.cuelight.show.port;

import app.cuelight.domain.greet.OwnLine;
import java.util.List;

/// The lines hosts of this workspace wrote themselves. Safe for any thread; what another process
/// changes is seen at the next [#all].
public interface OwnLines {

  /// In the order they were first put in.
  List<OwnLine> all();

  /// Keeps a line, in the place of the one with the same [OwnLine#line].
  void put(OwnLine line);

  /// Takes a line out.
  ///
  /// @param line as [OwnLine#line] has it
  /// @return false when there was none
  boolean remove(String line);

  /// Sentences the user should see: a file that was set aside. Each is given once.
  List<String> notices();
}
