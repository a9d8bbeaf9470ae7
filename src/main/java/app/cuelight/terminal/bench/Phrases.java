package app.cuelight.terminal.bench;

import app.cuelight.domain.greet.Finding;
import app.cuelight.show.phrases.LineDesk;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines hosts say, and the linter that reads them.
public interface Phrases {

  /// The desk where own lines are written.
  LineDesk desk();

  /// Lints a file, or the bundled book and the home's own lines.
  ///
  /// @param file a page of the phrasebook or own lines; null for what is in use
  List<Linted> lint(@Nullable Path file);

  /// Something found.
  ///
  /// @param file where the line is written
  record Linted(String file, Finding finding) {}
}
