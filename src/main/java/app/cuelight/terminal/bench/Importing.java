package app.cuelight.terminal.bench;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.history.Imported;
import java.nio.file.Path;

/// The cache, open for taking files in. A bad file changes nothing.
public interface Importing extends AutoCloseable {

  /// Takes canonical events in, one JSON object a line, compressed by gzip or not.
  Imported events(Path file, ConnectionName connection);

  /// Takes profiles in, a line of CSV each.
  Imported viewers(Path file, ConnectionName connection);

  @Override
  void close();
}
