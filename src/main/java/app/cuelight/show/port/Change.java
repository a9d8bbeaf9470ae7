package app.cuelight.show.port;

import app.cuelight.domain.basic.ViewerId;
import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.tier.Tier;
import app.cuelight.domain.viewer.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A viewer after a commit.
///
/// @param was her tier before, or null when she is new to the cache
/// @param absorbed ids that turned out to be her and exist no more
public record Change(
    Viewer viewer, Standing standing, @Nullable Tier was, List<ViewerId> absorbed) {

  public Change {
    absorbed = List.copyOf(absorbed);
  }
}
