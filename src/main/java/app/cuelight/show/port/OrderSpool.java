package app.cuelight.show.port;

import app.cuelight.domain.event.Arrival;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps orders outside of memory and gives them back by customer. First all are put in, then all
/// are taken out; one thread at a time.
public interface OrderSpool extends AutoCloseable {

  /// Puts an order in.
  ///
  /// @param rows how many rows of its file made it
  /// @param withWords whether its words for the log are kept; else they come back empty
  void add(Arrival order, int rows, boolean withWords);

  /// Some customers, each with all orders of hers that were put in, one customer after the other;
  /// somebody with very many may come in pieces.
  ///
  /// @return null when all were given back
  @Nullable List<Held> next();

  /// Begins again: what was given back is there still.
  void rewind();

  /// Throws everything away.
  @Override
  void close();

  /// An order and how many rows made it.
  record Held(Arrival order, int rows) {}
}
