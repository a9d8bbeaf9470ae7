package app.cuelight.terminal.bench;

import app.cuelight.domain.basic.ConnectionName;
import app.cuelight.show.history.Imported;
import app.cuelight.show.history.OrderImport;
import app.cuelight.show.history.RatesImported;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The cache, open for taking files in. A bad file changes nothing.
public interface Importing extends AutoCloseable {

  /// Takes canonical events in, one JSON object a line, compressed by gzip or not.
  Imported events(Path file, ConnectionName connection);

  /// Takes profiles in, a line of CSV each.
  Imported viewers(Path file, ConnectionName connection);

  /// Takes order histories in.
  OrderImport orders();

  /// Takes exchange rates in.
  ///
  /// @param base the currency that sums are to be in, or null to leave it as it is
  RatesImported rates(Path file, @Nullable String base);

  @Override
  void close();
}
