package app.cuelight.show.port;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.event.Arrival;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a commit did.
///
/// @param entries one per arrival of the batch, in its order
/// @param changes every viewer that changed, by her id after the batch
public record Committed(List<Entry> entries, Map<ViewerId, Change> changes) {

  /// One arrival: whether it was fresh, and the viewer it is about (null for none, or a duplicate).
  public record Entry(Arrival arrival, boolean fresh, @Nullable ViewerId viewer) {}
}
