package app.cuelight.show.port;

import app.cuelight.domain.tier.Standing;
import app.cuelight.domain.viewer.Viewer;

/// Gives a viewer her standing at the judge's own instant. Pure, cheap (called for every changed
/// viewer of a batch) and safe for any thread.
@FunctionalInterface
public interface Judge {
  Standing judge(Viewer viewer);
}
